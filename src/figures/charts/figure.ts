import type { FigureScene } from '../../schema/figure.ts';
import type { InterfaceWords } from '../../schema/interface.ts';
import type { Area } from '../../schema/areas.ts';
import type { Facts } from '../../story/facts/facts.ts';
import type { Formats } from '../../story/formats.ts';
import type { Group } from '../kit/draw.ts';
import type { FigureTime } from '../kit/figure-axis.ts';
import type { Table } from '../kit/table.ts';
import type { Size } from '../kit/geometry.ts';

/** What figures take their data and words from, in the reader's language. */
export interface FigureContext {
  facts: Facts;
  words: InterfaceWords['figures'];
  formats: Formats;
}

/** What a layout depends on, besides the figure's own state. */
export interface LayoutContext extends FigureContext {
  time: FigureTime;
  /** Of the plate, in px. */
  size: Size;
  /** How much of the figure is shown, 0 to 1: below 1 in the passages into and out of it. */
  presence: number;
}

/**
 * A picture that replaces the map on the plate. `Scene` is its entry in a storyboard, `State` one moment of it as plain
 * data, `Geometry` that moment laid out on a plate of known size. Everything but `draw` and `paint` is pure.
 *
 * The tests of all figures find what they check by its name in the geometry: `notes`, `labels`, `cursor` and, for what
 * belongs to a day, `line`, `lines`, `points` or `marks`, or those of its `panels`. A geometry with a cursor has some.
 *
 * These are methods rather than properties so that figures with their own types can be assigned to `AnyFigure`.
 */
export interface Figure<Scene extends FigureScene, State, Geometry> {
  /**
   * Its scenes have nothing in common: between two steps that show it, one comes up over the other as another figure would.
   */
  isSheet?: true;
  /** It takes the ribbon’s room too, but for the axis: the ribbon moves down before it, and comes back after it. */
  isFullHeight?: boolean;
  /** Interpolates between two of its scenes: `t` is 0 at the first and 1 at the second. */
  interpolate(a: Scene, b: Scene): (t: number) => State;
  /** In px from the plate's corner. */
  layout(state: State, context: LayoutContext): Geometry;
  /** Draws a moment, whatever was drawn before: into a still at build, onto the stage in the browser. */
  draw(group: Group, geometry: Geometry, isPainted: boolean): void;
  /** Paints on a canvas above the drawing what would be too slow as SVG. */
  paint?(context: CanvasRenderingContext2D, geometry: Geometry, colourOf: ColourOf): void;
  /** The scene in words, for readers who cannot see it. `date` is the step's. */
  describe(scene: Scene, date: string, context: FigureContext): string;
  /** A table of every number drawn, none later than the step's `date`. */
  tabulate(scene: Scene, date: string, context: FigureContext): Table;
  /** A table it adds to maps that tint this area, when the figure itself is not drawn. */
  ofArea?: { area: Area; tabulate(date: string, context: FigureContext): Table };
  /** What it adds as hindsight, if anything, in words and as a table. */
  later?: {
    describe(date: string, context: FigureContext): string;
    tabulate(date: string, context: FigureContext): Table;
  };
}

/** A figure whose own types are unknown. Pass it only its own scenes, states and geometry. */
export type AnyFigure = Figure<FigureScene, unknown, unknown>;

/** The value of a custom property that holds a colour, e.g. `--us`, in the current theme. */
export type ColourOf = (property: string) => string;
