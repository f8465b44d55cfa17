import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { blueprintDocument } from '../../src/classroom/lessons/blueprint-document.ts';
import { pictureDocument } from '../../src/classroom/lessons/picture-document.ts';
import { planDocument } from '../../src/classroom/lessons/plan-document.ts';
import { rolePlayDocument } from '../../src/classroom/lessons/role-play-document.ts';
import { materialLink } from '../../src/components/classroom/material-link.ts';
import { setDocument } from '../../src/classroom/lessons/set-document.ts';
import { warmUpDocument } from '../../src/classroom/lessons/warm-up-document.ts';
import type { Material } from '../../src/schema/classroom/material.ts';
import { materialTitle } from '../../src/classroom/lessons/material-title.ts';
import { figureNames } from '../../src/story/output/figure-uses.ts';
import { editionIn, story } from '../../src/story/current-story.ts';
import { found } from './found.ts';
import { paragraphsOf, picturesOf } from './word-text.ts';

const { words } = editionIn('en');

/** A document's text, in which words that stand apart are apart. */
const textOf = (file: Uint8Array) =>
  strFromU8(found(unzipSync(file)['word/document.xml'], 'a text'))
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&amp;', '&')
    .replaceAll('&apos;', "'")
    .replaceAll('&quot;', '"');

const addressIn = (material: Material) => materialLink(editionIn('en'), material).href;

