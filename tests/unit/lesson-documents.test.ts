import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { planDocument } from '../../src/classroom/lessons/plan-document.ts';
import { setDocument } from '../../src/classroom/lessons/set-document.ts';
import { editionIn, story } from '../../src/story/current-story.ts';
import { found } from './found.ts';

const { words } = editionIn('en');

/** A document's text, in which words that stand apart are apart. */
const textOf = (file: Uint8Array) =>
  strFromU8(found(unzipSync(file)['word/document.xml'], 'a text'))
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"');

describe.each(Object.keys(words.plans.data))('the plan %s as a document', (id) => {
  it('has every phase with its minutes, and its sources in the order of their numbers', async () => {
    const file = await planDocument('en', id);
    const text = textOf(file);
    const plan = words.plans.get(id);
    for (const { phases } of plan.lessons) {
      for (const { name, minutes } of phases) expect(text).toContain(`${String(minutes)}\n${name}`);
    }
    const numbers = [...text.matchAll(/ \[(\d+)\]/g)].map(([, number]) => Number(number));
    const most = Math.max(0, ...numbers);
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: most }, (_, index) => index + 1),
    );
    expect(text.includes(words.classroom.data.sheet.sources)).toBe(most > 0);
    expect(text).not.toContain('Cite');
    expect(await planDocument('en', id)).toEqual(file);
  });
});

describe.each(Object.keys(words.document_sets.data))('the documents of %s', (id) => {
  it('are there letter by letter, each beside a version labelled as adapted', async () => {
    const text = textOf(await setDocument('en', id));
    const { excerpts } = words.document_sets.get(id);
    for (const { quotation, plain } of excerpts) {
      expect(text).toContain(`“${story.content.quotations.get(quotation).text}”`);
      expect(text).toContain(plain);
    }
    expect(text).toContain(words.classroom.data.documents.plain_about);
    expect(text).not.toContain('Cite');
  });
});
