import { fill } from '../../story/formats.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Step, StoryChapter } from '../../story/load-story.ts';
import { plainText } from '../../story/prose/plain-text.ts';
import { splitSentences } from '../../story/prose/sentences.ts';
import { sourcesOfStep } from '../../story/output/source-uses.ts';
import { checked } from '../../story/read/checked.ts';
import type { Content } from '../../story/read/content.ts';
import type { Question } from '../questions/question.ts';

/** One slide of a chapter. Notes are for whoever presents. */
export type Slide =
  | { kind: 'title'; title: string; text: string; notes: string }
  | { kind: 'step'; step: Step; title: string; dateline: string; text: string; notes: string }
  /** Nothing to see, before what came later: the class says first what it expects. */
  | { kind: 'blank'; notes: string }
  | { kind: 'later'; title: string; dateline: string; text: string; notes: string };

/** What slides are made from. */
export interface DeckSources {
  content: Content;
  edition: Edition;
  questions: readonly Question[];
}

/** A chapter's slides in order: its title; then each step, and what came later after a blank slide. */
export function slidesOf(from: DeckSources, chapter: StoryChapter): Slide[] {
  const { site } = from.edition.interface;
  return [
    {
      kind: 'title',
      title: chapter.title,
      text: chapter.question,
      notes: fill(from.edition.interface.deck.attribution, { site: site.name }),
    },
    ...chapter.steps.flatMap((step) => slidesOfStep(from, step)),
  ];
}

function slidesOfStep(from: DeckSources, step: Step): Slide[] {
  const { content, edition, questions } = from;
  const { facts, formats, interface: words } = edition;
  const prose = checked(
    edition.words.chapters.flatMap(({ steps }) => steps).find(({ id }) => id === step.id),
    `step ${step.id}`,
  );
  const textOf = (blocks: typeof prose.blocks) =>
    plainText({ content, words: edition.words, formats }, blocks);
  const sources = sourcesOfStep(content, step).map((id) => sourceLine(from, id));
  const about = questions.filter((question) => question.step === step.id);
  const asked = (isLater: boolean) =>
    about.find(({ later }) => (later !== null) === isLater)?.prompt;
  const notesOf = (text: string, question: string | undefined) =>
    [
      text,
      ...(question === undefined ? [] : [`${words.deck.question} ${question}`]),
      [words.deck.sources, ...sources].join('\n'),
    ].join('\n\n');
  const text = textOf(prose.blocks);
  const slide: Slide = {
    kind: 'step',
    step,
    title: step.title,
    dateline: `${facts.places[step.place]?.name ?? step.place} · ${formats.longDate(step.date)}`,
    text: firstSentence(text, edition),
    notes: notesOf(text, asked(false)),
  };
  if (!prose.later) return [slide];
  const later = textOf(prose.later.blocks);
  return [
    slide,
    { kind: 'blank', notes: asked(true) ?? words.deck.before_later },
    {
      kind: 'later',
      title: step.title,
      dateline: fill(words.deck.later, { date: formats.date(prose.later.date) }),
      text: later,
      notes: notesOf(later, undefined),
    },
  ];
}

function firstSentence(text: string, { interface: words, words: own }: Edition): string {
  return splitSentences(text, [], words.locale, own.claims.data.abbreviations)[0]?.text ?? text;
}

function sourceLine({ content, edition }: DeckSources, id: string): string {
  const { publisher, title, date, url } = content.sources.get(id);
  const day = date === null ? [] : [edition.formats.date(date)];
  return [publisher, title, ...day, ...(url === null ? [] : [url])].join(', ');
}
