import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { beforeAll, describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/classroom/questions/edition-questions.ts';
import { keyDocument, quizDocument } from '../../src/classroom/questions/quiz-documents.ts';
import { isChoice } from '../../src/classroom/questions/question.ts';
import { wordFile } from '../../src/classroom/word/word-file.ts';
import { found } from './found.ts';
import { dictionary } from './real-story.ts';
import { paragraphsOf, picturesOf, type Paragraph } from './word-text.ts';

const CHAPTERS = ['photograph', 'the-count'];

describe.each(CHAPTERS)('the documents of %s', (chapter) => {
  const questions = questionsOf('en', chapter);
  let quiz: Paragraph[] = [];
  let key: Paragraph[] = [];

  beforeAll(async () => {
    quiz = paragraphsOf(await quizDocument('en', chapter));
    key = paragraphsOf(await keyDocument('en', chapter));
  });

  it('have a title, and a heading for each question', () => {
    for (const document of [quiz, key]) {
      expect(document.filter(({ style }) => style === 'Title')).toHaveLength(1);
      expect(document.filter(({ style }) => style === 'Heading2')).toHaveLength(questions.length);
    }
  });

  it('ask every question, with its replies in their order', () => {
    const texts = quiz.map(({ text }) => text);
    for (const question of questions) {
      const at = texts.indexOf(question.prompt);
      expect(at, question.id).toBeGreaterThan(0);
      if (!isChoice(question)) continue;
      const first = texts.indexOf(found(question.options[0], question.id).text, at);
      expect(texts.slice(first, first + question.options.length)).toEqual(
        question.options.map(({ text }) => text),
      );
    }
  });

  it('give answers in the key only', () => {
    const inQuiz = quiz.map(({ text }) => text).join('\n');
    const inKey = key.map(({ text }) => text).join('\n');
    for (const question of questions) {
      expect(inKey).toContain(question.explanation);
      expect(inQuiz).not.toContain(question.explanation);
      if (question.kind === 'short') expect(inQuiz).not.toContain(question.model);
      if (!isChoice(question)) continue;
      for (const { text, isRight, why } of question.options) {
        const { is_right, is_wrong } = dictionary.quiz_page;
        expect(inKey).toContain(`${isRight ? is_right : is_wrong}: ${text}`);
        if (why === undefined) continue;
        expect(inKey).toContain(why);
        expect(inQuiz).not.toContain(why);
      }
    }
  });
});

describe('a document', () => {
  const file = () =>
    wordFile({
      title: 'A sheet',
      description: 'For a test',
      creator: 'Four Capitals',
      locale: 'en-GB',
      date: '2026-05-31',
      blocks: [
        { kind: 'heading', level: 1, text: 'First' },
        { kind: 'paragraph', text: [{ text: 'Bold', isBold: true }, { text: ' & plain' }] },
        { kind: 'list', sign: 'number', items: ['one', 'two'] },
        { kind: 'lines', count: 3 },
        { kind: 'new_page' },
        { kind: 'table', head: ['Minute', 'What'], rows: [['0', 'Begin']] },
      ],
    });

  it('is made of the same bytes each time, with the day of its version in its properties', async () => {
    const first = await file();
    const core = strFromU8(found(unzipSync(first)['docProps/core.xml'], 'its properties'));
    expect(core.match(/2026-05-31T00:00:00Z/g)).toHaveLength(2);
    expect(core.match(/\d{4}-\d\d-\d\dT/g)).toHaveLength(2);
    expect(core).toContain('A sheet');
    expect(await file()).toEqual(first);
  });

  it('gives a picture its words and a number, as wide as the text or as high as there is room', async () => {
    const png = await sharp({ create: { width: 60, height: 60, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    const picture = { kind: 'picture', png, ratio: 1, alt: 'A white square' } as const;
    const make = () =>
      wordFile({
        ...{ title: 'Pictures', description: 'For a test', creator: 'Four Capitals' },
        ...{ locale: 'en-GB', date: '2026-05-31', blocks: [picture, { ...picture, ratio: 2 }] },
      });
    const file = await make();
    const pictures = picturesOf(file);
    expect(pictures.map(({ alt }) => alt)).toEqual(['A white square', 'A white square']);
    expect(new Set(pictures.map(({ id }) => id)).size).toBe(2);
    const [square, wide] = pictures.map(({ width, height }) => width / height);
    expect(square).toBeCloseTo(1, 2);
    expect(wide).toBeCloseTo(2, 1);
    expect(await make()).toEqual(file);
  });

  it('is on A4, says its language, and repeats the head of a table on each page', async () => {
    const parts = unzipSync(await file());
    const document = strFromU8(found(parts['word/document.xml'], 'the document'));
    expect(document).toMatch(/<w:pgSz[^>]*w:w="11906"[^>]*w:h="16838"/);
    expect(document).toContain('<w:tblHeader/>');
    const styles = strFromU8(found(parts['word/styles.xml'], 'its styles'));
    expect(styles).toContain('w:val="en-GB"');
    // Without its rule a line cuts off what is higher than it.
    for (const [spacing] of styles.matchAll(/<w:spacing[^>]*w:line=[^>]*>/g)) {
      expect(spacing).toContain('w:lineRule="auto"');
    }
  });

  it('holds every block in order', async () => {
    const texts = paragraphsOf(await file()).map(({ text }) => text);
    expect(texts).toEqual([
      'A sheet',
      'First',
      'Bold & plain',
      'one',
      'two',
      '',
      '',
      '',
      '',
      'Minute',
      'What',
      '0',
      'Begin',
    ]);
  });
});
