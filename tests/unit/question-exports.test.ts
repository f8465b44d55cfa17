import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { parse as parseGift, type GIFTQuestion } from 'gift-pegjs';
import Papa from 'papaparse';
import { readSheet } from 'read-excel-file/node';
import { parser as strictParser } from 'sax';
import { describe, expect, it } from 'vitest';
import { questionsIn } from '../../src/classroom/questions/edition-questions.ts';
import {
  blooketOf,
  gameQuestions,
  gimkitOf,
  kahootOf,
} from '../../src/classroom/questions/exports/games.ts';
import { giftOf } from '../../src/classroom/questions/exports/gift.ts';
import { jsonOf } from '../../src/classroom/questions/exports/json.ts';
import { qtiOf, qtiQuestions } from '../../src/classroom/questions/exports/qti.ts';
import { quizletOf } from '../../src/classroom/questions/exports/quizlet.ts';
import {
  formatNames,
  formatsWith,
  questionFormats,
} from '../../src/classroom/questions/question-files.ts';
import { isChoice } from '../../src/classroom/questions/question.ts';
import { found } from './found.ts';
import { story } from './real-story.ts';

const questions = questionsIn('en');
const games = gameQuestions(questions);
const rightNumbers = ({ options }: (typeof games)[number]) =>
  options.flatMap(({ isRight }, index) => (isRight ? [index + 1] : [])).join(',');

/** What a game's table has to say of a question, after its number. */
const rowOf = (question: (typeof games)[number]) => [
  question.prompt,
  ...[0, 1, 2, 3].map((index) => question.options[index]?.text ?? ''),
  String(question.gameSeconds),
  rightNumbers(question),
];

/** This parser leaves its own marks for escaped characters in the second half of a pair, by their codes. */
const asWritten = (text: string) =>
  text.trim().replace(/&&(\d{3});/g, (_, code: string) => String.fromCodePoint(Number(code)));

describe('GIFT', () => {
  const read = parseGift(giftOf([{ path: ['Four Capitals', 'All'], questions }]));
  const category = read[0];
  const parsed = new Map(
    read.flatMap((one) =>
      'title' in one && one.title !== null ? [[one.title, one] as const] : [],
    ),
  );
  const text = (one: { text: string } | null | undefined) => one?.text.trim() ?? '';

  it('has every question once, under a category', () => {
    expect(category).toMatchObject({ type: 'Category', title: 'Four Capitals/All' });
    expect(read).toHaveLength(questions.length + 1);
    expect([...parsed.keys()].filter((id) => id !== 'Four Capitals/All')).toEqual(
      questions.map(({ id }) => id),
    );
  });

  it.each(questions.map((one) => [one.id, one] as const))('reads %s back', (id, question) => {
    const back = found<GIFTQuestion>(parsed.get(id), id);
    if (back.type === 'Description' || back.type === 'Category') throw new Error(back.type);
    expect(text(back.stem)).toBe(question.prompt);
    const expected =
      question.kind === 'short'
        ? `${question.model} ${question.explanation}`
        : question.explanation;
    expect(text(back.globalFeedback)).toBe(expected);
    switch (question.kind) {
      case 'choose':
      case 'choose_many': {
        if (back.type !== 'MC') throw new Error(back.type);
        const right = question.options.filter(({ isRight }) => isRight).length;
        expect(
          back.choices.map((choice) => ({
            text: text(choice.text),
            isRight: question.kind === 'choose' ? choice.isCorrect : Number(choice.weight) > 0,
            why: choice.feedback === null ? undefined : text(choice.feedback),
          })),
        ).toEqual(question.options.map(({ text, isRight, why }) => ({ text, isRight, why })));
        if (question.kind === 'choose') return;
        const sum = back.choices.reduce((all, { weight }) => all + Math.max(0, Number(weight)), 0);
        expect(sum).toBeCloseTo(100, 2);
        expect(right).toBeGreaterThan(1);
        return;
      }
      case 'true_false':
        expect(back).toMatchObject({
          type: 'TF',
          isTrue: question.options.some((option) => option.id === 'true' && option.isRight),
        });
        return;
      case 'number':
      case 'estimate':
        expect(back).toMatchObject({
          type: 'Numerical',
          choices: { type: 'range', number: question.answer, range: question.tolerance },
        });
        return;
      case 'draw':
      case 'order':
      case 'match': {
        if (back.type !== 'Matching') throw new Error(back.type);
        const pairs =
          question.kind === 'draw'
            ? question.points.map(({ label, answer }) => [label, String(answer)])
            : question.kind === 'match'
              ? question.pairs.map(({ left, right }) => [left, right])
              : question.items
                  .toSorted((a, b) => a.place - b.place)
                  .map(({ text, place }) => [String(place), text]);
        expect(
          back.matchPairs.map(({ subquestion, subanswer }) => [
            text(subquestion),
            asWritten(subanswer),
          ]),
        ).toEqual(pairs);
        return;
      }
      case 'short':
        expect(back.type).toBe('Essay');
    }
  });
});

