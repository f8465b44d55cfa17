import type { InterfaceWords } from '../../schema/interface.ts';
import type { MapScene } from '../../schema/scene.ts';
import { instantOf } from '../../story/facts/dates.ts';
import { fill, type Formats } from '../../story/formats.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';
import type { PictureWords } from './plate-scene.ts';
import type { TreatyLife } from '../timeline/treaty-state.ts';

/** The interface words that pictures need. */
type PictureDictionary = Pick<InterfaceWords, 'figures' | 'map' | 'timeline'>;

type AreaScene = MapScene['areas'][number];

/** The name of a tinted area, with the month and number of its members if those change. */
export function areaName(
  { area, countries }: AreaScene,
  date: string,
  isCounted: boolean,
  words: InterfaceWords['map'],
  formats: Formats,
): string {
  const month = formats.shortMonth(instantOf(date));
  const count = countries.length;
  const counted = (name: string) =>
    isCounted ? fill(words.counted, { name, count: formats.number(count) }) : name;
  switch (area) {
    case 'us':
    case 'china':
      return words[area];
    case 'russia':
      return moscow(countries, words);
    case 'nato':
      return counted(fill(words.nato, { month }));
    case 'warsaw_pact':
    case 'final_act':
      return counted(words[area]);
    case 'openskies':
      return fill(words.openskies, { month, count: formats.number(count) });
    case 'openskies_signed':
    case 'openskies_left':
      return fill(words[area], { count: formats.number(count) });
  }
}

/** The name of a tinted area in as few words as possible, without a date. */
function areaShort(
  { area, countries }: AreaScene,
  isShortest: boolean,
  words: InterfaceWords['map'],
  formats: Formats,
): string {
  const count = countries.length;
  switch (area) {
    case 'us':
    case 'china':
      return words[area];
    case 'russia':
      return isShortest && countries.includes('SUN') ? words.ussr_short : moscow(countries, words);
    case 'nato':
      return isShortest ? words.nato_shortest : words.nato_short;
    case 'warsaw_pact':
    case 'final_act':
      return words[`${area}_short`];
    case 'openskies':
      return fill(words.openskies_short, { count: formats.number(count) });
    case 'openskies_signed':
      return fill(words.openskies_signed, { count: formats.number(count) });
    case 'openskies_left':
      return fill(words.openskies_left_short, { count: formats.number(count) });
  }
}

/** The name of the state whose capital is Moscow: a tint of the Soviet Union is not one of Russia. */
function moscow(countries: readonly string[], words: InterfaceWords['map']): string {
  return countries.includes('SUN') ? words.ussr : words.russia;
}

/** Turns the templates of the interface into the words of map and timeline. */
export function makePictureWords(
  { figures, map, timeline }: PictureDictionary,
  formats: Formats,
): PictureWords {
  const km = (kilometres: number) =>
    fill(map.km, { number: formats.number(Math.round(kilometres)) });
  const degrees = (value: number, positive: string, negative: string, zero: string) => {
    const template = value === 0 ? zero : value > 0 ? positive : negative;
    return fill(template, { degrees: formats.number(Math.abs(value)) });
  };
  const partyName = (party: keyof InterfaceWords['timeline']['parties']) => timeline.parties[party];
  const parties = (treaty: TreatyFacts['endedBy']) => formats.list(treaty.map(partyName));

  return {
    map: {
      cable: map.cable,
      neither: map.neither,
      others: map.others,
      notSigned: map.not_signed,
      districtCredit: (city) => map.district_credits[city] ?? '',
      areaShort: (area, isShortest) => areaShort(area, isShortest, map, formats),
      areaName: (area, date, isCounted) => areaName(area, date, isCounted, map, formats),
      km,
      kmBand: (from, to) =>
        fill(map.km_band, { from: formats.number(from), number: formats.number(to) }),
      route: (from, to, length) => fill(map.route, { from, to, km: length }),
      ifFiredFrom: (place) => fill(map.if_fired_from, { place }),
      longitude: (value) => degrees(value, map.east, map.west, map.meridian),
      latitude: (value) => degrees(value, map.north, map.south, map.meridian),
    },
    timeline: {
      treaties: timeline.treaties,
      elsewhere: timeline.elsewhere,
      notYetWritten: timeline.not_yet_written,
      notKnown: timeline.not_known,
      knowledgeEnds: (date) => fill(timeline.knowledge_ends, { date: formats.shortDate(date) }),
      marksIn: (place) => fill(timeline.marks_in, { place }),
      marksElsewhere: (place) => fill(timeline.marks_elsewhere, { place }),
      othersInForce: (count) => {
        const said = { count: formats.number(count) };
        return [
          formats.count(timeline.others_in_force, count, said),
          formats.count(timeline.others_in_force_short, count, said),
        ];
      },
      lesson: (sign) => timeline.lessons[sign],
      treatyState,
      toldState,
      shortState,
      runsOut: (treaty, date) =>
        fill(timeline.runs_out, { treaty: treaty.label, date: formats.shortDate(date) }),
      flag: (date, precision, isShort) => {
        if (precision === 'year') return formats.year(date);
        if (precision === 'month') return formats.shortMonth(date);
        return isShort ? formats.shortDate(date) : formats.shortWeekday(date);
      },
      leap: (years) =>
        formats.count(years < 0 ? timeline.years_earlier : timeline.years_later, Math.abs(years), {
          count: formats.number(Math.abs(years)),
        }),
      year: formats.year,
      month: formats.monthName,
      party: partyName,
    },
    figures: { words: figures, formats },
  };

  function toldState(treaty: TreatyFacts, life: TreatyLife): string {
    if (life.deadline === null) return treatyState(treaty, life);
    const until = life.state === 'suspended' ? timeline.suspended_until : timeline.in_force_until;
    return fill(until, { treaty: treaty.label, date: formats.shortDate(life.deadline) });
  }

  function shortState(treaty: TreatyFacts, life: TreatyLife): string {
    const name = { treaty: treaty.initials };
    switch (life.state) {
      case 'waiting':
        return fill(timeline.short.waiting, name);
      case 'suspended':
        return fill(timeline.short.suspended, name);
      default:
        return life.end?.how === 'withdrawn'
          ? fill(timeline.short.withdrawn, { ...name, date: formats.shortDate(life.end.at) })
          : treatyState({ ...treaty, label: treaty.initials }, life);
    }
  }

  function treatyState(treaty: TreatyFacts, life: TreatyLife): string {
    const name = { treaty: treaty.label };
    const ended = life.end ? formats.shortDate(life.end.at) : '';
    switch (life.state) {
      case 'unsigned':
        return treaty.label;
      case 'waiting':
        return fill(timeline.waiting, name);
      case 'in_force':
        return fill(timeline.in_force, name);
      case 'never':
        return fill(timeline.never_in_force, name);
      case 'suspended': {
        const first = treaty.suspensions[0];
        const date = first ? formats.year(instantOf(first.from)) : '';
        return fill(timeline.suspended, { ...name, who: parties(first?.by ?? []), date });
      }
      case 'over':
        switch (life.end?.how) {
          case 'withdrawn':
            return fill(timeline.withdrawn, { ...name, who: parties(treaty.endedBy), date: ended });
          case 'superseded':
            return fill(timeline.superseded, { ...name, date: ended });
          case 'expired':
          case undefined:
            return fill(timeline.expired, { ...name, date: ended });
        }
    }
  }
}
