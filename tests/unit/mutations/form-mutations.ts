import * as charts from '../../../src/schema/chart-schemas.ts';
import {
  data,
  words,
  COUNT,
  FLIGHTS,
  NEW_START,
  SECOND_ROUND,
  CHAPTER,
  type Mutation,
} from './mutation.ts';

/** Mistakes in the form of a file, whose parser has messages that no author should need to understand. */
export const formMutations: Mutation[] = [
  {
    what: 'a tab in YAML',
    file: data('events'),
    from: '  date: 1963-06-20',
    to: '\tdate: 1963-06-20',
    field: '',
    found: 'a tab at the start of the line',
    allowed: 'spaces, because YAML does not allow tabs',
  },
  {
    what: 'a quotation mark that is never closed',
    file: words('events'),
    from: 'title: Hotline memorandum signed',
    to: 'title: "Hotline memorandum signed',
    field: '',
    found: 'a " that is never closed',
    allowed: 'a second one at the end of the text',
  },
  {
    what: 'a colon in text without quotation marks',
    file: words('events'),
    from: 'label: hotline signed',
    to: 'label: hotline: signed',
    field: '',
    found: 'a second ": " in the line',
    allowed: 'quotation marks around text that contains ": "',
  },
  {
    what: 'a component whose quotation mark is not closed',
    file: 'content/chapters/en/second-round.mdx',
    from: '<Cite id="rt_sull_arr" /><Cite',
    to: '<Cite id="rt_sull_arr /><Cite',
    field: '',
    found: 'a < that does not start a component',
    allowed: 'a component with every quotation mark closed, or &lt; for the sign itself',
  },
  {
    what: 'a field that occurs twice',
    file: data('events'),
    from: '  date: 1963-06-20',
    to: '  date: 1963-06-20\n  date: 1963-06-21',
    field: '',
    found: '"date" a second time',
    allowed: 'each name once',
  },
  {
    what: 'a step that occurs twice in a storyboard',
    file: SECOND_ROUND,
    from: 'round-one:',
    to: 'who-sat-there:',
    field: '',
    found: '"who-sat-there" a second time',
    allowed: 'each name once',
  },
  {
    what: 'a column with a misspelt name',
    file: NEW_START,
    from: 'launchers,',
    to: 'launcher,',
    field: 'launcher',
    found: 'the unknown column "launcher"',
    allowed:
      'as_of, party, warheads, deployed, launchers, computed, state, known_from, disputed_by, disputed_from, sources',
    nearest: 'launchers',
  },
  {
    what: 'a table without one of its columns',
    file: FLIGHTS,
    from: 'date,flights,is_minimum,source\n',
    to: 'date,flights,source\n',
    lines: -1,
    field: 'is_minimum',
    found: 'no such column',
    allowed: 'date, flights, is_minimum, source',
  },
  {
    what: 'a table with semicolons',
    file: FLIGHTS,
    from: 'date,flights,is_minimum,source',
    to: 'date;flights;is_minimum;source',
    field: '',
    found: 'semicolons between the columns',
    allowed: 'commas between the columns',
  },
  {
    what: 'a row with one cell too few',
    file: FLIGHTS,
    from: '2013-09-03,1000,',
    to: '2013-09-03,1000',
    field: '',
    found: '3 cells',
    allowed: '4, one for each column',
  },
  {
    what: 'a figure with a misspelt name',
    file: COUNT,
    from: 'name: dots',
    to: 'name: dot',
    field: 'down-from-the-peak.figure.name',
    found: '"dot"',
    allowed: Object.keys(charts).join(', '),
    nearest: 'dots',
  },
  {
    what: 'a field that the figure does not have',
    file: COUNT,
    from: 'highlight: warheads',
    to: 'highlihgt: warheads',
    field: 'the-first-list.figure.highlihgt',
    found: 'the unknown field "highlihgt"',
    allowed: 'name, highlight',
    nearest: 'highlight',
  },
  {
    what: 'a treaty in force as the one whose end the cover tells',
    file: 'content/story.yaml',
    from: 'treaty: newstart',
    to: 'treaty: npt',
    field: 'why_now.treaty',
    found: '"npt"',
    allowed: 'a treaty that has ended',
  },
  {
    what: 'a chapter with a misspelt name',
    file: 'content/story.yaml',
    from: 'id: photograph,',
    to: 'id: fotograph,',
    field: 'chapters[0].id',
    found: '"fotograph"',
    allowed:
      'a chapter with content/storyboards/<id>.yaml and content/chapters/<language>/<id>.mdx',
    nearest: 'photograph',
  },
  {
    what: 'a zero-width space in an id',
    file: data('people'),
    from: 'id: trump',
    to: 'id: tr\u200Bump',
    field: '',
    found: 'U+200B in "- id: trU+200Bump"',
    allowed: 'no invisible characters: type the words again',
  },
  {
    what: 'a soft hyphen in prose',
    file: CHAPTER,
    from: 'They agree to go on.',
    to: 'They ag\u00ADree to go on.',
    field: '',
    found: 'U+00AD in "w in Vienna. They agU+00ADree to go on.<Cite"',
    allowed: 'no invisible characters: type the words again',
  },
  {
    what: 'a data set without words',
    file: words('datasets'),
    from: `not_found:
  title: What we did not find
  about: What we looked for and did not find, with where we looked, so that others need not look there again.
  columns:
    id: Name of the matter
    topic: What we looked for
    tried: Where we looked
`,
    to: '',
    lines: 'file',
    field: '',
    found: 'no words for "not_found"',
    allowed: 'title, about and columns (id, topic, tried) for each data set',
  },
  {
    what: 'a step without a map',
    file: SECOND_ROUND,
    after: 'round-one:',
    from: `  map:
    see: [geneva, sochi, vienna, brussels]
    see_small: [geneva, vienna]
    areas: [nato, russia]
    outline: [CHE]
    delegations_to: [ssd1]
`,
    to: '',
    lines: -4,
    field: 'round-one.map',
    found: 'nothing',
    allowed:
      'fields with names: see, view, see_small, names, areas, outline, states, venue, routes, delegations_to, stops_after, rings',
  },
  {
    what: 'an event without words',
    file: words('events'),
    from: 'hotline_mou:',
    to: 'some_other_event:',
    field: 'some_other_event',
    found: '"some_other_event"',
    allowed: 'an id in content/data/events.yaml',
    also: [
      `${words('events')} hotline_mou: found nothing; allowed: words for "hotline_mou": title, summary (optional: label, others, notes), to be added here`,
    ],
  },
];
