import type { Mutation } from './mutation.ts';

const SECOND_ROUND = 'content/storyboards/second-round.yaml';
const THIRD_CHAIR = 'content/storyboards/third-chair.yaml';
const MOVE = 'content/storyboards/your-move.yaml';

/** Mistakes in who sat at a table and what lay on it. */
export const tableMutations: Mutation[] = [
  {
    what: 'somebody at a table who was not at the meeting',
    file: SECOND_ROUND,
    after: 'the-agenda:',
    from: 'person: christopher_ford }',
    to: 'person: shannon }',
    field: 'the-agenda.figure.chairs[0].person',
    found: '"shannon", who is not among the people of ssd2',
    allowed: 'christopher_ford, ryabkov, ulyanov',
  },
  {
    what: 'a meeting at which the counterpart was not',
    file: MOVE,
    from: 'met: [inf_geneva, inf_beijing]',
    to: 'met: [inf_geneva, ssd2]',
    field: 'who-must-be-told.figure.chairs[1].met[1]',
    found: '"thompson", who is not among the people of ssd2',
    allowed: 'christopher_ford, ryabkov, ulyanov',
  },
  {
    what: 'a table before its meeting',
    file: SECOND_ROUND,
    after: 'an-ambassador:',
    from: 'met: [ford_delegated]',
    to: 'met: [ssd2]',
    field: 'an-ambassador.figure.chairs[2].met[0]',
    found: '"ssd2" of 2020-01-16',
    allowed: "events up to the step's date, 2019-12-12",
  },
  {
    what: 'words on a paper that are not in their quotation',
    file: SECOND_ROUND,
    from: 'part: nuclear stockpiles and strategy',
    to: 'part: nuclear weapons and strategy',
    field: 'the-agenda.figure.papers[0].part',
    found: '"nuclear weapons and strategy"',
    allowed:
      'words of q_ssd2, exactly as they stand there: “The U.S. and Russian delegations discussed nuclear stockpiles and strategy, crisis and arms race stability, and the role and potential future of arms control, including the importance of moving beyond a solely bilateral format.”',
  },
  {
    what: 'a paper with words that were said later',
    file: SECOND_ROUND,
    from: 'quotation: q_ssd2, part: nuclear stockpiles and strategy',
    to: 'quotation: q_noshow',
    field: 'the-agenda.figure.papers[0].quotation',
    found: '"q_noshow" of 2020-06-22',
    allowed: "quotations up to the step's date, 2020-01-16",
  },
  {
    what: 'a building that no place has',
    file: THIRD_CHAIR,
    from: 'room: palais_niederoesterreich',
    to: 'room: palais_niederosterreich',
    field: 'empty-chairs.figure.room',
    found: '"palais_niederosterreich"',
    allowed: 'a venue in content/data/places.yaml',
    nearest: 'palais_niederoesterreich',
  },
  {
    what: 'a building of another place than the meeting',
    file: THIRD_CHAIR,
    from: 'room: palais_niederoesterreich',
    to: 'room: finlandia_hall',
    field: 'empty-chairs.figure.room',
    found: '"finlandia_hall"',
    allowed:
      'a venue of vienna: belvedere, hofburg, palais_niederoesterreich, round_of_january_2020',
  },
];
