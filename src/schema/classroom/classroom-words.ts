import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** The first page for teachers, judged in its first screen. */
const frontWords = z.strictObject({
  title: words,
  /** For search engines. */
  description: words,
  for_whom: words,
  /** As schema.org's typicalAgeRange and educationalLevel. */
  ages: words,
  grades: words,
  how_long: words,
  /** The compelling question. */
  question: words,
  students_can: words,
  can_do: z.array(words).length(3, 'three sentences'),
  to_print: words,
  start: words,
  print_all: words,
  slides: words,
  documents: words,
  quiz: words,
  contents: words,
});

/** Headings and labels on sheets. */
const sheetWords = z.strictObject({
  name: words,
  class_name: words,
  date: words,
  sources: words,
  /** So many minutes, in each plural form. */
  minutes: plural('count'),
  /** So many lessons, in each plural form. */
  lessons: plural('count'),
  minutes_head: words,
  for_teachers: words,
  for_students: words,
  print: words,
  /** The link to the same sheet for a word processor. */
  word: words,
  /** A marker's name, for screen readers. */
  marker: template('number', 'publisher'),
});

/** The dialog in which a teacher assigns the story to a class. */
const assignWords = z.strictObject({
  title: words,
  about: words,
  what: words,
  how: words,
  more: words,
  questions: words,
  plain: words,
  locked: words,
  /** The name of the part with the links. */
  links: words,
  link_of: template('title'),
  code_of: template('title'),
  /** Said where nothing has been chosen. */
  none: words,
  print: words,
  card_head: words,
  /** Before the line for the day by which it is to be read. */
  card_by: words,
  card_questions: words,
  card_plain: words,
  card_locked: words,
  /** In the story, why hindsight cannot be switched on yet. */
  locked_reason: words,
});

const blueprintLabels = z.strictObject({
  about: words,
  compelling: words,
  staging: words,
  supporting: template('number'),
  task: words,
  featured: words,
  argument: words,
  extension: words,
  action: words,
  /** Which codes of curricula are given, what they were checked against, and when. */
  standards: words,
  standards_checked: words,
});

const planLabels = z.strictObject({
  heading: words,
  lead: words,
  lesson: template('number', 'title'),
  phase: words,
  teacher: words,
  students: words,
  materials: words,
  /** Before what a part of a lesson takes. */
  uses: words,
  differentiation: words,
  support: words,
  challenge: words,
  language: words,
  exit_ticket: words,
  without_network: words,
});

const quizLabels = z.strictObject({
  heading: words,
  lead: words,
  /** The link to the questions as files. */
  files: words,
  /** The link to a chapter's slides, and its name for screen readers. */
  slides: words,
  slides_of: template('title'),
});

/** The page of everything that holds answers. */
const keyLabels = z.strictObject({
  title: words,
  /** That the page is no secret. */
  lead: words,
  /** The heading of the keys, and the link to one for a word processor, with its name for screen readers. */
  keys: words,
  word: words,
  word_of: template('title'),
  files_lead: words,
  /** Told to teachers in words, since no link leads there. */
  where: template('address'),
});

const documentLabels = z.strictObject({
  heading: words,
  lead: words,
  /** A document's letter. */
  document: template('letter'),
  said: template('speaker', 'date'),
  kept: template('where'),
  original: words,
  plain: words,
  plain_about: words,
  questions: words,
  sourcing: words,
  context: words,
  close_reading: words,
  corroboration: words,
  organizer: words,
  sides: words,
  record: words,
});

const rolePlayLabels = z.strictObject({
  heading: words,
  lead: words,
  situation: words,
  rules: words,
  chair: words,
  chair_says: words,
  delegations_do: words,
  delegations: words,
  card: template('number'),
  want: words,
  know: words,
  offer: words,
  may_not_say: words,
  words_used: words,
  /** Where a card has nothing under a head. */
  none_found: words,
  communique: words,
  communique_about: words,
  signed: words,
  observers: words,
  /** Below the chair’s script: how it fills a lesson of so many minutes. */
  in_lesson: template('minutes', 'parts'),
  debrief: words,
  happened: words,
  unknown: words,
});

const pictureLabels = z.strictObject({
  heading: words,
  lead: words,
  title: words,
  /** A sheet's name, which does not give its figure away. */
  sheet: template('letter'),
  headline: words,
  reveal: words,
  facts: words,
  misleads: words,
});

const warmUpLabels = z.strictObject({
  heading: words,
  statement: words,
  is_true: words,
  not_true: words,
  how_sure: words,
  /** How sure one can be, from the least to the most. */
  levels: z.array(words).min(2),
  read_on: words,
  key_title: words,
  /** That the key is no secret. */
  key_public: words,
  answer_true: words,
  answer_false: words,
});

const recordLabels = z.strictObject({
  heading: words,
  title: words,
  lead: words,
  says: words,
  is: words,
  /** What the record is, in paragraphs. */
  is_paragraphs: z.array(words).min(1),
  is_not: words,
  /** What it is not, in paragraphs. */
  is_not_paragraphs: z.array(words).min(1),
  done: words,
  /** What a student can tick as done. */
  done_items: z.array(words).min(1),
  signature: words,
});

/** `content/words/<language>/classroom.yaml`: the words of the pages for teachers, but for what is taught. */
export const classroomWords = z.strictObject({
  /** The link from the story. */
  teach_this: words,
  /** The first page for teachers. */
  front: frontWords,
  /** The page with everything to print. */
  print: z.strictObject({ title: words, lead: words, how: words }),
  /** Headings and labels on all sheets. */
  sheet: sheetWords,
  /** The dialog in which a teacher assigns the story. */
  assign: assignWords,
  /** Headings on the inquiry on one page. */
  blueprint: blueprintLabels,
  /** Headings in the lesson plans. */
  plans: planLabels,
  /** The list of quizzes. */
  quizzes: quizLabels,
  /** The page of everything that holds answers. */
  keys: keyLabels,
  /** Headings on the sheets of documents. */
  documents: documentLabels,
  /** Headings in the role play. */
  role_play: rolePlayLabels,
  /** Headings on the picture sheets. */
  pictures: pictureLabels,
  /** Headings on the warm-up. */
  warm_up: warmUpLabels,
  /** The record of completion. */
  record: recordLabels,
});
