import type { FigureName, FigureScene, FigureScenes } from '../schema/figure.ts';
import type { Group } from './draw.ts';
import type { ColourOf, Figure, FigureContext, FigureTime } from './figure.ts';
import { dots } from './dots/dots.ts';
import type { DotsGeometry } from './dots/dots-layout.ts';
import type { DotsState } from './dots/dots-scene.ts';
import type { Size } from './map/mercator.ts';
import { newStart } from './new-start/new-start.ts';
import type { NewStartGeometry, NewStartState } from './new-start/new-start-layout.ts';
import { joinByKey, presenceAt } from './presence.ts';
import { counting } from './counting/counting.ts';
import type { CountingGeometry } from './counting/counting-layout.ts';
import { infDestroyed } from './inf-destroyed/inf-destroyed.ts';
import type { InfDestroyedGeometry } from './inf-destroyed/inf-destroyed-layout.ts';
import { natoMembers } from './nato-members/nato-members.ts';
import type { NatoMembersGeometry, NatoMembersState } from './nato-members/nato-members-layout.ts';
import { rounds } from './rounds/rounds.ts';
import type { RoundsGeometry, RoundsState } from './rounds/rounds-layout.ts';
import { openSkiesFlights } from './open-skies-flights/open-skies-flights.ts';
import type { OpenSkiesFlightsGeometry } from './open-skies-flights/open-skies-flights-layout.ts';
import { stockpiles } from './stockpiles/stockpiles.ts';
import type { StockpilesGeometry, StockpilesState } from './stockpiles/stockpiles-layout.ts';
import type { Table } from './table.ts';

/** What each figure's moments and geometry are. */
interface Moments {
  dots: { state: DotsState; geometry: DotsGeometry };
  new_start: { state: NewStartState; geometry: NewStartGeometry };
  stockpiles: { state: StockpilesState; geometry: StockpilesGeometry };
  inf_destroyed: { state: object; geometry: InfDestroyedGeometry };
  counting: { state: object; geometry: CountingGeometry };
  nato_members: { state: NatoMembersState; geometry: NatoMembersGeometry };
  rounds: { state: RoundsState; geometry: RoundsGeometry };
  open_skies_flights: { state: object; geometry: OpenSkiesFlightsGeometry };
}

type Figures = {
  [Name in FigureName]: Figure<
    FigureScenes[Name],
    Moments[Name]['state'],
    Moments[Name]['geometry']
  >;
};

/** All figures that a storyboard may name: a new one is known by a line here and one in `Moments`. */
const figures: Figures = {
  stockpiles,
  dots,
  new_start: newStart,
  inf_destroyed: infDestroyed,
  counting,
  nato_members: natoMembers,
  rounds,
  open_skies_flights: openSkiesFlights,
};

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
    return from && to ? [{ pair, at: between(from, to) }] : [];
  });
  return (t) => pairs.map(({ pair, at }) => at(t, presenceAt(pair, t)));
}

function between<Name extends FigureName>(
  from: FigureScenes[Name],
  to: FigureScenes[Name],
): (t: number, presence: number) => FigureState<Name> {
  const name = nameOf(from);
  const at = figures[name].interpolate(from, to);
  return (t, presence) => ({ name, presence, state: at(t) });
}

/** Lays out a moment of a figure on a plate of this size. */
export function layoutFigure<Name extends FigureName>(
  { name, presence, state }: FigureState<Name>,
  time: FigureTime,
  size: Size,
  context: FigureContext,
  unit: number,
): PlacedFigure<Name> {
  const geometry = figures[name].layout(state, time, size, context, unit, presence);
  return { name, presence, size, geometry };
}

/** Draws a figure. `isPainted` where `paintFigure` does its part on a canvas above. */
export function drawFigure<Name extends FigureName>(
  group: Group,
  { name, geometry }: PlacedFigure<Name>,
  unit: number,
  isPainted: boolean,
): void {
  figures[name].draw(group, geometry, unit, isPainted);
}

/** Paints on a canvas what of a figure is too much for SVG; most figures have nothing of the kind. */
export function paintFigure<Name extends FigureName>(
  context: CanvasRenderingContext2D,
  { name, geometry }: PlacedFigure<Name>,
  colourOf: ColourOf,
): void {
  figures[name].paint?.(context, geometry, colourOf);
}

/** Whether a figure has a part that is painted. */
export function isPainted({ name }: PlacedFigure): boolean {
  return figures[name].paint !== undefined;
}

/** A figure's scene in words. */
export function describeFigure(scene: FigureScene, date: string, context: FigureContext): string {
  return ofScene(scene, (figure, own) => figure.describe(own, date, context));
}

/** A figure's data as a table. */
export function tabulateFigure(scene: FigureScene, date: string, context: FigureContext): Table {
  return ofScene(scene, (figure, own) => figure.tabulate(own, date, context));
}

/** What a figure shows as hindsight, in words and as a table; null where it shows none. */
export function laterOfFigure(
  { name }: FigureScene,
  date: string,
  context: FigureContext,
): { words: string; table: Table } | null {
  const { later } = figures[name];
  return later
    ? { words: later.describe(date, context), table: later.tabulate(date, context) }
    : null;
}

function ofScene<Result>(
  scene: FigureScene,
  use: <Name extends FigureName>(figure: Figures[Name], scene: FigureScenes[Name]) => Result,
): Result {
  return use<FigureName>(figures[nameOf(scene)], scene);
}

function nameOf<Name extends FigureName>(scene: FigureScenes[Name]): Name {
  // A scene's name is the one under which its type stands in FigureScenes; the compiler does not follow that.
  return scene.name as Name;
}
