import type { InterfaceWords } from '../../schema/interface.ts';
import type { Facts } from '../../story/facts/facts.ts';
import type { Formats } from '../../story/formats.ts';
import type { Group } from '../kit/draw.ts';
import type { Size } from '../map/mercator.ts';
import type { Table } from '../kit/table.ts';

/** Which days the ribbon shows at a moment, and which day it is, in ms since 1970: a figure's time axis is the ribbon's. */
export interface FigureTime {
  window: readonly [from: number, to: number];
  cursor: number;
  /** Whether what came after the cursor is drawn too, as hindsight. */
  hasHindsight?: boolean;
}

/** What figures draw from, in the reader's language. */
export interface FigureContext {
  facts: Facts;
  words: InterfaceWords['figures'];
  formats: Formats;
}

/**
 * A picture that takes the map's place on the plate. `Scene` is what a storyboard says of it, `State` one moment of
 * it as plain data, `Geometry` that moment on a plate of known size. All but `draw` and `paint` is pure.
 */
export interface Figure<Scene, State, Geometry> {
  /** The way from one of its scenes to another: `t` is 0 at the first and 1 at the second. */
  interpolate: (a: Scene, b: Scene) => (t: number) => State;
  /** In CSS pixels from the plate's corner. `unit` is the root font size divided by 16. */
  layout: (
    state: State,
    time: FigureTime,
    size: Size,
    context: FigureContext,
    unit: number,
    /** How much of the figure is there: 0 to 1 as it comes in a passage. */
    presence: number,
  ) => Geometry;
  /** Draws a moment from any other: at build into a still, in the browser onto the stage. */
  draw: (group: Group, geometry: Geometry, unit: number, isPainted: boolean) => void;
  /** Paints what is too much for SVG on a canvas over the drawing, where there is one. */
  paint?: (context: CanvasRenderingContext2D, geometry: Geometry, colourOf: ColourOf) => void;
  /** The scene in words, for those who cannot see it. `date` is the step's. */
  describe: (scene: Scene, date: string, context: FigureContext) => string;
  /** All figures that are drawn, and none later than the step's `date`. */
  tabulate: (scene: Scene, date: string, context: FigureContext) => Table;
  /** What it shows as hindsight, where it shows any: in words, and as a table. */
  later?: {
    describe: (date: string, context: FigureContext) => string;
    tabulate: (date: string, context: FigureContext) => Table;
  };
}

/** The value of a custom property that holds a colour, e.g. `--us`, in the theme that is shown. */
export type ColourOf = (property: string) => string;
