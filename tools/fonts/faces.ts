/** The parts that Fontsource's packages are split into, in the order in which a letter is looked for. */
export const SCRIPTS = [
  'latin',
  'latin-ext',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'vietnamese',
] as const;

export type LetterScript = (typeof SCRIPTS)[number];

/** A font file that the site ships, cut from a Fontsource package. */
export interface Face {
  /** Name of the file in .generated/fonts, without its ending. */
  name: string;
  /** File in the package, without its ending; `*` stands for the script. */
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  /** Which letters it holds: all that the content uses, or only those of the title or of names in their own script. */
  letters: 'content' | 'title' | 'own-names';
  /** The script of the file that is always there; those for other scripts are cut where a language uses them (cuts.ts). */
  script: LetterScript;
  /** OpenType features kept besides those that set running text: each brings letters of its own. */
  features?: readonly string[];
}

const literata = '@fontsource-variable/literata/files/literata';
const commissioner = '@fontsource-variable/commissioner/files/commissioner';

/** Optical sizes are pinned near the sizes at which each face is set; four small files weigh less than one variable one. */
export const shippedFaces: readonly Face[] = [
  {
    name: 'literata-text',
    from: `${literata}-*-opsz-normal`,
    axes: { wght: 400, opsz: 18 },
    letters: 'content',
    script: 'latin',
  },
  {
    name: 'literata-head',
    from: `${literata}-*-opsz-normal`,
    axes: { wght: 500, opsz: 36 },
    letters: 'content',
    script: 'latin',
    features: ['lnum'],
  },
  {
    name: 'literata-title',
    from: `${literata}-*-opsz-normal`,
    axes: { wght: 500, opsz: 72 },
    letters: 'title',
    script: 'latin',
  },
  {
    name: 'literata-italic',
    from: `${literata}-*-opsz-italic`,
    axes: { wght: 400, opsz: 14 },
    letters: 'content',
    script: 'latin',
  },
  {
    name: 'literata-names-cyrillic',
    from: `${literata}-*-opsz-italic`,
    axes: { wght: 400, opsz: 14 },
    letters: 'own-names',
    script: 'cyrillic',
  },
  {
    name: 'commissioner',
    from: `${commissioner}-*-wght-normal`,
    axes: { wght: { min: 400, max: 700 } },
    letters: 'content',
    script: 'latin',
    features: ['lnum', 'tnum'],
  },
];

/** A cut at one weight, from which the pictures take their letters' widths and outlines. */
export interface DrawnFace {
  /** As `typeStyles` names it. */
  name: 'label-400' | 'label-600' | 'label-700' | 'name-400';
  /** As a face's. */
  from: string;
  axes: Record<string, number>;
}

const labels = `${commissioner}-*-wght-normal`;

export const drawnFaces: readonly DrawnFace[] = [
  { name: 'label-400', from: labels, axes: { wght: 400 } },
  { name: 'label-600', from: labels, axes: { wght: 600 } },
  { name: 'label-700', from: labels, axes: { wght: 700 } },
  { name: 'name-400', from: `${literata}-*-opsz-italic`, axes: { wght: 400, opsz: 14 } },
];

/** The file of a face with the letters of a script. */
export function fileOf({ from }: Pick<Face, 'from'>, script: LetterScript): string {
  return from.replace('*', script);
}

/** The files of every text font with the letters of a script, by their names in their packages, without their ending. */
export function fontFiles(script: LetterScript): string[] {
  return [...new Set(shippedFaces.map((face) => fileOf(face, script)))];
}
