import type { FigureName, FigureScene, FigureScenes } from '../../schema/figure.ts';
import type { Group } from '../kit/draw.ts';
import type { ColourOf, FigureContext, FigureTime } from './figure.ts';
import { fetchFigures, type Figures, type Moments } from './figure-scripts.ts';
import type { Size } from '../map/mercator.ts';
import { joinByKey, presenceAt } from '../kit/presence.ts';
import type { Table } from '../kit/table.ts';

const figures = await fetchFigures();

/** Whether a figure can be drawn. Where it cannot, a passage goes on without it, and it has no words and no table here. */
export function isAvailable(name: FigureName): boolean {
  return figures[name] !== undefined;
}

/** A figure's own code has failed, with `cause`. */
export class FigureError extends Error {
  readonly figure: FigureName;

  constructor(figure: FigureName, cause: unknown) {
    super(`the figure ${figure} cannot be drawn`, { cause });
    this.figure = figure;
  }
}

/** Takes out a figure that has failed. */
export function withdraw(error: FigureError): void {
  console.warn(error);
  Reflect.deleteProperty(figures, error.figure);
}

/** A moment of a figure, and how much of it lies on the plate, over the map: 0 to 1. */
export type FigureState<Name extends FigureName = FigureName> = {
  [N in Name]: { name: N; presence: number; state: Moments[N]['state'] };
}[Name];

/** A figure laid out on a plate. */
export type PlacedFigure<Name extends FigureName = FigureName> = {
  [N in Name]: { name: N; presence: number; size: Size; geometry: Moments[N]['geometry'] };
}[Name];

/** Which figures lie over the map on the way from one scene to the next. A figure that both have moves from one to the other. */
export function interpolateFigures(
  a: FigureScene | null,
  b: FigureScene | null,
): (t: number) => FigureState[] {
  const pairs = joinByKey(a ? [a] : [], b ? [b] : [], ({ name }) => name).flatMap((pair) => {
    const from = pair.from ?? pair.to;
    const to = pair.to ?? pair.from;
    return from && to && isAvailable(from.name) ? [{ pair, at: between(from, to) }] : [];
  });
  return (t) => pairs.map(({ pair, at }) => at(t, presenceAt(pair, t)));
}

function between<Name extends FigureName>(
  from: FigureScenes[Name],
  to: FigureScenes[Name],
): (t: number, presence: number) => FigureState<Name> {
  const name = nameOf(from);
  const at = useFigure(name, (figure) => figure.interpolate(from, to));
  return (t, presence) => ({ name, presence, state: attempt(name, () => at(t)) });
}

/** Lays out a moment of a figure on a plate of this size. */
export function layoutFigure<Name extends FigureName>(
  { name, presence, state }: FigureState<Name>,
  time: FigureTime,
  size: Size,
  context: FigureContext,
  unit: number,
): PlacedFigure<Name> {
  const geometry = useFigure(name, (figure) =>
    figure.layout(state, time, size, context, unit, presence),
  );
  return { name, presence, size, geometry };
}

/** Draws a figure. `isPainted` where `paintFigure` does its part on a canvas above. */
export function drawFigure<Name extends FigureName>(
  group: Group,
  { name, geometry }: PlacedFigure<Name>,
  unit: number,
  isPainted: boolean,
): void {
  useFigure(name, (figure) => {
    figure.draw(group, geometry, unit, isPainted);
  });
}

/** Paints on a canvas what of a figure is too much for SVG; most figures have nothing of the kind. */
export function paintFigure<Name extends FigureName>(
  context: CanvasRenderingContext2D,
  { name, geometry }: PlacedFigure<Name>,
  colourOf: ColourOf,
): void {
  useFigure(name, (figure) => figure.paint?.(context, geometry, colourOf));
}

/** Whether a figure has a part that is painted. */
export function isPainted({ name }: PlacedFigure): boolean {
  return figures[name]?.paint !== undefined;
}

/** A figure's scene in words. */
export function describeFigure(scene: FigureScene, date: string, context: FigureContext): string {
  return ofScene(scene, (figure, own) => figure.describe(own, date, context));
}

/** A figure's data as a table; null where it is not available. */
export function tabulateFigure(
  scene: FigureScene,
  date: string,
  context: FigureContext,
): Table | null {
  if (!isAvailable(scene.name)) return null;
  return ofScene(scene, (figure, own) => figure.tabulate(own, date, context));
}

/** What a figure shows as hindsight, in words and as a table; null where it shows none. */
export function laterOfFigure(
  { name }: FigureScene,
  date: string,
  context: FigureContext,
): { words: string; table: Table } | null {
  const later = figures[name]?.later;
  return later
    ? { words: later.describe(date, context), table: later.tabulate(date, context) }
    : null;
}

function ofScene<Result>(
  scene: FigureScene,
  use: <Name extends FigureName>(figure: Figures[Name], scene: FigureScenes[Name]) => Result,
): Result {
  return useFigure<FigureName, Result>(nameOf(scene), (figure) => use<FigureName>(figure, scene));
}

function useFigure<Name extends FigureName, Result>(
  name: Name,
  use: (figure: Figures[Name]) => Result,
): Result {
  return attempt(name, () => {
    const figure = figures[name];
    if (!figure) throw new Error('it is not available');
    return use(figure);
  });
}

function attempt<Result>(name: FigureName, use: () => Result): Result {
  try {
    return use();
  } catch (error) {
    throw new FigureError(name, error);
  }
}

function nameOf<Name extends FigureName>(scene: FigureScenes[Name]): Name {
  // A scene's name is the one under which its type stands in FigureScenes; the compiler does not follow that.
  return scene.name as Name;
}
