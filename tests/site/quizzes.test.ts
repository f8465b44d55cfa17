import { existsSync, globSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
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

describe('keys', () => {
  it('are linked from no page for students, nor found by search', () => {
    const linking = globSync('dist/**/*.html')
      .filter((file) =>
        parseHTML(readFileSync(file, 'utf8')).document.querySelector(`[href*="${KEYS}"]`),
      )
      .map((file) => file.replace(/^dist\//, ''));
    // Only the teacher's own page may, and a key its own document.
    const others = linking.filter((file) => !/^teach\/(index\.html$|keys\/)/.test(file));
    expect(others).toEqual([]);
    expect(readFileSync('dist/search.json', 'utf8')).not.toContain(KEYS);
  });
});

describe('the page of quizzes', () => {
  const index = page('teach/quiz');

  it('leads to every quiz, and to every file, each of which exists', () => {
    const links = [...index.querySelectorAll('main a[href]')].map((one) =>
      one.getAttribute('href'),
    );
    for (const chapter of chapters) expect(links).toContain(`/teach/quiz/${chapter}/`);
    const files = [...index.querySelectorAll('a[download]')].map((one) => one.getAttribute('href'));
    const formats = index.querySelectorAll('[data-formats] tbody tr').length;
    expect(formats).toBeGreaterThan(6);
    expect(files).toHaveLength(formats * (chapters.length + 1));
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
