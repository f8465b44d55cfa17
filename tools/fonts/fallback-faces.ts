import type { Face } from './faces.ts';

/** English as the story writes it: a font's letters are weighed by how often they are in it. */
export const SAMPLE =
  'Donald Trump and Vladimir Putin meet in the Presidential Palace in Helsinki. Their countries own about nine in ten of ' +
  'the world’s nuclear weapons. At this summit, the first of the two since 2010, they speak of extending New START; the ' +
  'treaty that limits what each may deploy ends in February 2021, and only they can agree to keep it for five years more.';

/** A system's font in the place of one of ours, until ours has been fetched. */
export interface FallbackFace {
  family: string;
  weight: string;
  style: 'normal' | 'italic';
  /** Our face whose room it takes: file in its package, and the axes at which its letters are measured. */
  of: { from: Face['from']; axes: Record<string, number> };
  /** Names of the font on readers' devices; all have the same widths. */
  local: readonly string[];
  /** The mean width of its letters over `SAMPLE`, in em. */
  letterWidth: number;
}

const literata = '@fontsource-variable/literata/files/literata-latin-opsz';
const text = { from: `${literata}-normal`, axes: { wght: 400, opsz: 18 } };
const head = { from: `${literata}-normal`, axes: { wght: 500, opsz: 36 } };
const italic = { from: `${literata}-italic`, axes: { wght: 400, opsz: 14 } };
const label = (wght: number) => ({
  from: '@fontsource-variable/commissioner/files/commissioner-latin-wght-normal',
  axes: { wght },
});

/** Serif faces, most alike to ours first: Apple's and Windows', Android's, then what nearly every device has. */
const serifs = [
  {
    name: 'Georgia',
    normal: { local: ['Georgia', 'Gelasio'], letterWidth: 0.4418 },
    italic: { local: ['Georgia Italic', 'Gelasio Italic'], letterWidth: 0.4498 },
  },
  {
    name: 'Noto Serif',
    normal: {
      local: ['Noto Serif'],
      letterWidth: 0.4774,
    },
    italic: { local: ['Noto Serif Italic'], letterWidth: 0.4638 },
  },
  {
    name: 'Times',
    normal: {
      local: ['Times New Roman', 'Liberation Serif'],
      letterWidth: 0.4048,
    },
    italic: {
      local: ['Times New Roman Italic', 'Liberation Serif Italic'],
      letterWidth: 0.4039,
    },
  },
] as const;

/** Arial's widths, and Roboto's, which are within a hundredth of them. */
const sans = {
  local: ['Arial', 'Liberation Sans', 'Roboto'],
  letterWidth: 0.4422,
};
const boldSans = {
  local: ['Arial Bold', 'Liberation Sans Bold', 'Roboto Bold'],
  letterWidth: 0.4745,
};

/**
 * Every face that text is set in before our fonts are there. Commissioner's have its own name, so that labels in
 * pictures take them too: the fetched font, added later, goes before them.
 */
export const fallbackFaces: readonly FallbackFace[] = [
  ...serifs.flatMap(({ name, normal, italic: slanted }): FallbackFace[] => [
    { family: `Literata ${name}`, weight: '400', style: 'normal', of: text, ...normal },
    { family: `Literata ${name}`, weight: '400', style: 'italic', of: italic, ...slanted },
    { family: `Literata Head ${name}`, weight: '500', style: 'normal', of: head, ...normal },
  ]),
  { family: 'Commissioner', weight: '400 499', style: 'normal', of: label(400), ...sans },
  { family: 'Commissioner', weight: '500 599', style: 'normal', of: label(550), ...sans },
  { family: 'Commissioner Masthead', weight: '400 499', style: 'normal', of: label(400), ...sans },
  { family: 'Commissioner Masthead', weight: '500 599', style: 'normal', of: label(550), ...sans },
  { family: 'Commissioner', weight: '600 700', style: 'normal', of: label(650), ...boldSans },
];

/** What is measured of one of our faces, in em. */
export interface Metrics {
  letterWidth: number;
  ascent: number;
  descent: number;
  lineGap: number;
}

const percent = (part: number) => `${(part * 100).toFixed(2)}%`;

/** The style sheet's rule for a face: its letters are scaled to the mean width of ours, its lines to our lines' height. */
export function fallbackRule(face: FallbackFace, ours: Metrics): string {
  const size = ours.letterWidth / face.letterWidth;
  return [
    '@font-face {',
    `  font-family: '${face.family}';`,
    `  font-weight: ${face.weight};`,
    `  font-style: ${face.style};`,
    `  src: ${face.local.map((name) => `local('${name}')`).join(', ')};`,
    `  size-adjust: ${percent(size)};`,
    `  ascent-override: ${percent(ours.ascent / size)};`,
    `  descent-override: ${percent(ours.descent / size)};`,
    `  line-gap-override: ${percent(ours.lineGap / size)};`,
    '}\n',
  ].join('\n');
}
