import { instantOf } from '../../../story/facts/dates.ts';
import type { RoundFacts, StopFacts } from '../../../story/facts/rounds.ts';
import { fill } from '../../../story/formats.ts';
import { isLarge } from '../../kit/figure-axis.ts';
import { labelAt, type PlacedLabel, type WantedLabel } from '../../kit/figure-labels.ts';
import { NOTE_MARGIN } from '../../kit/figure-notes.ts';
import type { LayoutContext } from '../figure.ts';
import { countRounds } from './rounds-count.ts';
import { signFoot, toneOf, type PlacedRoundMark } from './rounds-marks.ts';

/** The number of a round above its mark. */
export function numberOf(
  id: string,
  number: number,
  mark: PlacedRoundMark,
  { formats }: LayoutContext,
): PlacedLabel {
  const style = mark.active > 0.5 ? ('place' as const) : ('bar' as const);
  return labelAt(
    {
      key: `number ${id}`,
      tone: toneOf(mark),
      lines: [{ text: formats.number(number), style }],
    },
    { x: mark.x, y: mark.y - signFoot(mark) - 3, align: 'middle' },
  );
}

/** Below the line of the stops: how many there had been by the cursor's day. */
export function countByNow(y: number, context: LayoutContext): PlacedLabel {
  const { words, time } = context;
  const text = countText(words.rounds.count, time.cursor, context);
  return countLabel('count', 'known', text, { x: NOTE_MARGIN, y, align: 'start' });
}

/** At the other end, as hindsight: how many there were in all. */
export function countInAll(y: number, context: LayoutContext): PlacedLabel {
  const { facts, words, size } = context;
  const text = countText(words.rounds.count_later, instantOf(facts.knowledgeEnds), context);
  const spot = { x: size.width - NOTE_MARGIN, y, align: 'end' } as const;
  return countLabel('count later', 'later', text, spot);
}

function countText(
  forms: LayoutContext['words']['rounds']['count'],
  until: number,
  { facts, formats }: LayoutContext,
): string {
  const { rounds, stops } = countRounds(facts.rounds, until);
  const values = { rounds: formats.number(rounds), stops: formats.number(stops) };
  return formats.count(forms, rounds, values);
}

function countLabel(
  key: string,
  tone: string,
  text: string,
  spot: WantedLabel['spots'][number],
): PlacedLabel {
  return labelAt({ key, tone, lines: [{ text, style: 'bar' }] }, spot);
}

/** The leaders of a round, or a note that it was called off, and on large plates its day. */
export function wantRound(
  round: RoundFacts,
  mark: PlacedRoundMark,
  { words: { rounds: own }, formats, size }: LayoutContext,
): WantedLabel {
  const hasRoom = isLarge(size);
  const who = round.leaders
    ? fill(own.leaders, { us: round.leaders.us.family, russia: round.leaders.russia.family })
    : own.kinds.called_off;
  const lines: WantedLabel['lines'] = [
    ...(hasRoom ? [{ text: formats.shortDate(instantOf(round.date)), style: 'bar' as const }] : []),
    { text: who, style: mark.active > 0.5 ? 'bar' : 'laneNote' },
  ];
  const rise = (lines.length - 1) * 13.8;
  const below = mark.y + signFoot(mark) + 13;
  const above = mark.y - signFoot(mark) - 6 - rise;
  const asides = [5, 10];
  const beside = (y: number) =>
    asides.flatMap((aside) => [
      { x: mark.x + aside, y, align: 'start' as const },
      { x: mark.x - aside, y, align: 'end' as const },
    ]);
  // Above the number, if the row is tall enough that the words do not seem to belong to the row above.
  const higher = (hasRoom ? [18] : []).flatMap((up) => [
    { x: mark.x, y: above - up, align: 'middle' as const },
    { x: mark.x + 12, y: above - up, align: 'end' as const },
  ]);
  return {
    key: round.id,
    tone: toneOf(mark),
    lines,
    spots: [
      ...beside(below),
      ...beside(above),
      { x: mark.x, y: below, align: 'middle' },
      ...higher,
      ...[14, 28].flatMap((down) => beside(below + down)),
    ],
  };
}

/** The day of a stop below its mark, or the month if it took several days. */
export function wantDay(
  { date, until }: StopFacts,
  mark: PlacedRoundMark,
  { formats }: LayoutContext,
): WantedLabel {
  const instant = instantOf(date);
  const y = mark.y + 19;
  return {
    key: `day ${mark.key}`,
    tone: toneOf(mark),
    lines: [
      {
        text: until === null ? formats.shortDate(instant) : formats.shortMonth(instant),
        style: mark.active > 0.5 ? 'bar' : 'laneNote',
      },
    ],
    spots: [
      { x: mark.x, y, align: 'middle' },
      { x: mark.x + 6, y, align: 'start' },
      { x: mark.x - 6, y, align: 'end' },
    ],
  };
}
