import type { Mutation } from './mutation.ts';

const WARHEADS = 'content/data/series/warheads.csv';
const EVENTS = 'content/data/events.yaml';
const NEXT = 'content/storyboards/what-happened-next.yaml';

/** Facts stated differently in two places, labels without words, and figures that cannot be right. */
export const recordMutations: Mutation[] = [
  {
    what: 'a signature on another day than its treaty says',
    file: EVENTS,
    after: 'id: newstart_signed',
    from: 'date: 2010-04-08',
    to: 'date: 2010-04-07',
    field: '[42].date',
    found: '"2010-04-07"',
    allowed: '2010-04-08, the date of newstart.signed',
  },
  {
    what: 'an exit from Open Skies on another day than the table of parties says',
    file: EVENTS,
    after: 'id: ost_us_exit',
    from: 'date: 2020-11-22',
    to: 'date: 2020-11-21',
    field: '[95].date',
    found: '"2020-11-21"',
    allowed: '2020-11-22, the date of openskies.USA.exit_effective',
  },
  {
    what: 'a reference to a date that a treaty does not have',
    file: EVENTS,
    from: 'date_of: [ inf.ended ]',
    to: 'date_of: [ inf.end ]',
    field: '[68].date_of[0]',
    found: '"inf.end"',
    allowed:
      'a date of a treaty in content/data/treaties.yaml, or of a state in content/data/series/open_skies_parties.csv',
    nearest: 'inf.ended',
  },
  {
    what: 'a label for an event whose words have none',
    file: NEXT,
    after: 'thirteen-hours:',
    from: 'vienna_jun20]',
    to: 'billingslea]',
    field: 'thirteen-hours.timeline.labels[1]',
    found: '"billingslea", which has no label',
    allowed: 'events that have a `label` in content/words/en/events.yaml',
  },
  {
    what: 'a year that is missing from a yearly series',
    file: WARHEADS,
    from: 'United States,USA,1950,299\r\n',
    to: '',
    field: 'year',
    found: '1951',
    allowed: '1950, the year after the last of USA',
  },
  {
    what: 'a stockpile ten times as high as it was',
    file: WARHEADS,
    from: 'RUS,1986,40159',
    to: 'RUS,1986,401590',
    field: 'warheads_military_stockpile',
    found: '401590',
    allowed: 'about as many as in the years beside it, 38582 and 38107',
  },
  {
    what: 'words quoted before they were said',
    file: 'content/data/quotations.yaml',
    from: 'date: 2020-01-16',
    to: 'date: 2020-01-17',
    field: '[0].date',
    found: '"2020-01-17"',
    allowed: '2020-01-16 or earlier, the date of its source, "state_ssd2"',
    also: [
      'content/chapters/en/second-round.mdx Quote.id: found "q_ssd2" of 2020-01-17; allowed: what was known on 2020-01-16, the date of "the-agenda"; put the rest in <Later>',
      // Its clauses lie on the table.
      ...[0, 1, 2, 3].map(
        (paper) =>
          `content/storyboards/second-round.yaml the-agenda.figure.papers[${String(paper)}].quotation: found "q_ssd2" of 2020-01-17; allowed: quotations up to the step's date, 2020-01-16`,
      ),
    ],
  },
  {
    what: 'an event whose sources are all older than it',
    file: EVENTS,
    after: 'id: p5_london',
    from: '[ up_ford_feb ]',
    to: '[ csm_ss20 ]',
    field: '[80].sources',
    found: 'sources of 1982-07-15 only',
    allowed: 'a source that could have known of it, at most a year older than 2020-02-10',
  },
  {
    what: 'a source that hides what its outlet is',
    file: 'content/data/sources.yaml',
    after: 'id: tass_shannon',
    from: '  outlet: russian_state\n',
    to: '',
    lines: -6,
    field: '[8].outlet',
    found: 'nothing',
    allowed: 'russian_state, as for "tass_ssd1_plan" by TASS',
  },
  {
    what: 'two people with the same name',
    file: 'content/words/en/people.yaml',
    from: 'name: Vladimir Putin',
    to: 'name: Donald J. Trump',
    field: 'putin.name',
    found: '"Donald J. Trump", also the name of "trump"',
    allowed: 'a name that nobody else has',
  },
];
