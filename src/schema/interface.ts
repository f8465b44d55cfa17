import { z } from 'zod';
import { vehicle } from './counting.ts';
import { words } from './identifier.ts';
import { infSystem } from './inf-destroyed.ts';
import { party } from './party.ts';

const gapsIn = (text: string): readonly string[] => text.match(/\{[a-z_]+\}/g) ?? [];

/** Words with gaps: every `{name}` listed must be there, and no other. */
function template(...names: string[]) {
  const expected = names.map((name) => `{${name}}`);
  return words.refine(
    (text) => {
      const used = gapsIn(text);
      return (
        used.every((gap) => expected.includes(gap)) && expected.every((gap) => used.includes(gap))
      );
    },
    `words with ${expected.join(', ')} in them, and no other gap in braces`,
  );
}

/** A form for each plural category of the language (CLDR): `other` with every gap, the rest may leave gaps out. */
function plural(...names: string[]) {
  const expected = names.map((name) => `{${name}}`);
  const form = words.refine(
    (text) => gapsIn(text).every((gap) => expected.includes(gap)),
    `words with no other gap in braces than ${expected.join(', ')}`,
  );
  return z.strictObject({
    zero: form.optional(),
    one: form.optional(),
    two: form.optional(),
    few: form.optional(),
    many: form.optional(),
    other: template(...names),
  });
}
export type Plural = z.infer<ReturnType<typeof plural>>;

const map = z.strictObject({
  /** Beside the wire of the hotline. */
  cable: words,
  us: words,
  russia: words,
  china: words,
  /** Whose membership is that of a month. */
  nato: template('month'),
  neither: words,
  km: template('number'),
  route: template('from', 'to', 'km'),
  east: template('degrees'),
  west: template('degrees'),
  meridian: template('degrees'),
  north: template('degrees'),
  south: template('degrees'),
});

const timeline = z.strictObject({
  name: words,
  treaties: words,
  elsewhere: words,
  /** On the paper right of the cursor. */
  not_yet_written: words,
  /** The same, on days later than any that the research read of. */
  not_known: words,
  marks_in: template('place'),
  bars_are: words,
  in_force: template('treaty'),
  waiting: template('treaty'),
  suspended: template('treaty', 'who', 'date'),
  expired: template('treaty', 'date'),
  withdrawn: template('treaty', 'who', 'date'),
  superseded: template('treaty', 'date'),
  never_in_force: template('treaty'),
  runs_out: template('treaty', 'date'),
  and: template('first', 'last'),
  parties: z.record(party, words),
  /** A mark, for those who cannot see it: its title and date, and where choosing it leads. */
  mark_told: template('title', 'date', 'step'),
  mark_untold: template('title', 'date'),
  marks_joined: plural('count', 'titles'),
});

const figures = z.strictObject({
  stockpiles: z.strictObject({
    /** What is counted, and in what. */
    title: template('year'),
    /** Over the table. */
    caption: words,
    /** Who estimated it. */
    source: words,
    source_with_retired: words,
    /** What the dotted verticals are. */
    signatures: words,
    us: words,
    russia: words,
    ussr: words,
    china: words,
    all: words,
    with_retired: words,
    /** The same names beside the cursor, as short as can be. */
    short: z.strictObject({
      us: words,
      russia: words,
      ussr: words,
      china: words,
      all: words,
      with_retired: words,
    }),
    /** How many there are at the cursor; of another year than the title's, where a line ends earlier. */
    value: template('name', 'warheads'),
    value_of_year: template('warheads', 'year'),
    /** At the highest year of a line. */
    peak: template('warheads', 'year'),
    peak_estimate: template('warheads', 'year'),
    /** On the axis. */
    axis: template('number'),
    /** The figure in words: what it is, each line's last year, the peaks that are past, the signatures. */
    described: template('lines'),
    described_line: template('name', 'warheads', 'year'),
    described_peak: template('name', 'warheads', 'year'),
    described_signatures: plural('count'),
    year: words,
  }),
  inf_destroyed: z.strictObject({
    title: template('count', 'date'),
    /** Over the table. */
    caption: words,
    /** What a sign stands for, and who counted. */
    source: words,
    us: words,
    ussr: words,
    /** Both sides together, in the table. */
    both: words,
    side: template('side', 'count'),
    group: template('count', 'system'),
    systems: z.record(infSystem, words),
    described_side: template('side', 'count', 'groups'),
    head_side: words,
    head_system: words,
    head_missiles: words,
    /** By when the last of a type was gone. */
    head_date: words,
    total: words,
  }),
  counting: z.strictObject({
    title: words,
    caption: words,
    /** What filled, half and open signs are. */
    key: words,
    source: words,
    /** An example and how many warheads it can carry. */
    vehicles: z.record(vehicle, template('count')),
    /** The same, by name only. */
    names: z.record(vehicle, words),
    range: template('least', 'most'),
    start1: template('count'),
    start1_average: template('count', 'warheads', 'vehicles'),
    /** The same where there is little room. */
    start1_average_short: template('count'),
    newstart: template('count'),
    newstart_loaded: template('count'),
    head_vehicle: words,
    head_carries: words,
    head_start1: words,
    head_start1_warheads: words,
    head_start1_vehicles: words,
    head_newstart: words,
  }),
  nato_members: z.strictObject({
    title: words,
    caption: words,
    source: words,
    founders: plural('count'),
    /** The members on the cursor's day. */
    value: plural('count'),
    described: template('steps'),
    described_marks: template('marks'),
    head_country: words,
    head_date: words,
    head_members: words,
    /** The members' names by ISO 3166-1 alpha-3. */
    countries: z.record(z.string(), words),
  }),
});

