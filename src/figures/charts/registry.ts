import type { FigureName, FigureScene } from '../../schema/figure.ts';
import type { Area } from '../../schema/areas.ts';
import type { Group } from '../kit/draw.ts';
import { eased, joinByKey } from '../kit/presence.ts';
import type { Table } from '../kit/table.ts';
import type { Size } from '../kit/geometry.ts';
import type { AnyFigure, ColourOf, FigureContext, LayoutContext } from './figure.ts';
import type { Figures } from './figure-scripts.ts';

/** Thrown when the code of `figure` fails; `cause` is the original error. */
export class FigureError extends Error {
  readonly figure: FigureName;

  constructor(figure: FigureName, cause: unknown) {
    super(`the figure ${figure} cannot be drawn`, { cause });
    this.figure = figure;
  }
}

/** All figures except one. */
export function withoutFigure(figures: Figures, name: FigureName): Figures {
  return Object.fromEntries(Object.entries(figures).filter(([other]) => other !== name));
}

/** All figures, none of them higher than its plate. */
export function withinPlate(figures: Figures): Figures {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, { ...figure, isFullHeight: false }]),
  );
}

/** A moment of a figure, and how far it covers the map: 0 to 1. */
export interface FigureState {
  /** Of this figure in this passage. */
  key: string;
  name: FigureName;
  presence: number;
  /** How far it is below its place, as a share of the plate's height; less than 0 above. */
  below: number;
  /** In the figure's own type. */
  state: unknown;
}

/** A figure laid out on a plate. */
export interface PlacedFigure {
  key: string;
  name: FigureName;
  presence: number;
  /** How far it is below its place, in px. */
  below: number;
  size: Size;
  /** In the figure's own type. */
  geometry: unknown;
}

/**
 * Interpolates the figures over the map between two scenes. A figure in both scenes changes from one to the other, unless
 * its scenes are sheets of their own; others come up from below as the page does, like a sheet drawn over the map, and leave at the top, so that no two pictures
 * show through each other.
 */
export function interpolateFigures(
  figures: Figures,
  a: FigureScene | null,
  b: FigureScene | null,
): (t: number) => FigureState[] {
  // The scene itself is a key of its own: equal ones stay where they are.
  const keyOf = (scene: FigureScene) =>
    figures[scene.name]?.isSheet ? JSON.stringify(scene) : scene.name;
  const pairs = joinByKey(a ? [a] : [], b ? [b] : [], keyOf).flatMap((pair) => {
    const from = pair.from ?? pair.to;
    const to = pair.to ?? pair.from;
    if (!from || !to || !figures[from.name]) return [];
    return [
      { pair, name: from.name, at: use(figures, from.name, (one) => one.interpolate(from, to)) },
    ];
  });
  return (t) =>
    pairs.map(({ pair, name, at }) => {
      const below = pair.from === undefined ? 1 - t : pair.to === undefined ? -t : 0;
      return {
        key: pair.key,
        name,
        presence: 1 - Math.abs(below),
        below,
        state: attempt(name, () => at(eased(t))),
      };
    });
}

/** Lays out a moment of a figure. `reach`: how much higher than the plate one of full height is, in px. */
export function layoutFigure(
  figures: Figures,
  { key, name, presence, below, state }: FigureState,
  { reach, ...context }: Omit<LayoutContext, 'presence'> & { reach: number },
): PlacedFigure {
  const { width, height } = context.size;
  const size = { width, height: height + (isFullHeight(figures, name) ? reach : 0) };
  const geometry = use(figures, name, (figure) =>
    figure.layout(state, { ...context, size, presence }),
  );
  // All move as far as the plate is high, so that one follows the other without a gap.
  return { key, name, presence, below: below * height, size, geometry };
}

/** How far below its place the ribbon is, in px: all of `reach` where a figure of full height is. */
export function ribbonDrop(
  figures: Figures,
  states: readonly FigureState[],
  { reach, height }: { reach: number; height: number },
): number {
  const drops = states
    .filter(({ name }) => isFullHeight(figures, name))
    // As such a figure leaves, the ribbon follows its lower edge.
    .map(({ presence, below }) => (below < 0 ? reach + below * height : presence * reach));
  return Math.max(0, ...drops);
}

function isFullHeight(figures: Figures, name: FigureName): boolean {
  return figures[name]?.isFullHeight === true;
}

/** Draws a figure. `isPainted`: whether `paintFigure` paints part of it on a canvas above. */
export function drawFigure(
  figures: Figures,
  group: Group,
  { name, geometry }: PlacedFigure,
  isPainted: boolean,
): void {
  use(figures, name, (figure) => {
    figure.draw(group, geometry, isPainted);
  });
}

/** Paints on a canvas what would be too slow as SVG; most figures paint nothing. */
export function paintFigure(
  figures: Figures,
  context: CanvasRenderingContext2D,
  { name, geometry }: PlacedFigure,
  colourOf: ColourOf,
): void {
  use(figures, name, (figure) => figure.paint?.(context, geometry, colourOf));
}

/** Whether a part of the figure is painted on a canvas. */
export function isPainted(figures: Figures, { name }: PlacedFigure): boolean {
  return figures[name]?.paint !== undefined;
}

/** A figure's scene in words. Throws if the figure is missing. */
export function describeFigure(
  figures: Figures,
  scene: FigureScene,
  date: string,
  context: FigureContext,
): string {
  return use(figures, scene.name, (figure) => figure.describe(scene, date, context));
}

/** A figure's data as a table; null if the figure is missing. */
export function tabulateFigure(
  figures: Figures,
  scene: FigureScene,
  date: string,
  context: FigureContext,
): Table | null {
  if (!figures[scene.name]) return null;
  return use(figures, scene.name, (figure) => figure.tabulate(scene, date, context));
}

/** Tables that figures other than `drawn` add to a map with some areas. */
export function tabulateAreas(
  figures: Figures,
  areas: readonly Area[],
  drawn: FigureName | undefined,
  date: string,
  context: FigureContext,
): Table[] {
  return Object.entries(figures).flatMap(([name, { ofArea }]) =>
    ofArea && name !== drawn && areas.includes(ofArea.area) ? [ofArea.tabulate(date, context)] : [],
  );
}

/** What a figure adds as hindsight, in words and as a table; null if nothing. */
export function laterOfFigure(
  figures: Figures,
  { name }: FigureScene,
  date: string,
  context: FigureContext,
): { words: string; table: Table } | null {
  const later = figures[name]?.later;
  return later
    ? { words: later.describe(date, context), table: later.tabulate(date, context) }
    : null;
}

function use<Result>(
  figures: Figures,
  name: FigureName,
  call: (figure: AnyFigure) => Result,
): Result {
  return attempt(name, () => {
    const figure = figures[name];
    if (!figure) throw new Error('it is missing');
    return call(figure);
  });
}

function attempt<Result>(name: FigureName, call: () => Result): Result {
  try {
    return call();
  } catch (error) {
    throw new FigureError(name, error);
  }
}
