import { globSync, readFileSync } from 'node:fs';
import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';

const pages = globSync('dist/{index.html,chapters/*/index.html}').sort();

const parse = (html: string) => parseHTML(html).document;
const textOf = (element: Element | null) =>
  (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

/** What Firefox shows of a page in its reader view. */
function readerView(html: string): ReturnType<typeof parse> {
  // It takes the document apart.
  const article = new Readability(parse(html)).parse();
  return parse(`<html><body>${article?.content ?? ''}</body></html>`);
}

test('there are pages to read', () => {
  expect(pages.length).toBeGreaterThan(1);
});

test.each(pages)('the reader view of %s keeps all words and one picture of every step', (page) => {
  const html = readFileSync(page, 'utf8');
  const steps = [...parse(html).querySelectorAll('[data-step].step')];
  const shown = readerView(html);
  const text = textOf(shown.body);
  const lost = steps.flatMap((step) =>
    [...step.querySelectorAll(':is(h2, h3), .prose > *')]
      .map(textOf)
      .filter((words) => !text.includes(words)),
  );
  expect(lost).toEqual([]);
  const pictureOf = (step: Element) => step.querySelector('[data-still] img')?.getAttribute('src');
  const pictures = [...shown.querySelectorAll('img')].map((picture) => picture.getAttribute('src'));
  expect(pictures).toEqual(steps.map(pictureOf));
});
