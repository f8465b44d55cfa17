import { readFileSync } from 'node:fs';
import { type CssNode, findAll, generate, parse } from 'css-tree';
import { create, type Font } from 'fontkit';
import subsetFont from 'subset-font';
import { describe, expect, it } from 'vitest';
import { metricsOf } from '../../tools/fonts/generate.ts';
import {
  fallbackFaces,
  SAMPLE,
  type FallbackFace,
  type Metrics,
} from '../../tools/fonts/fallback-faces.ts';
import { found } from './found.ts';

const faceRules = (file: string) =>
  findAll(parse(readFileSync(file, 'utf8')), isFace).map((rule) => declarationsOf(rule));
const fallbacks = faceRules('.generated/fonts/fallback.css');
const shipped = faceRules('src/styles/fonts.css');

function isFace(node: CssNode): boolean {
  return node.type === 'Atrule' && node.name === 'font-face';
}

function declarationsOf(rule: CssNode): Record<string, string> {
  return Object.fromEntries(
    findAll(rule, ({ type }) => type === 'Declaration').flatMap((node) =>
      node.type === 'Declaration'
        ? [[node.property, generate(node.value).replace(/^['"]|['"]$/g, '')]]
        : [],
    ),
  );
}

/** A percentage as a part of one. */
const part = (rule: Record<string, string>, name: string) => parseFloat(rule[name] ?? '') / 100;

/** Measures the shipped face that a fallback stands for: of the same typeface, weight and style. */
async function measureOwn({ family, weight, style, of }: FallbackFace): Promise<Metrics> {
  const typeface = /^(Literata Head|Literata|Commissioner Masthead|Commissioner)/.exec(family)?.[0];
  const own = shipped.find(
    (rule) =>
      rule['font-family'] === typeface &&
      rule['font-weight'] === weight &&
      rule['font-style'] === style,
  );
  const file = /fonts\/[\w-]+\.woff2/.exec(found(own, `${family} ${weight}`).src ?? '')?.[0] ?? '';
  const { wght } = of.axes;
  const cut = await subsetFont(readFileSync(`.generated/${file}`), SAMPLE, {
    targetFormat: 'sfnt',
    variationAxes: typeface?.startsWith('Commissioner') && wght !== undefined ? { wght } : {},
  });
  return metricsOf(create(cut) as Font);
}

describe.each(fallbackFaces)('$family $weight $style, before the fonts are there', (face) => {
  const rule = found(
    fallbacks.find(
      (one) =>
        one['font-family'] === face.family &&
        one['font-weight'] === face.weight &&
        one['font-style'] === face.style,
    ),
    face.family,
  );
  const size = part(rule, 'size-adjust');

  it('takes as much room in a line as the font that is shipped', async () => {
    const ours = await measureOwn(face);
    expect(face.letterWidth * size).toBeCloseTo(ours.letterWidth, 3);
  });

  it('has lines as high, with letters on the same line', async () => {
    const ours = await measureOwn(face);
    expect(part(rule, 'ascent-override') * size).toBeCloseTo(ours.ascent, 3);
    expect(part(rule, 'descent-override') * size).toBeCloseTo(ours.descent, 3);
    expect(part(rule, 'line-gap-override') * size).toBeCloseTo(ours.lineGap, 3);
  });
});

it('is named wherever a typeface of running text is', () => {
  const tokens = readFileSync('src/styles/tokens.css', 'utf8');
  for (const { family } of fallbackFaces) {
    expect(tokens.toLowerCase()).toContain(family.toLowerCase());
  }
});
