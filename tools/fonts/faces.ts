/** The scripts that the site has letters for. */
export type LetterScript = 'latin' | 'cyrillic';

/** A font file that the site ships, cut from a Fontsource package. */
export interface Face {
  /** Name of the file in .generated/fonts, without its ending. */
  name: string;
  /** File in the package, without its ending. */
  from: string;
  axes: Record<string, number | { min: number; max: number }>;
  /** Which letters it holds: all that the content uses, or only those of the title or of names in their own script. */
  letters: 'content' | 'title' | 'own-names';
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
    from: `${literata}-latin-opsz-normal`,
    axes: { wght: 400, opsz: 18 },
    letters: 'content',
    script: 'latin',
  },
  {
    name: 'literata-head',
    from: `${literata}-latin-opsz-normal`,
    axes: { wght: 500, opsz: 36 },
    letters: 'content',
    script: 'latin',
    features: ['lnum'],
  },
  {
    name: 'literata-title',
    from: `${literata}-latin-opsz-normal`,
    axes: { wght: 500, opsz: 72 },
    letters: 'title',
    script: 'latin',
  },
  {
    name: 'literata-italic',
    from: `${literata}-latin-opsz-italic`,
    axes: { wght: 400, opsz: 14 },
    letters: 'content',
    script: 'latin',
  },
  {
    name: 'literata-names-cyrillic',
    from: `${literata}-cyrillic-opsz-italic`,
    axes: { wght: 400, opsz: 14 },
    letters: 'own-names',
    script: 'cyrillic',
  },
  {
    name: 'commissioner',
    from: `${commissioner}-latin-wght-normal`,
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
  from: readonly string[];
  axes: Record<string, number>;
}

const labelFiles = [`${commissioner}-latin-wght-normal`];

export const drawnFaces: readonly DrawnFace[] = [
  { name: 'label-400', from: labelFiles, axes: { wght: 400 } },
  { name: 'label-600', from: labelFiles, axes: { wght: 600 } },
  { name: 'label-700', from: labelFiles, axes: { wght: 700 } },
  {
    name: 'name-400',
    from: [`${literata}-latin-opsz-italic`, `${literata}-cyrillic-opsz-italic`],
    axes: { wght: 400, opsz: 14 },
  },
];

/** The font files with the letters of a script, by their names in their packages, without their ending. */
export function fontFiles(script: LetterScript): string[] {
  return [
    ...new Set(shippedFaces.filter((face) => face.script === script).map(({ from }) => from)),
  ];
}