describe('QTI 1.2', () => {
  const files = qtiOf({ id: 'all', title: 'Quiz & “more”', questions });
  const tags = (xml: string) => {
    const opened: { name: string; attributes: Record<string, string> }[] = [];
    const texts: string[] = [];
    const parser = strictParser(true);
    parser.onerror = (error) => {
      throw error;
    };
    parser.onopentag = ({ name, attributes }) => {
      // Without namespaces, attributes are texts.
      opened.push({ name, attributes: attributes as Record<string, string> });
    };
    parser.ontext = (text) => texts.push(text);
    parser.write(xml).close();
    return { opened, texts };
  };

  it('is well-formed, and its manifest names the file of questions', () => {
    const { opened, texts } = tags(found(files['imsmanifest.xml'], 'the manifest'));
    const resource = found(
      opened.find(({ name }) => name === 'resource'),
      'a resource',
    );
    expect(resource.attributes.type).toBe('imsqti_xmlv1p2');
    const file = found(
      opened.find(({ name }) => name === 'file'),
      'a file',
    );
    expect(Object.keys(files)).toContain(file.attributes.href);
    expect(texts).toContain('Quiz & “more”');
  });

  it('holds each question that it can, with its replies and what is right', () => {
    const items = found(files['all/all.xml'], 'the questions')
      .split(/(?=<item )/)
      .slice(1)
      .map((item) => item.replace(/<\/item>[^]*$/, '</item>'));
    const held = qtiQuestions(questions);
    expect(items).toHaveLength(held.length);
    expect(held.length).toBeGreaterThan(45);
    held.forEach((question, index) => {
      const { opened, texts } = tags(found(items[index], question.id));
      expect(opened[0]?.attributes.ident).toBe(question.id);
      expect(texts).toContain(question.prompt);
      expect(texts).toContain(question.explanation);
      // Every feedback that is displayed is there, and every label that is right is one to choose.
      const idents = (name: string, attribute: string) =>
        opened.filter((tag) => tag.name === name).map((tag) => tag.attributes[attribute]);
      expect(idents('itemfeedback', 'ident')).toEqual(idents('displayfeedback', 'linkrefid'));
      const item = found(items[index], question.id);
      const scored = found(/<respcondition continue="No">([^]*?)<setvar/.exec(item)?.[1], 'a rule');
      if (!isChoice(question)) {
        expect(scored).toContain(`>${String(question.answer)}</varequal>`);
        expect(scored).toContain(`>${String(question.answer - question.tolerance)}</vargte>`);
        expect(scored).toContain(`>${String(question.answer + question.tolerance)}</varlte>`);
        return;
      }
      expect(idents('response_label', 'ident')).toEqual(question.options.map(({ id }) => id));
      for (const { text, why } of question.options) {
        expect(texts).toContain(text);
        if (why !== undefined) expect(texts).toContain(why);
      }
      const positive = scored.replace(/<not>[^]*?<\/not>/g, '');
      const right = [...positive.matchAll(/>(\w+)<\/varequal>/g)].map(([, id]) => id);
      expect(right).toEqual(question.options.flatMap(({ id, isRight }) => (isRight ? [id] : [])));
    });
  });

  it('is well-formed as a whole', () => {
    const { opened } = tags(found(files['all/all.xml'], 'the questions'));
    expect(opened.slice(0, 3).map(({ name }) => name)).toEqual([
      'questestinterop',
      'assessment',
      'section',
    ]);
  });
});

