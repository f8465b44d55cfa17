import type { Box } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import { typeStyles, type TypeStyleName } from '../kit/type-styles.ts';

/** A type style with its own size, in units of the picture. */
export interface CoverType {
  style: TypeStyleName;
  size: number;
}

export type Anchor = 'start' | 'middle' | 'end';

/** A line of text, the anchor of its baseline, and its box. */
export interface CoverText {
  kind: 'name' | 'own-name' | 'year' | 'hinge';
  text: string;
  type: CoverType;
  anchor: Anchor;
  x: number;
  y: number;
  /** Its language, if different from the page's. */
  language?: string;
  box: Box;
}

/** Height of capitals and depth of descenders, in multiples of the type size. */
const ASCENT = 0.74;
const DESCENT = 0.22;

/** A line of text with its box, from the fonts' own letter widths. */
export function setText(
  kind: CoverText['kind'],
  text: string,
  type: CoverType,
  anchor: Anchor,
  { x, y }: { x: number; y: number },
  language?: string,
): CoverText {
  const width = measureText(text, type.style) * (type.size / typeStyles[type.style].size);
  const left = x - { start: 0, middle: width / 2, end: width }[anchor];
  return {
    kind,
    text,
    type,
    anchor,
    x,
    y,
    ...(language === undefined ? {} : { language }),
    box: {
      x: left,
      y: y - ASCENT * type.size,
      width,
      height: (ASCENT + DESCENT) * type.size,
    },
  };
}
