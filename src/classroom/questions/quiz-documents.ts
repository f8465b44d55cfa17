import { story, editionIn } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { checked } from '../../story/read/checked.ts';
import { wordFile } from '../word/word-file.ts';
import type { Block, Run, Text } from '../word/block.ts';
import { questionsOf } from './edition-questions.ts';
import {
  isChoice,
  isOnPicture,
  pointsOf,
  type PictureQuestion,
  type Question,
} from './question.ts';
import { blankPicture } from './picture/blank-picture.ts';
import { nameOfSet, quizTitle } from './sets.ts';

/** A quiz for a word processor: every question, with boxes to tick and lines to write on, and no answers. */
export async function quizDocument(
  language: string,
  chapter: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { formats, interface: words } = edition;
  const page = words.quiz_page;
  const questions = questionsOf(language, chapter);
  const pictures = new Map<string, Block>();
  for (const question of questions.filter(isOnPicture)) {
    pictures.set(question.id, await blankPicture(edition, question));
  }
  return wordFile({
    ...frame(language),
    title: quizTitle(language, chapter),
    description: formats.count(page.lead, questions.length, {
      count: formats.number(questions.length),
    }),
    blocks: [
      { kind: 'fields', names: [page.name, page.date] },
      ...questions.flatMap((question, index) => [
        ...asked(language, question, index + 1),
        ...(pictures.has(question.id) ? [checked(pictures.get(question.id), question.id)] : []),
        ...toAnswer(language, question),
      ]),
    ],
  });
}

/** The key to a quiz: the answers, why each other reply is wrong, and the sources. */
export function keyDocument(language: string, chapter: string): Promise<Uint8Array<ArrayBuffer>> {
  const page = editionIn(language).interface.quiz_page;
  return wordFile({
    ...frame(language),
    title: fill(page.key_title, { chapter: nameOfSet(language, chapter) }),
    description: page.key_lead,
    blocks: [
      { kind: 'paragraph', text: page.key_lead },
      ...questionsOf(language, chapter).flatMap((question, index) => [
        ...asked(language, question, index + 1),
        ...answered(language, question),
      ]),
    ],
  });
}

function frame(language: string) {
  const { site, locale } = editionIn(language).interface;
  return { creator: site.name, locale, date: story.content.plan.data.knowledge_ends };
}

function asked(language: string, question: Question, number: number): Block[] {
  const { formats, interface: words } = editionIn(language);
  const page = words.quiz_page;
  const later =
    question.later === null ? [] : [fill(page.later, { date: formats.date(question.later) })];
  return [
    {
      kind: 'heading',
      level: 2,
      text: [fill(page.number, { number: formats.number(number) }), ...later].join(' · '),
    },
    { kind: 'paragraph', text: [{ text: question.prompt, isBold: true }], staysWithNext: true },
  ];
}

function toAnswer(language: string, question: Question): Block[] {
  const page = editionIn(language).interface.quiz_page;
  if (isChoice(question)) {
    const boxes: Block = {
      kind: 'list',
      sign: 'box',
      items: question.options.map(({ text }) => text),
    };
    return question.kind === 'choose_many'
      ? [{ kind: 'note', text: page.choose_many, staysWithNext: true }, boxes]
      : [boxes];
  }
  switch (question.kind) {
    case 'number':
      return [{ kind: 'fields', names: [question.unit] }];
    case 'estimate':
    case 'draw':
      return pictureToAnswer(language, question);
    case 'order':
      return [
        { kind: 'note', text: page.order, staysWithNext: true },
        { kind: 'list', sign: 'line', items: question.items.map(({ text }) => text) },
      ];
    case 'match':
      return [
        { kind: 'note', text: page.match, staysWithNext: true },
        { kind: 'list', sign: 'line', items: question.pairs.map(({ left }) => left) },
        { kind: 'list', sign: 'letter', items: question.rights.map((id) => rightOf(question, id)) },
      ];
    case 'short':
      return [
        { kind: 'note', text: page.short, staysWithNext: true },
        { kind: 'lines', count: 5 },
      ];
  }
}

function answered(language: string, question: Question): Block[] {
  const { formats, interface: words } = editionIn(language);
  const page = words.quiz_page;
  const sources = question.sources.map(story.content.sources.get);
  return [
    ...answer(language, question),
    { kind: 'paragraph', text: question.explanation },
    {
      kind: 'note',
      text: [
        { text: `${page.sources} ` },
        ...sources.flatMap(({ publisher, title, date }, index): Run[] => [
          { text: `${index > 0 ? '; ' : ''}${publisher}, ` },
          { text: title, isItalic: true },
          { text: date === null ? '' : `, ${formats.date(date)}` },
        ]),
      ],
    },
  ];
}

function answer(language: string, question: Question): Block[] {
  const { formats, interface: words } = editionIn(language);
  const page = words.quiz_page;
  if (isChoice(question)) {
    return [
      {
        kind: 'list',
        sign: 'dot',
        items: question.options.map(({ text, isRight, why }) => [
          { text: `${isRight ? page.is_right : page.is_wrong}: `, isBold: true },
          { text: why === undefined ? text : `${text} – ${why}` },
        ]),
      },
    ];
  }
  switch (question.kind) {
    case 'number': {
      const said = `${formats.number(question.answer)} ${question.unit}`;
      return [{ kind: 'paragraph', text: fill(page.answer_is, { answer: said }) }];
    }
    case 'estimate':
    case 'draw': {
      const items = pointsOf(question, formats.date).map(({ label, answer }): Text => [
        { text: `${label}: `, isBold: true },
        { text: `${formats.number(answer)} ${question.unit}` },
      ]);
      return [{ kind: 'list', sign: 'dot', items }];
    }
    case 'order': {
      const items = question.items.toSorted((a, b) => a.place - b.place).map(({ text }) => text);
      return [{ kind: 'list', sign: 'number', items }];
    }
    case 'match': {
      const items = question.pairs.map(({ left, right }): Text => [
        { text: `${left}: `, isBold: true },
        { text: right },
      ]);
      return [{ kind: 'list', sign: 'dot', items }];
    }
    case 'short':
      return [
        {
          kind: 'paragraph',
          text: [{ text: `${page.model}: `, isBold: true }, { text: question.model }],
        },
      ];
  }
}

function rightOf({ pairs }: Extract<Question, { kind: 'match' }>, id: string): string {
  return pairs.find((pair) => pair.id === id)?.right ?? '';
}

function pictureToAnswer(language: string, question: PictureQuestion): Block[] {
  const { formats, interface: words } = editionIn(language);
  const { day, yours } = words.quiz_page.picture;
  return [
    {
      kind: 'table',
      head: [day, `${yours} (${question.unit})`],
      rows: pointsOf(question, formats.date).map(({ label }) => [label, '']),
    },
  ];
}
