import { z } from 'zod';
import { figureWords } from './figure.ts';
import { words } from './identifier.ts';
import { party } from './party.ts';
import { searchKind } from './search-kind.ts';
import { plural, template } from './template.ts';

const map = z.strictObject({
  /** Beside the wire of the hotline. */
  cable: words,
  us: words,
  russia: words,
  china: words,
  /** Whose membership is that of a month. */
  nato: template('month'),
  neither: words,
  /** Who is in the Treaty on Open Skies in a month, and how many; who signed it only; who has left it. */
  openskies: template('month', 'count'),
  openskies_signed: template('count'),
  openskies_left: template('count'),
  others: words,
  km: template('number'),
  route: template('from', 'to', 'km'),
  /** At a ring around a place where no account says that the missiles stand. */
  if_fired_from: template('place'),
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
  /** Beside the day up to which the research read. */
  knowledge_ends: template('date'),
  marks_in: template('place'),
  marks_elsewhere: words,
  bars_are: words,
  in_force: template('treaty'),
  waiting: template('treaty'),
  suspended: template('treaty', 'who', 'date'),
  expired: template('treaty', 'date'),
  withdrawn: template('treaty', 'who', 'date'),
  superseded: template('treaty', 'date'),
  never_in_force: template('treaty'),
  runs_out: template('treaty', 'date'),
  parties: z.record(party, words),
  /** A mark, for those who cannot see it: its title and date, and where choosing it leads. */
  mark_told: template('title', 'date', 'step'),
  mark_untold: template('title', 'date'),
  marks_joined: plural('count', 'titles'),
});

const description = z.strictObject({
  /** What a step's picture shows. */
  picture: template('title', 'scene', 'threads', 'treaties'),
  map_near: template('place'),
  map_of: template('places'),
  map_areas: template('areas'),
  map_routes: template('routes'),
  /** Days on the timeline that lines tie to the place told. */
  threads: plural('count', 'place', 'first', 'last'),
  treaties: plural('count'),
  map_rings: template('rings'),
  /** A ring: its radius and centre, whose figure it is of what, and which of the places named lie within. */
  ring: template('km', 'place', 'missile', 'label', 'within'),
  within: template('places'),
  within_none: words,
  /** A place with its distance from the ring's centre. */
  within_place: template('place', 'km'),
  no_treaties: words,
});

/** The switch between what was known on a step's date and what came later, and what is added by it. */
/** The ways to take the story. */
const modes = z.strictObject({
  switch: words,
  scroll: words,
  step: words,
  read: words,
  present: words,
});

/** What stands in the foot of a presentation; beside each the key that does the same. */
const present = z.strictObject({
  name: words,
  notes: words,
  highlight: words,
  blank: words,
  text_size: words,
  full_screen: words,
  presenter: words,
  leave: words,
  /** Said to those who cannot see that the picture is covered. */
  is_blank: words,
  /** Where the browser opens no second window. */
  no_window: words,
  notes_title: words,
  /** Over the words that describe the picture. */
  picture: words,
  known_later: words,
  sources: words,
  next_step: template('title'),
  no_next_step: words,
});

/** The second window of somebody who presents. */
const presenter_page = z.strictObject({
  title: words,
  waiting: words,
  how_to_begin: words,
  no_script: words,
  elapsed: words,
  time_of_day: words,
  restart: words,
  step_of: template('number', 'count'),
});

const hindsight = z.strictObject({
  /** Names the two buttons together. */
  switch: words,
  without: words,
  with: words,
  /** A later mark, for those who cannot see it. */
  mark: template('mark'),
  /** What is added to a picture's description. */
  described: template('events', 'treaties'),
  described_events: plural('count', 'until'),
  described_treaties: template('treaties'),
  /** Over the added tables. */
  table_events: template('until'),
  table_treaties: template('until'),
});

