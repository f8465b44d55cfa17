import { readdirSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { CARD_SIZE } from '../../src/sharing/cards/card-form.ts';
import { cardFile, cardSubjects } from '../../src/sharing/cards/card-subjects.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { lightnessOf } from '../unit/literal-picture.ts';

const files = readdirSync('dist/cards', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/'));

it('has a card for every step, chapter, figure and lesson, and one for all other pages', () => {
  const expected = [...cardSubjects(editionIn('en')).keys()].map(
    (page) => `dist/${cardFile(page)}`,
  );
  expect(files.sort()).toEqual(expected.sort());
});

it.each(files)('is as large and as light in bytes as other sites ask for: %s', async (file) => {
  const bytes = readFileSync(file);
  const { width, height, format } = await sharp(bytes).metadata();
  expect({ width, height, format }).toEqual({ ...CARD_SIZE, format: 'png' });
  expect(bytes.length).toBeLessThan(300_000);
  expect(await lightnessOf(bytes)).toBeGreaterThan(150);
});