describe('files for games', () => {
  it('are read back from Kahoot’s spreadsheet: headings in row 8, questions below', async () => {
    const bytes = await kahootOf(questions);
    const rows = await readSheet(Buffer.from(bytes), { trim: false });
    const [head = [], ...lines] = rows.filter((row) => row.some((cell) => cell !== null));
    expect(head[1]).toBe('Question - max 120 characters');
    expect(lines.map((cells) => cells.map((cell) => (cell === null ? '' : String(cell))))).toEqual(
      games.map((question, index) => [String(index + 1), ...rowOf(question)]),
    );
    const sheet = strFromU8(found(unzipSync(bytes)['xl/worksheets/sheet1.xml'], 'the sheet'));
    expect(sheet).toContain('r="B8"');
    expect(sheet).toContain('r="A9"');
  });

  it('are read back from Blooket’s table', () => {
    const [title, head, ...lines] = Papa.parse<string[]>(blooketOf(questions).trimEnd()).data;
    expect(title?.[0]).toBe('Blooket\nImport Template');
    expect(head?.[1]).toBe('Question Text');
    expect(lines).toEqual(games.map((question, index) => [String(index + 1), ...rowOf(question)]));
  });

  it('are read back from Gimkit’s table', () => {
    const [title, head, ...lines] = Papa.parse<string[]>(gimkitOf(questions).trimEnd()).data;
    expect(title?.[0]).toBe('Gimkit Spreadsheet Import Template');
    expect(head?.[1]).toBe('Correct Answer');
    const ofOne = games.filter(({ kind }) => kind !== 'choose_many');
    expect(lines).toHaveLength(ofOne.length);
    lines.forEach(([prompt, right, ...wrong], index) => {
      const question = found(ofOne[index], 'a question');
      expect(prompt).toBe(question.prompt);
      expect(right).toBe(question.options.find(({ isRight }) => isRight)?.text);
      expect(wrong.filter((text) => text !== '')).toEqual(
        question.options.filter(({ isRight }) => !isRight).map(({ text }) => text),
      );
    });
  });
});

describe('other files', () => {
  it('have every question in JSON, with its sources', () => {
    const { sources } = story.content;
    const back = JSON.parse(jsonOf(questions, sources.get)) as { sources: { id: string }[] }[];
    expect(back.map((one) => ({ ...one, sources: one.sources.map(({ id }) => id) }))).toEqual(
      JSON.parse(JSON.stringify(questions)),
    );
    for (const { url } of back.flatMap((one) => one.sources as { url?: string | null }[])) {
      expect(url).not.toBeUndefined();
    }
  });

  it('have a term and its meaning in each line for Quizlet', () => {
    const entries = Object.values(story.languages.get('en')?.words.glossary.data ?? {});
    const lines = quizletOf(entries).trimEnd().split('\n');
    expect(entries.length).toBeGreaterThan(40);
    expect(
      lines.map((line) => {
        const [term, definition, ...more] = line.split('\t');
        expect(more).toEqual([]);
        return { term, definition };
      }),
    ).toEqual(entries);
  });

  it.each(formatsWith({ answers: false }))('tell no answer where they say so: %s', async (name) => {
    const made = await questionFormats[name].make('en', 'the-count');
    const text =
      typeof made === 'string'
        ? made
        : strFromU8(found(unzipSync(made)['word/document.xml'], 'a text'));
    expect(text.length).toBeGreaterThan(1000);
    for (const { prompt, explanation } of questionsIn('en')) {
      expect(text.includes(explanation), prompt).toBe(false);
    }
  });

  it.each(formatNames)('are made of the same bytes each time: %s', async (name) => {
    const { make } = questionFormats[name];
    expect(await make('en', 'the-count')).toEqual(await make('en', 'the-count'));
  });

  it('are described in the words of the site, each and no other', () => {
    const words = readFileSync('content/words/en/interface.yaml', 'utf8');
    for (const name of formatNames) expect(words).toContain(`    ${name}:\n      name:`);
  });
});
