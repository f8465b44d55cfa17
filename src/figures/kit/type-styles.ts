/** A type style in pictures. Sizes in px at a root font size of 16 px. */
export interface TypeStyle {
  face: 'label-400' | 'label-600' | 'label-700' | 'name-400';
  size: number;
  /** Between letters, in em. */
  spacing?: number;
}

export const typeStyles = {
  /** A place named on the map. */
  place: { face: 'label-600', size: 15 },
  /** The active place of a step. */
  placeActive: { face: 'label-700', size: 19 },
  /** A place's name in its own script, below its name. */
  ownName: { face: 'name-400', size: 12 },
  ownNameActive: { face: 'name-400', size: 14.5 },
  /** A state named on the map, in capitals. */
  state: { face: 'label-600', size: 11.5, spacing: 0.14 },
  /** Along a route. */
  route: { face: 'label-600', size: 12.5 },
  /** The kilometres of a ring. */
  ringKm: { face: 'label-700', size: 16 },
  /** In the legend. */
  legend: { face: 'label-400', size: 12 },
  /** Degrees on the frame. */
  degree: { face: 'label-400', size: 11 },
  /** Years on the axis. */
  year: { face: 'label-400', size: 11.5 },
  /** The cursor's flag. */
  flag: { face: 'label-700', size: 12.5 },
  /** Beside the date on the flag, while it leaps over years. */
  flagLeap: { face: 'label-400', size: 12.5 },
  /** In a bar. */
  bar: { face: 'label-600', size: 11.5 },
  /** Beside a mark. */
  mark: { face: 'label-400', size: 12 },
  markActive: { face: 'label-700', size: 12 },
  /** A lane's city. */
  lane: { face: 'label-600', size: 12 },
  laneNote: { face: 'label-400', size: 11 },
  /** On a sheet of paper. */
  paper: { face: 'name-400', size: 19 },
  /** On the blank part of the timeline. */
  blank: { face: 'name-400', size: 15 },
} as const satisfies Record<string, TypeStyle>;

export type TypeStyleName = keyof typeof typeStyles;

/** The CSS family and weight of each face. */
export const faceFonts: Record<
  TypeStyle['face'],
  { family: string; weight: number; style: string }
> = {
  'label-400': { family: 'Commissioner, system-ui, sans-serif', weight: 400, style: 'normal' },
  'label-600': { family: 'Commissioner, system-ui, sans-serif', weight: 600, style: 'normal' },
  'label-700': { family: 'Commissioner, system-ui, sans-serif', weight: 700, style: 'normal' },
  'name-400': {
    family: '"Literata Names", Literata, Georgia, serif',
    weight: 400,
    style: 'italic',
  },
};
