import type { Box, Point, Size } from '../kit/geometry.ts';
import { measureText } from '../kit/measure.ts';
import type { VenueState } from './map-scene.ts';
import { isSmallPlate, type MapContext } from './map-view.ts';
import { engravings, UNKNOWN } from './venues/engravings.ts';
import type { Engraving } from './venues/strokes.ts';

/** A venue's front at rest: its place on the plate, in px. */
export interface VenueAtRest {
  id: string;
  at: Point;
}

/** A venue's front on the plate: how large its drawing is shown, and its caption below it. */
export interface PlacedVenue extends VenueAtRest {
  engraving: Engraving;
  scale: number;
  caption: { text: string; x: number; y: number };
  presence: number;
}

/** How large a front is drawn. */
const SCALE = { wide: 1.2, small: 0.72 };

/** From the drawing to the baseline of its caption, and to the plate's edge. */
const CAPTION = 13;
const INSET = 10;

/** The size of a front with its caption. */
function venueSize(id: string, context: MapContext): Size & { caption: string } {
  const { width, height } = engravings[id] ?? UNKNOWN;
  const scale = isSmallPlate(context) ? SCALE.small : SCALE.wide;
  const caption = context.facts.venues[id]?.caption ?? id;
  return {
    width: Math.max(width * scale, measureText(caption, 'laneNote')),
    height: height * scale + CAPTION + 4,
    caption,
  };
}

/** Where a front can go on the plate, best first: in the corners, and on wide plates along the edges too. */
export function venueBoxes(id: string, context: MapContext): Box[] {
  const { width, height } = venueSize(id, context);
  const { size } = context;
  const [left, right] = [INSET, size.width - INSET - width];
  const [top, bottom] = [INSET, size.height - INSET - height];
  const [middle, centre] = [(top + bottom) / 2, (left + right) / 2];
  const corners: Point[] = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ];
  const edges: Point[] = [
    [left, middle],
    [right, middle],
    [centre, top],
    [centre, bottom],
  ];
  return [...corners, ...(isSmallPlate(context) ? [] : edges)].map(([x, y]) => ({
    x,
    y,
    width,
    height,
  }));
}

/** Lays out the fronts at one moment. */
export function layoutVenues(venues: readonly VenueState[], context: MapContext): PlacedVenue[] {
  return venues.map(({ venue: { id, at }, presence }) => {
    const engraving = engravings[id] ?? UNKNOWN;
    const scale = isSmallPlate(context) ? SCALE.small : SCALE.wide;
    const { width, caption } = venueSize(id, context);
    const [x, y] = at;
    return {
      id,
      at: [x + (width - engraving.width * scale) / 2, y],
      engraving,
      scale,
      caption: {
        text: caption,
        x: x + (width - measureText(caption, 'laneNote')) / 2,
        y: y + engraving.height * scale + CAPTION,
      },
      presence,
    };
  });
}
