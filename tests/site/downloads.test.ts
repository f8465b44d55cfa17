import { existsSync, readFileSync } from 'node:fs';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { figureNames, figureOf, stepsWithFigure } from '../../src/story/output/figure-uses.ts';
import { filesOf } from '../../src/stage/saved-files.ts';
import { editionIn } from '../../src/story/current-story.ts';
import { lightnessOf, troublesOf } from '../unit/literal-picture.ts';

const edition = editionIn('en');
const steps = [...edition.steps.values()];

describe.each(steps.map((step) => [step.id, step] as const))('what is saved of %s', (id, step) => {
  const file = (kind: string) => `dist/figures/${figureOf(step)}/${id}.${kind}`;

  it('is where the dialog of its data leads', () => {
    const { each } = filesOf(step.scene, edition.interface.picture_file, '/figures/');
    expect(each.map(({ href }) => `dist${href}`)).toEqual(['csv', 'json', 'svg', 'png'].map(file));
    expect(each.filter(({ href }) => !existsSync(`dist${href}`))).toEqual([]);
  });

  it('is a picture that stands alone and is not black', async () => {
    const svg = readFileSync(file('svg'), 'utf8');
    expect(troublesOf(svg)).toEqual([]);
    expect(svg).toContain('role="img"');
    expect(await lightnessOf(readFileSync(file('png')))).toBeGreaterThan(150);
    expect((await sharp(file('png')).metadata()).width).toBe(1936);
  });
});

describe.each(figureNames)('what programs are told of the figure %s', (name) => {
  const told = JSON.parse(readFileSync(`dist/figures/${name}/metadata.json`, 'utf8')) as {
    states: { step: string; files: Record<string, string> }[];
    tables: string[];
  };

  it('names every state, and files that exist', () => {
    expect(told.states.map(({ step }) => step)).toEqual(
      stepsWithFigure(edition, name).map(({ id }) => id),
    );
    const files = [...told.states.flatMap((state) => Object.values(state.files)), ...told.tables];
    expect(files.filter((file) => !existsSync(`dist${file}`))).toEqual([]);
    expect(files.length).toBeGreaterThanOrEqual(4);
  });
});
