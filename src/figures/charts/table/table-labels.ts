import { fill } from '../../../story/formats.ts';
import { labelAt, type PlacedLabel, type WantedLabel } from '../../kit/figure-labels.ts';
import { measureText } from '../../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../../kit/type-styles.ts';
import type { FigureContext, LayoutContext } from '../figure.ts';
import { EDGES, type StandingChair } from './table-chairs.ts';
import type { Fading } from './table-geometry.ts';
import type { Chair, ChairSide, TableScene } from './table-schema.ts';

/** The classes that give each side its colours: Britain and France are NATO allies. */
export const TONES: Record<ChairSide, string> = {
  us: 'us',
  russia: 'russia',
  china: 'china',
  britain: 'nato',
  france: 'nato',
};

/** Between a name and the same name in its own script, in px. */
const OWN_GAP = 6;

/** Height of a line of names, in multiples of the type size (`labelAt`). */
const LEADING = 1.2;

/** Who sits on a chair, or whose it is. `isShort`: by family name. */
export function nameOf(chair: Chair, { facts, words }: FigureContext, isShort = false): string {
  const person = chair.person === undefined ? undefined : facts.tables.people[chair.person];
  return (isShort ? person?.family : person?.name) ?? words.table.sides[chair.side];
}

/** The lines of a chair's label: the name, and what is to be said of the chair. */
export function linesOf(
  chair: Chair,
  { kind, chairs }: TableScene,
  context: LayoutContext,
  isLarge: boolean,
): WantedLabel['lines'] {
  const { words } = context;
  const isAlone = chairs.filter(({ side }) => side === chair.side).length === 1;
  const name: TypeStyleName = isLarge ? 'place' : 'lane';
  const note: TypeStyleName = isLarge ? 'legend' : 'laneNote';
  const years = kind === 'counterparts' ? yearsOf(chair, context) : null;
  return [
    { text: nameOf(chair, context, !isAlone), style: name },
    ...(years === null ? [] : [{ text: years, style: note }]),
    ...(chair.is === 'taken' ? [] : [{ text: words.table.state_notes[chair.is], style: note }]),
  ];
}

/** The years in which somebody sat there. */
function yearsOf({ met }: Chair, { facts }: FigureContext): string | null {
  const years = (met ?? []).flatMap(
    (id) => facts.events.find((event) => event.id === id)?.date.slice(0, 4) ?? [],
  );
  const [first, last] = [years.at(0), years.at(-1)];
  if (first === undefined || last === undefined) return null;
  return first === last ? first : `${first}–${last}`;
}

/** Height of a label's lines, in px. */
export function heightOf(lines: WantedLabel['lines']): number {
  return lines.reduce((sum, { style }) => sum + typeStyles[style].size * LEADING, 0);
}

/**
 * Puts a chair's label behind its back, or below a chair at an end of the table; on a long side a name in its own script
 * stands beside it. `lift`: how much further away, in px.
 */
export function labelChair(
  { chair, placed }: StandingChair,
  lines: WantedLabel['lines'],
  {
    seat,
    lift,
    ownName,
  }: { seat: number; lift: number; ownName: WantedLabel['lines'][number] | null },
): (PlacedLabel & Fading)[] {
  const { x, y } = placed;
  const edge = EDGES[chair.side];
  const first = lines[0] ? typeStyles[lines[0].style].size : 0;
  const behind = seat * 0.78 + 5;
  const baseline = {
    top: y - behind - lift - heightOf(lines) + first,
    bottom: y + behind + lift + first * 0.8,
    left: y + seat * 0.62 + first,
    right: y + seat * 0.62 + first,
  }[edge];
  const label = { key: placed.key, tone: TONES[chair.side], lines };
  if (!ownName || (edge !== 'top' && edge !== 'bottom'))
    return [
      {
        ...labelAt(label, { x: x + aside(edge, lines, seat), y: baseline, align: 'middle' }),
        presence: 1,
      },
    ];
  const width = Math.max(...lines.map(({ text, style }) => measureText(text, style)));
  const left = x - (width + OWN_GAP + measureText(ownName.text, ownName.style)) / 2;
  const own = { key: `${placed.key} own`, tone: 'own-name', lines: [ownName] };
  return [
    { ...labelAt(label, { x: left, y: baseline, align: 'start' }), presence: 1 },
    {
      ...labelAt(own, { x: left + width + OWN_GAP, y: baseline, align: 'start' }),
      presence: 1,
    },
  ];
}

/** How far words below a chair at an end of the table move outwards, so that they do not lie across the table's edge. */
function aside(edge: (typeof EDGES)[ChairSide], lines: WantedLabel['lines'], seat: number): number {
  if (edge !== 'left' && edge !== 'right') return 0;
  const width = Math.max(...lines.map(({ text, style }) => measureText(text, style)));
  const over = Math.max(0, width / 2 - seat * 0.62 + 2);
  return edge === 'left' ? -over : over;
}

/** The name in its own script of whoever sits alone on a side. */
export function ownNameOf(
  { person, side }: Chair,
  { chairs }: TableScene,
  { facts }: FigureContext,
  isLarge: boolean,
): WantedLabel['lines'][number] | null {
  const text = person === undefined ? null : facts.tables.people[person]?.ownName;
  const isAlone = chairs.filter((other) => other.side === side).length === 1;
  return text && isAlone ? { text, style: isLarge ? 'ownNameActive' : 'ownName' } : null;
}

/** The table's title. */
export function titleOf(
  { kind, meeting, room, chairs }: TableScene,
  context: FigureContext,
): string {
  const { facts, words, formats } = context;
  const { titles } = words.table;
  const event = facts.events.find(({ id }) => id === meeting);
  const place = facts.places[event?.places[0] ?? '']?.name ?? '';
  const building = room === undefined ? undefined : facts.tables.rooms[room];
  switch (kind) {
    case 'meeting':
      return building === undefined
        ? fill(titles.room_unknown, { place })
        : fill(titles.room, { room: building, place });
    case 'called_off':
      return fill(titles.called_off, { place });
    case 'flags':
      return fill(titles.flags, { room: building ?? '', place });
    case 'counterparts': {
      const met = chairs.flatMap((chair) => chair.met ?? []);
      const years = met
        .flatMap((id) => facts.events.find((one) => one.id === id)?.date.slice(0, 4) ?? [])
        .sort();
      return fill(titles.counterparts, {
        count: formats.number(chairs.length - 1),
        from: years.at(0) ?? '',
        to: years.at(-1) ?? '',
      });
    }
    case 'offer':
    case 'wanted':
    case 'five':
    case 'replaced':
      return titles[kind];
  }
}