const how_we_know_page = z.strictObject({
  title: words,
  lead: words,
  contents: words,
  method: words,
  method_paragraphs: z.array(words).min(1),
  sure: words,
  sure_lead: words,
  sure_high: words,
  sure_medium: words,
  sure_low: words,
  sure_counts: template('events', 'treaties'),
  sure_none: words,
  sure_which: words,
  sentences: words,
  sentences_lead: template('all', 'claims', 'cited', 'data', 'own'),
  sentences_own: words,
  positions: words,
  positions_lead: words,
  disagreements: words,
  disagreements_lead: words,
  here: template('words'),
  no_copy: words,
  misconceptions: words,
  misconceptions_lead: words,
  in_truth: template('words'),
  borders: words,
  borders_more: words,
  estimates: words,
  estimates_paragraphs: z.array(words).min(1),
  gaps: words,
  gaps_lead: words,
  knowledge: words,
  knowledge_paragraphs: template('date'),
  corrections: words,
  corrections_lead: words,
  no_corrections: words,
  was: template('words'),
  is: template('words'),
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
    theme_dark: words,
    theme_light: words,
    motion: template('setting'),
    motion_full: words,
    motion_cuts: words,
    motion_still: words,
    print: words,
  }),
  hindsight,
  modes,
  present,
  presenter_page,
  /** A chapter that stands alone. */
  chapter_page: z.strictObject({
    /** The list of its steps. */
    contents: words,
    whole_story: words,
    in_whole_story: words,
    /** The links at its end. */
    ways: words,
    previous: words,
    next: words,
    to_previous: template('title'),
    to_next: template('title'),
    /** In the list of chapters, from the whole story to a chapter's own page. */
    alone: words,
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
  explore: z.strictObject({
    start: words,
    back: words,
    /** Said once when the reader may move map and timeline, and when the story is back. */
    begun: words,
    ended: words,
    name: words,
    map: words,
    nearer: words,
    farther: words,
    whole_map: words,
    time: words,
    fewer_years: words,
    more_years: words,
    all_years: words,
    filter: words,
    filter_on: words,
    city: words,
    treaty: words,
    any_treaty: words,
    party: words,
    any_party: words,
    show_all: words,
    shown: plural('count'),
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
  }),
  glossary: z.strictObject({ close: words, in_glossary: words }),
  stage: z.strictObject({
    name: words,
    no_detailed_map: words,
    map_on_request: words,
    load_map: words,
    no_stage: words,
    no_figure: words,
    stage_to_come: words,
  }),
  figures: figureWords,
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
    ranges: words,
    missile: words,
    range: words,
    figure_of: words,
    stated_on: words,
    drawn_around: words,
    /** Over the places of the story that lie within rings around one place. */
    reached: template('place'),
    distance: words,
    within_rings: words,
    open_skies: words,
    open_skies_state: words,
    open_skies_since: words,
    open_skies_signed: words,
    open_skies_left: template('date'),
    not_read: words,
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
    /** Of a round: where the American team went on to. */
    stop_announced: template('event'),
    stop_reported: template('event'),
    no_stop: words,
  }),
  sources_page: z.strictObject({
    title: words,
    lead: template('count', 'primary', 'secondary', 'reference'),
    /** Where a source carries something: in steps, in records. */
    cited_in: words,
    /** Before the steps whose pictures draw what it gives. */
    drawn_in: words,
    events: words,
    treaties: words,
    quotations: words,
    quotation: template('speaker', 'date'),
    places: words,
    in_how_we_know: words,
    not_cited: words,
  }),
  /** Lists with a heading for each letter: the letters to jump to. */
  letters: z.strictObject({ jump: words, back: words }),
  glossary_page: z.strictObject({
    title: words,
    lead: template('count'),
    used_in: words,
    not_used: words,
  }),
  people_page: z.strictObject({
    title: words,
    lead: template('people', 'places'),
    people: words,
    people_letters: words,
    places: words,
    places_letters: words,
    in_steps: words,
    in_events: words,
    told_here: words,
    events_here: words,
    none: words,
  }),
  how_we_know_page,
  search_page: z.strictObject({
    title: words,
    label: words,
    /** Under the field: what is searched, and which keys there are. */
    hint: words,
    keys: words,
    loading: words,
    not_loaded: words,
    found: plural('count', 'query'),
    nothing: template('query'),
    /** On what opens the rest of a group. */
    more: plural('count'),
    kinds: z.record(searchKind, words),
    lists: words,
    without_script: words,
    /** The setting that a single key opens this page. */
    key: template('key'),
  }),
  /** What is said of the site's being kept on the device. */
  offline: z.strictObject({
    storing: words,
    stored: template('size'),
    not_stored: words,
    store: template('size'),
    not_whole: words,
    newer: words,
    use_newer: words,
    not_now: words,
  }),
  footer: z.strictObject({
    about_map: words,
    borders: words,
    pictures: words,
    knowledge: template('date'),
    licences: words,
    up: words,
  }),
  not_found: z.strictObject({ title: words, lead: words, home: words }),
});
export type InterfaceWords = z.infer<typeof interfaceWords>;
