import type { Area } from '../../schema/areas.ts';
import type { PlaceSign } from '../../story/facts/facts.ts';
import { measureText } from '../kit/measure.ts';
import { smooth } from '../kit/presence.ts';
import { laneOfPlace } from './lanes-layout.ts';
import type { Ribbon } from './ribbon.ts';
import { endOfKnowledge } from './captions-layout.ts';

/** One entry of a key: a tint of the map or the sign of a mark, and what it means. */
export interface KeyItem {
  sign: { tint: Area } | { mark: PlaceSign };
  text: string;
}

/** A scene's key, and how far it is there. */
export interface KeyState {
  items: KeyItem[];
  presence: number;
}

/** The foot of a ribbon: a key to the signs on the left, words on the right. In px from the ribbon's corner. */
export interface PlacedFoot {
  /** Upper edge. */
  top: number;
  /** The baseline of its words. */
  y: number;
  keys: { items: (KeyItem & { x: number })[]; presence: number }[];
  right: PlacedFootWords[];
}

/** Words at the right end of the foot; `x` is where they end. What a step teaches comes first. The others in force have hairlines as their sign. */
export interface PlacedFootWords {
  key: 'others' | 'ends' | 'lesson';
  x: number;
  text: string;
  presence: number;
}

/** Of a tint's swatch, in px. */
export const SWATCH = { width: 14, height: 9 };

/** The sign of a mark takes as much room as a swatch, so that words begin at the same distance. */
const SIGN_GAP = 5;
const ITEM_GAP = 12;
const EDGE = 2;

/** The room of the hairlines before the number of treaties that they stand for. */
export const HAIRLINES = { width: 14, gap: 5 };

/** Lays out the foot; null on ribbons without one. */
export function layoutFoot(ribbon: Ribbon, keys: readonly KeyState[]): PlacedFoot | null {
  const { form, height } = ribbon;
  if (form.foot === 0) return null;
  const shown = keys.filter(({ presence }) => presence > 0);
  const placed = shown.map(({ items, presence }) => ({ items: placeItems(items), presence }));
  const taken = Math.max(0, ...placed.map(({ items }) => endOf(items)));
  return {
    top: height - form.foot,
    y: height - 5.5,
    keys: placed,
    right: layoutRight(ribbon, taken + ITEM_GAP),
  };
}

/** The key of a scene without tints: whose days the marks of the only lane are. */
export function marksKey(
  { facts, words }: Pick<Ribbon, 'facts' | 'words'>,
  place: string,
): KeyItem {
  const lane = laneOfPlace({ facts }, place);
  const city = facts.places[lane];
  return city
    ? { sign: { mark: city.sign }, text: words.marksIn(city.name) }
    : {
        sign: { mark: 'plus' },
        text: words.marksElsewhere(nameOf(facts.places[place]?.name ?? place)),
      };
}

/** As the text names it: Washington, not Washington, D.C. */
const nameOf = (name: string) => name.split(',')[0] ?? name;

function placeItems(items: readonly KeyItem[]): (KeyItem & { x: number })[] {
  let x = EDGE;
  return items.map((item) => {
    const at = x;
    x += SWATCH.width + SIGN_GAP + measureText(item.text, 'laneNote') + ITEM_GAP;
    return { ...item, x: at };
  });
}

/** Where the words of an item begin. */
export function wordsOf({ x }: { x: number }): number {
  return x + SWATCH.width + SIGN_GAP;
}

function endOf(items: readonly (KeyItem & { x: number })[]): number {
  const last = items.at(-1);
  return last ? wordsOf(last) + measureText(last.text, 'laneNote') : 0;
}

/** The number of the other treaties in force or, at the end of the research, that knowledge ends. */
function layoutRight(ribbon: Ribbon, from: number): PlacedFootWords[] {
  const { state, form, words, width } = ribbon;
  const room = width - EDGE - from;
  const { count, presence } = state.othersInForce;
  const sign = HAIRLINES.width + HAIRLINES.gap;
  const ends = endOfKnowledge(ribbon);
  const endsFits = ends !== null && measureText(ends.text, 'laneNote') <= room;
  const text = words
    .othersInForce(count)
    .find((one) => sign + measureText(one, 'laneNote') <= room);
  const x = width - EDGE;
  const lessons = state.lessons
    .map((lesson) => ({ text: words.lesson(lesson.sign), presence: lesson.presence }))
    .filter((lesson) => measureText(lesson.text, 'laneNote') <= room);
  const taught = Math.max(0, ...lessons.map((lesson) => lesson.presence));
  return [
    ...lessons.map((lesson) => ({ key: 'lesson' as const, x, ...lesson })),
    ...(form.told && text !== undefined && count > 0
      ? [
          {
            key: 'others' as const,
            x,
            text,
            presence:
              presence * (endsFits ? 1 - smooth(ends.presence * 2) : 1) * (1 - smooth(taught * 2)),
          },
        ]
      : []),
    ...(endsFits
      ? [{ key: 'ends' as const, x, text: ends.text, presence: smooth(ends.presence * 2 - 1) }]
      : []),
  ].filter((one) => one.presence > 0);
}