describe.each(Object.keys(words.plans.data))('the plan %s as a document', (id) => {
  it('has every phase with its minutes, and its sources in the order of their numbers', async () => {
    const file = await planDocument('en', id, addressIn);
    const text = textOf(file);
    const plan = words.plans.get(id);
    for (const { phases } of plan.lessons) {
      for (const { name, minutes } of phases) expect(text).toContain(`${String(minutes)}\n${name}`);
    }
    // Whoever has only the document finds each page that it uses.
    for (const material of plan.materials) {
      expect(text).toContain(
        `${materialTitle(editionIn('en'), material)} (${addressIn(material)})`,
      );
    }
    const numbers = [...text.matchAll(/ \[(\d+)\]/g)].map(([, number]) => Number(number));
    const most = Math.max(0, ...numbers);
    expect([...new Set(numbers)].sort((a, b) => a - b)).toEqual(
      Array.from({ length: most }, (_, index) => index + 1),
    );
    expect(text.includes(words.classroom.data.sheet.sources)).toBe(most > 0);
    expect(text).not.toContain('Cite');
    expect(await planDocument('en', id, addressIn)).toEqual(file);
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

const linesOf = (file: Uint8Array) => paragraphsOf(file).map(({ text }) => text);
const labels = words.classroom.data;

/** A text of a lesson up to its first marker or value. */
const opening = (text: string) => text.split(/\s*<|\{/)[0]?.trim() ?? '';

/** Whether a new page begins before a heading. */
const startsPage = (file: Uint8Array, text: string) => {
  const paragraphs = paragraphsOf(file);
  const at = paragraphs.findIndex((one) => one.style === 'Heading1' && one.text.startsWith(text));
  return paragraphs[at - 1]?.startsPage ?? false;
};

describe('the other sheets as documents', () => {
  it('list their sources in smaller type than what is taught', async () => {
    for (const file of [
      await blueprintDocument('en'),
      await rolePlayDocument('en'),
      await setDocument('en', 'who_broke_inf'),
    ]) {
      const paragraphs = paragraphsOf(file);
      const listed = paragraphs.slice(
        paragraphs.findIndex(({ text }) => text === labels.sheet.sources) + 1,
      );
      expect(listed.length).toBeGreaterThan(5);
      expect(new Set(listed.map(({ style }) => style))).toEqual(new Set(['Note']));
    }
  });

  it('the inquiry has its question, three supporting ones with their tasks, and its argument', async () => {
    const file = await blueprintDocument('en');
    const lines = linesOf(file);
    const blueprint = words.blueprint.data;
    expect(lines).toContain(blueprint.question);
    for (const { question, task } of blueprint.supporting) {
      expect(lines).toContain(question);
      expect(lines).toContain(`${labels.blueprint.task}: ${task}`);
    }
    expect(lines).toContain(blueprint.argument);
    expect(lines).toContain(labels.sheet.sources);
    expect(await blueprintDocument('en')).toEqual(file);
  });

  it('the role play has the chair’s minutes, two cards for each delegation, and says where nothing was found', async () => {
    const file = await rolePlayDocument('en');
    const lines = linesOf(file);
    const play = words.role_play.data;
    for (const { minutes, name } of play.chair) {
      expect(lines[lines.indexOf(name) - 1]).toBe(String(minutes));
    }
    for (const { total, afterwards } of play.lengths) {
      const line = found(
        lines.find((one) => one.startsWith(`In ${String(total)} minutes: `)),
        `a lesson of ${String(total)} minutes`,
      );
      expect(line.endsWith(`${labels.role_play.debrief} ${String(afterwards)}.`)).toBe(true);
    }
    // The chair has the script on one page.
    expect(startsPage(file, labels.role_play.chair)).toBe(true);
    for (const { name, cards } of play.delegations) {
      expect(startsPage(file, name)).toBe(true);
      const from = lines.indexOf(name);
      const roles = cards.map(({ role }, index) => `${role} (Card ${String(index + 1)})`);
      for (const role of roles) expect(lines.indexOf(role, from)).toBeGreaterThan(from);
    }
    const cards = play.delegations.flatMap((one) => one.cards);
    const lists = cards.flatMap((card) => [
      ...[card.want, card.know, card.offer, card.may_not_say],
      card.words,
    ]);
    const none = lists.filter(({ length }) => length === 0).length;
    expect(lines.filter((line) => line === labels.role_play.none_found)).toHaveLength(none);
    for (const id of cards.flatMap((card) => card.words)) {
      const { text } = story.content.quotations.get(id);
      expect(lines.some((line) => line.startsWith(`“${text}”`))).toBe(true);
    }
    expect(await rolePlayDocument('en')).toEqual(file);
  });

  it('the warm-up has every statement with its boxes, and no answer', async () => {
    const file = await warmUpDocument('en');
    const lines = linesOf(file);
    const { statements } = words.warm_up.data;
    for (const { misconception, truth } of statements) {
      const { said, correction } = words.misconceptions.get(misconception);
      expect(lines.some((line) => line.startsWith(truth ?? said))).toBe(true);
      expect(lines.join('\n')).not.toContain(correction);
    }
    expect(lines.filter((line) => line === '☐')).toHaveLength(2 * statements.length);
    expect(await warmUpDocument('en')).toEqual(file);
  });
});

describe.each(figureNames)('the picture sheet of %s as a document', (figure) => {
  it('has the figure without its words, questions to write on, and what it shows overleaf', async () => {
    const file = await pictureDocument('en', figure);
    const lines = linesOf(file);
    const sheet = words.picture_sheets.get(figure);
    const [blind, whole, ...more] = picturesOf(file);
    expect(more).toEqual([]);
    expect(blind?.alt).toBe(sheet.seen);
    expect(whole?.alt.length).toBeGreaterThan(20);
    expect(blind?.id).not.toBe(whole?.id);
    // Turned over, it is the same picture with its words, as wide as the text: they can be read.
    expect([whole?.width, whole?.height]).toEqual([blind?.width, blind?.height]);
    const reveal = lines.findIndex((line) => line.startsWith(labels.pictures.reveal));
    for (const question of sheet.questions) {
      const at = lines.findIndex((line) => line.startsWith(opening(question)));
      expect(at).toBeGreaterThan(0);
      expect(at).toBeLessThan(reveal);
    }
    for (const fact of sheet.facts) {
      expect(lines.findIndex((line) => line.startsWith(opening(fact)))).toBeGreaterThan(reveal);
    }
    // The title and the figures' facts are only overleaf.
    const { title } = words.figures.get(figure);
    expect(lines.slice(0, reveal).join('\n')).not.toContain(title);
    if (figure === 'counting') expect(await pictureDocument('en', figure)).toEqual(file);
  });
});