const description = z.strictObject({
  /** What a step's picture shows. */
  picture: template('place', 'date', 'map', 'threads', 'treaties'),
  map_near: template('place'),
  map_of: template('places'),
  map_areas: template('areas'),
  map_routes: template('routes'),
  threads: plural('count', 'place', 'dates'),
  treaties: plural('count', 'treaties'),
  no_treaties: words,
});

/** `content/words/<language>/interface.yaml`: every word of the interface, in one language. */
export const interfaceWords = z.strictObject({
  /** The locale that dates and numbers are written for, e.g. en-GB. */
  locale: z.string().refine(
    (tag) => {
      try {
        return Intl.DateTimeFormat.supportedLocalesOf([tag]).length === 1;
      } catch {
        return false;
      }
    },
    { message: 'a locale that this Node knows, e.g. en-GB' },
  ),
  /** The language's own name, for the choice of language. */
  language_name: words,
  direction: z.enum(['ltr', 'rtl']),
  quotation_marks: z.strictObject({ open: words, close: words }),
  site: z.strictObject({
    name: words,
    /** The name over as many lines as the cover has for it. */
    name_lines: z.array(words).min(1),
    title: words,
    description: words,
    question: words,
  }),
  cover: z.strictObject({
    promise: template('from', 'to'),
    hindsight: template('date'),
    begin: template('place'),
    minutes: plural('minutes'),
    picture: template('from', 'to', 'count', 'place', 'date'),
  }),
  masthead: z.strictObject({
    skip: words,
    home: words,
    chapter: template('number', 'count', 'title'),
    chapter_short: template('number', 'count'),
    step: template('number', 'count'),
    minutes_left: plural('minutes'),
    chapters: words,
    close: words,
    here: words,
    settings: words,
    theme_dark: words,
    theme_light: words,
    motion: template('setting'),
    motion_full: words,
    motion_cuts: words,
    motion_still: words,
  }),
  controls: z.strictObject({
    name: words,
    previous: words,
    next: words,
    next_short: words,
    table: words,
    sources: words,
    share: words,
    link_copied: words,
    link_not_copied: template('link'),
  }),
  step: z.strictObject({
    sources: words,
    later: words,
    source_marker: template('number'),
    gap_marker: template('number'),
    looked_for: template('tried'),
    open_source: words,
    undated: words,
    no_address: words,
    kind_primary: words,
    kind_secondary: words,
    kind_reference: words,
    washington_says: words,
    moscow_says: words,
    picture: words,
    key: words,
    in_all_sources: words,
  }),
  glossary: z.strictObject({ title: words, close: words }),
  stage: z.strictObject({
    name: words,
    no_detailed_map: words,
    map_on_request: words,
    load_map: words,
    no_stage: words,
  }),
  figures,
  map,
  timeline,
  description,
  table: z.strictObject({
    heading: template('step'),
    treaties: words,
    state: words,
    events: words,
    date: words,
    place: words,
    event: words,
    routes: words,
    route: words,
    length: words,
    close: words,
    all_dates: words,
  }),
  event: z.strictObject({
    told_in: template('step'),
    all_dates: words,
    close: words,
  }),
  dates_page: z.strictObject({
    title: words,
    lead: template('events', 'treaties'),
    treaties: words,
    events: words,
    signed: words,
    in_force: words,
    ended: words,
    never: words,
    still: words,
    told_in: template('step'),
    confidence_medium: words,
    unknown_place: words,
  }),
  sources_page: z.strictObject({
    title: words,
    lead: template('count'),
    gaps: words,
    gaps_lead: words,
    cited_in: words,
  }),
  footer: z.strictObject({
    about_map: words,
    borders: words,
    pictures: words,
    knowledge: template('date'),
    licences: words,
    sources: words,
    dates: words,
    up: words,
  }),
  not_found: z.strictObject({ title: words, lead: words, home: words }),
});
export type InterfaceWords = z.infer<typeof interfaceWords>;
