import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** A chapter's quiz, and its key. */
export const quizPageWords = z.strictObject({
  title: template('chapter'),
  /** How many questions there are. */
  lead: plural('count'),
  /** Below the lead: that nothing is kept or sent. */
  private: words,
  key_title: template('chapter'),
  /** What the key holds, and that it is public. */
  key_lead: words,
  /** The link to the key for a word processor. */
  key_word: words,
  /** The replies to a question that is true or false. */
  yes: words,
  no: words,
  number: template('number'),
  /** What a question asks for, by its level. */
  levels: z.strictObject({ recall: words, understand: words, reason: words }),
  later: template('date'),
  /** What to do, by kind. */
  choose_many: words,
  order: words,
  match: words,
  short: words,
  /** How near a number has to be. */
  exact: words,
  within: template('tolerance'),
  /** What a question on a picture says, and its picture and its table. */
  picture: z.strictObject({
    /** What to do, by script and on paper; without either there are only the fields. */
    estimate: words,
    draw: words,
    estimate_on_paper: words,
    draw_on_paper: words,
    /** How near the numbers have to be. */
    within: template('tolerance'),
    /** The scale, for those who cannot see it, and what is given on it. */
    scale: template('what', 'low', 'high', 'limit'),
    given: template('date', 'values'),
    /** The heads of the table: the day, the reader's number, and what was declared. */
    day: words,
    yours: words,
    declared: words,
    /** The names of a day's marker on the picture, and of its field. */
    marker: template('day'),
    field: template('day'),
    /** What a marker says before it is set, and then. */
    not_set: words,
    value: template('number', 'unit'),
    /** Said where a line is not drawn to its end. */
    unfinished: words,
    /** How much of a line is right. */
    near: template('right', 'all', 'tolerance'),
    /** How far an estimate is from what was declared. */
    off: template('number'),
  }),
  /** The name of the field for the place of an item that is put in order. */
  place: template('item'),
  up: template('item'),
  down: template('item'),
  /** What screen readers announce after a move. */
  moved: template('item', 'place', 'count'),
  /** Shown in a field where nothing has been chosen yet. */
  nothing_chosen: words,
  check: words,
  again: words,
  /** Said where an answer is missing. */
  missing: words,
  right: words,
  wrong: words,
  /** How many parts of an answer are right. */
  partly: template('right', 'all'),
  /** Said of an answer in the reader's own words. */
  compare: words,
  /** The folded answer. */
  answer: words,
  is_right: words,
  is_wrong: words,
  chosen: words,
  answer_is: template('answer'),
  model: words,
  sources: words,
  in_story: template('title'),
  /** The heading of the result, and its sentences. */
  result: words,
  result_none: words,
  result_so_far: template('answered', 'all', 'right'),
  result_all: template('all', 'right'),
  /** Said of the answers in the reader's own words, which nobody marks. */
  result_own_words: words,
  start_again: words,
  /** The lines to fill in on paper. */
  name: words,
  date: words,
  /** The name of the links at the page's end. */
  ways: words,
  to_chapter: template('title'),
  next: template('title'),
});

/** The questions that the story asks on the way, and their page. */
export const storyQuestionsWords = z.strictObject({
  title: words,
  /** For search engines. */
  description: words,
  lead: template('count'),
  /** The link to the story that asks them. */
  to_story: words,
  /** Where a question is asked: before the step of a day, or after a step. */
  before: template('date'),
  after: template('title'),
  /** What the story says beside its questions. */
  in_story: z.strictObject({
    /** On the button that gives an answer. */
    commit: words,
    /** The link to the step that answers it. */
    see: template('title'),
    /** Asks for the reason, before the reasons are read. */
    why: words,
    /** The heading of the reader's own answers, and what stands before an answer and a reason there. */
    yours: words,
    reply: words,
    reason: words,
    keep: words,
    /** What becomes of the answers. */
    keep_about: words,
    /** Said where the browser refuses to keep them. */
    not_kept: words,
    print: words,
    copy: words,
    copied: words,
    not_copied: words,
    forget: words,
    forgotten: words,
    close: words,
    /** The link to the page of the questions. */
    all: words,
  }),
});

/** The page of all quizzes, with the files for other programs. */
export const questionBankWords = z.strictObject({
  title: words,
  lead: template('count', 'chapters'),
  quizzes: words,
  /** How many questions there are. */
  count: plural('count'),
  files: words,
  files_lead: words,
  /** The columns of the table of files. */
  product: words,
  holds: words,
  checked: words,
  /** The title of all questions in one file. */
  whole: words,
  /** The name of a link to a file: which chapter, in which format. */
  file: template('chapter', 'product'),
  /** The kinds of files. */
  formats: z.strictObject({
    /** Documents for word processors. */
    docx: format(),
    /** What Kahoot imports. */
    kahoot: format(),
    /** What Blooket imports. */
    blooket: format(),
    /** What Gimkit imports. */
    gimkit: format(),
    /** What Quizlet imports. */
    quizlet: format(),
    /** GIFT, which Moodle imports. */
    gift: format(),
    /** QTI, which learning management systems import. */
    qti: format(),
    /** The whole bank as data. */
    json: format(),
  }),
});

/** A format of files. */
function format() {
  return z.strictObject({
    /** Its name in a list of files. */
    name: words,
    /** The programs that it is for. */
    product: words,
    /** What of the bank it can hold. */
    holds: words,
    /** By what it was read back, and what was not tried. */
    checked: words,
  });
}
