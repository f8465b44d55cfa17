import type { DotsScene } from './dots-schema.ts';
import type { DotGroup } from './dots-schema.ts';
import { fill } from '../../../story/formats.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { belowNotes, layoutNotes, NOTE_MARGIN, type PlacedNotes } from '../../kit/figure-notes.ts';
import type { Size } from '../../kit/geometry.ts';
import { presenceInTurn, smooth, type Joined } from '../../kit/presence.ts';
import { arrange, type Arrangement } from './dots-arrange.ts';
import { slotsOf, treatyLabel, type DotsState } from './dots-scene.ts';
import { type DotsGeometry, sheetOf, labelsOf } from './dots-geometry.ts';
import { LABEL_SHARE, beforeBetween, beforeOf } from './dots-before.ts';
import { between } from './dots-passage.ts';

/** The least height for dots, in px. */
const LEAST_HEIGHT = 48;

/** Lays out one moment. */
export function layoutDots({ from, to, t }: DotsState, context: LayoutContext): DotsGeometry {
  const { size } = context;
  const a = rest(from, size, context);
  if (from === to || t === 0) return atRest(a, size);
  const b = rest(to, size, context);
  if (t === 1) return atRest(b, size);
  const near = t < 0.5 ? a : b;
  const isChanging = a.arranged.unit !== b.arranged.unit && t > LABEL_SHARE && t < 1 - LABEL_SHARE;
  const notes = isChanging
    ? layoutNotes(
        fill(context.words.dots.unit_changes, {
          from: a.arranged.unit,
          to: b.arranged.unit,
        }),
        near.source,
        size.width,
      )
    : near.notes;
  if (a.arranged.unit === b.arranged.unit && a.arranged.rowLength === b.arranged.rowLength) {
    const { sheet, labels } = between(a.arranged, b.arranged, t, context);
    const before = beforeBetween(a.arranged, b.arranged, t, sheet);
    return { size, notes, before, sheets: [sheet], labels };
  }
  return {
    size,
    notes,
    before: [
      ...beforeOf(a.arranged, 1 - smooth(t / LABEL_SHARE), sheetOf(a.arranged)),
      ...beforeOf(b.arranged, smooth((t - 1 + LABEL_SHARE) / LABEL_SHARE), sheetOf(b.arranged)),
    ].filter(({ presence }) => presence > 0),
    sheets: [
      { ...sheetOf(a.arranged), presence: presenceInTurn(leaving, t) },
      { ...sheetOf(b.arranged), presence: presenceInTurn(coming, t) },
    ].filter(({ presence }) => presence > 0),
    labels: [
      ...labelsOf(a.arranged, 1 - smooth(t / LABEL_SHARE)),
      ...labelsOf(b.arranged, smooth((t - 1 + LABEL_SHARE) / LABEL_SHARE)),
    ].filter(({ presence }) => presence > 0),
  };
}

const leaving: Joined<true> = { key: '', from: true, to: undefined };
const coming: Joined<true> = { key: '', from: undefined, to: true };

interface Rest {
  arranged: Arrangement;
  notes: PlacedNotes;
  source: string;
}

/** Caches each scene's last arrangement: finding one takes longer than a frame, and a passage needs two. */
const lastRests = new WeakMap<DotsScene, { size: Size; rest: Rest }>();

function rest(scene: DotsScene, size: Size, context: FigureContext): Rest {
  const known = lastRests.get(scene);
  if (known?.size.width === size.width && known.size.height === size.height) return known.rest;
  const found = findRest(scene, size, context);
  lastRests.set(scene, { size, rest: found });
  return found;
}

/** A scene at rest on a plate: its notes, and its groups below them. */
function findRest(scene: DotsScene, size: Size, context: FigureContext): Rest {
  const {
    words: { dots: words },
    formats,
  } = context;
  const { slots, shown } = slotsOf(scene, context);
  const sourceOf = (groups: readonly DotGroup[], hasBefore: boolean) => {
    const treaties = new Set(
      groups.flatMap(({ limit }) => (limit === undefined ? [] : treatyLabel(limit, context.facts))),
    );
    return [
      words.source,
      ...[...treaties].map((treaty) => fill(words.limit_note, { treaty })),
      ...(hasBefore ? [words.before_note] : []),
    ].join(' ');
  };
  const notesFor = (warheads: number, note: string) =>
    layoutNotes(
      formats.count(words.title, warheads, { count: formats.number(warheads) }),
      note,
      size.width,
    );
  // All pictures of a passage get as much room as the one with the most words.
  const below = Math.max(
    ...(scene.along ?? [scene.groups]).map((groups, index) =>
      belowNotes(notesFor(scene.unit, sourceOf(groups, index > 0))),
    ),
  );
  // With large letters on a small plate the notes may leave no room; then the dots take the lower part.
  const y = Math.min(below + 4, size.height - NOTE_MARGIN - LEAST_HEIGHT);
  const arranged = arrange(slots, shown, scene.unit, {
    x: NOTE_MARGIN,
    y,
    width: size.width - 2 * NOTE_MARGIN,
    height: size.height - y - NOTE_MARGIN,
  });
  const source = sourceOf(scene.groups, shown > 0);
  return { arranged, notes: notesFor(arranged.unit, source), source };
}

function atRest({ arranged, notes }: Rest, size: Size): DotsGeometry {
  const sheet = sheetOf(arranged);
  return {
    size,
    notes,
    before: beforeOf(arranged, 1, sheet),
    sheets: [sheet],
    labels: labelsOf(arranged, 1),
  };
}
