import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  fileName,
  formatsWith,
  questionFormats,
} from '../../src/classroom/questions/question-files.ts';
import { loadStory } from '../../src/story/load-story.ts';
import { found } from '../unit/found.ts';

const page = (name: string) => parseHTML(readFileSync(`dist/${name}/index.html`, 'utf8')).document;
const { content } = loadStory(process.cwd());
const chapters = content.plan.data.chapters.map(({ id }) => id);
const questionsOf = (chapter: string) =>
  content.questions.data.filter(({ step }) =>
    Object.hasOwn(found(content.storyboards.get(chapter), chapter).data, step),
  );
const KEYS = '/teach/keys/quiz/';

describe.each(chapters)('the quiz of %s', (chapter) => {
  const quiz = page(`teach/quiz/${chapter}`);
  const questions = questionsOf(chapter);

  it('has every question of its chapter, with controls and a folded answer, without script', () => {
    const shown = [...quiz.querySelectorAll('[data-question]')];
    expect(shown.map(({ id }) => id)).toEqual(questions.map(({ id }) => `question-${id}`));
    for (const one of shown) {
      expect(one.querySelector('input, select, textarea'), one.id).not.toBeNull();
      const answer = found(one.querySelector('details[data-answer-to]'), one.id);
      expect(answer.hasAttribute('open')).toBe(false);
      expect(answer.querySelector('[data-explanation]')?.textContent.trim()).not.toBe('');
      expect(answer.querySelectorAll('a[data-cite]').length).toBeGreaterThan(0);
    }
  });

  it('explains each wrong reply, and says which replies are right', () => {
    for (const question of questions) {
      if (!('wrong' in question)) continue;
      const options = [...quiz.querySelectorAll(`#question-${question.id} [data-option]`)];
      const right = options.filter((one) => one.getAttribute('data-right') === 'true');
      expect(right.map((one) => one.getAttribute('data-option')).sort()).toEqual(
        question.right.toSorted(),
      );
      for (const one of options.filter((each) => !right.includes(each))) {
        expect(one.querySelector('[data-why]')?.textContent.trim()).toBeTruthy();
      }
    }
  });

  it('sends nothing: its forms have no action, and are not filled in again by the browser', () => {
    for (const form of quiz.querySelectorAll('form')) {
      expect(form.hasAttribute('action')).toBe(false);
      expect(form.getAttribute('autocomplete')).toBe('off');
    }
  });

  it('has a key of its own, which search engines are asked to leave out', () => {
    const key = page(`teach/keys/quiz/${chapter}`);
    expect(key.querySelector('meta[name="robots"]')?.getAttribute('content')).toBe('noindex');
    expect(key.querySelectorAll('.answers > li')).toHaveLength(questions.length);
    expect(key.querySelector('.lead')?.textContent).toContain('public');
    expect(quiz.querySelector('meta[name="robots"]')).toBeNull();
  });
});

/** A built page's links to other pages and files of the site, without fragments and parameters. */
function linksOf(file: string): string[] {
  // Read from the text: there are hundreds of pages, and parsing each takes a minute.
  const hrefs = readFileSync(file, 'utf8').matchAll(/\shref="(\/[^"#?]*)/g);
  return [...hrefs].map(([, address = '']) => address);
}

describe('what holds answers', () => {
  const bearing = globSync('dist/teach/**/*.{csv,docx,json,txt,xlsx,zip}')
    .map((file) => file.replace(/^dist/, ''))
    .filter(
      (file) =>
        file.startsWith(KEYS) ||
        formatsWith({ answers: true }).some((format) =>
          file.endsWith(questionFormats[format].ending),
        ),
    );

  it('is among the keys', () => {
    expect(bearing.length).toBeGreaterThan(6 * chapters.length);
    expect(bearing.filter((file) => !file.startsWith(KEYS))).toEqual([]);
    expect(
      globSync('dist/teach/quiz/*.{csv,docx,json,txt,xlsx,zip}')
        .map((file) => file.replace(/.*\//, ''))
        .sort(),
    ).toEqual(
      formatsWith({ answers: false })
        .flatMap((format) => ['all', ...chapters].map((chapter) => fileName(chapter, format)))
        .sort(),
    );
  });

  it('is reached by no chain of links from the story, a step, a quiz or the search', () => {
    const found = JSON.stringify(JSON.parse(readFileSync('dist/search.json', 'utf8')));
    expect(found).not.toContain('teach/keys');
    const reached = new Set(['/', '/search/', '/teach/quiz/', '/steps/the-cable/']);
    // A set grows while it is walked through.
    for (const address of reached) {
      const file = `dist${address.endsWith('/') ? `${address}index.html` : address}`;
      if (!file.endsWith('.html') || !existsSync(file)) continue;
      for (const link of linksOf(file)) reached.add(link);
    }
    expect(reached.size).toBeGreaterThan(200);
    expect([...reached].filter((address) => address.startsWith('/teach/keys'))).toEqual([]);
    expect([...reached].filter((address) => bearing.includes(address))).toEqual([]);
  });
});

describe.each([
  ['the page of quizzes', 'teach/quiz', false],
  ['the page of keys', 'teach/keys', true],
] as const)('%s', (_, name, answers) => {
  const index = page(name);

  it('leads to every chapter, and to every file, each of which exists', () => {
    const links = [...index.querySelectorAll('main a[href]')].map((one) =>
      one.getAttribute('href'),
    );
    const folder = answers ? KEYS : '/teach/quiz/';
    for (const chapter of chapters) expect(links).toContain(`${folder}${chapter}/`);
    const files = [...index.querySelectorAll('a[download]')].map((one) => one.getAttribute('href'));
    const formats = formatsWith({ answers });
    expect(index.querySelectorAll('[data-formats] tbody tr')).toHaveLength(formats.length);
    // Each chapter's key is a document too.
    const keys = answers ? chapters.length : 0;
    expect(files).toHaveLength(formats.length * (chapters.length + 1) + keys);
    for (const file of files) expect(existsSync(`dist${file ?? ''}`), String(file)).toBe(true);
  });

  it('says of each format what was checked', () => {
    for (const row of index.querySelectorAll('[data-formats] tbody tr')) {
      expect(row.querySelectorAll('td')[1]?.textContent.trim()).toBeTruthy();
    }
  });
});

it('has slides and a key as a document for every chapter', () => {
  for (const chapter of chapters) {
    for (const file of [`slides/${chapter}.pptx`, `keys/quiz/${chapter}.docx`]) {
      // Both formats are zips.
      const start = readFileSync(`dist/teach/${file}`).subarray(0, 2).toString();
      expect(start, file).toBe('PK');
    }
  }
});
