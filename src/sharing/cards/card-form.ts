import type { Box } from '../../figures/kit/geometry.ts';
import { plateForm, type PlateForm } from '../../figures/plate/plate-form.ts';
import { chartForm } from '../chart-form.ts';

/** A card in px, as large as the sites that show cards ask for. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** Between the card's edge and its words. */
const MARGIN = 48;

/** The words, beside the picture. */
export const COLUMN: Box = {
  x: MARGIN,
  y: MARGIN,
  width: 416,
  height: CARD_SIZE.height - 2 * MARGIN,
};

const LEFT = COLUMN.x + COLUMN.width + 16;

/** The picture, up to the card's edges. */
export const PICTURE: Box = {
  x: LEFT,
  y: 0,
  width: CARD_SIZE.width - LEFT,
  height: CARD_SIZE.height,
};

/** How much larger than on a page pictures are drawn: on a phone a card is shown at a third of its size. */
const ENLARGED = 2;

/** The least size of a card's own words, in px. */
export const LEAST_SIZE = 28;

/** A plate with its ribbon on a card. */
export const plateOnCard: PlateForm = plateForm(PICTURE, ENLARGED);

/** A chart on a card. */
export const chartOnCard: PlateForm = chartForm(plateOnCard);
