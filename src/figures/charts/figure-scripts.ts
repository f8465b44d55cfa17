import type { FigureName, FigureScenes } from '../../schema/figure.ts';
import type { CountingGeometry } from './counting/counting-layout.ts';
import type { DotsGeometry } from './dots/dots-layout.ts';
import type { DotsState } from './dots/dots-scene.ts';
import type { Figure } from './figure.ts';
import type { InfDestroyedGeometry } from './inf-destroyed/inf-destroyed-layout.ts';
import type { NatoMembersGeometry, NatoMembersState } from './nato-members/nato-members-layout.ts';
import type { NewStartGeometry, NewStartState } from './new-start/new-start-layout.ts';
import type { OpenSkiesFlightsGeometry } from './open-skies-flights/open-skies-flights-layout.ts';
import type { RoundsGeometry, RoundsState } from './rounds/rounds-layout.ts';
import type { StockpilesGeometry, StockpilesState } from './stockpiles/stockpiles-layout.ts';

/** What each figure's moments and geometry are. */
export interface Moments {
  dots: { state: DotsState; geometry: DotsGeometry };
  new_start: { state: NewStartState; geometry: NewStartGeometry };
  stockpiles: { state: StockpilesState; geometry: StockpilesGeometry };
  inf_destroyed: { state: object; geometry: InfDestroyedGeometry };
  counting: { state: object; geometry: CountingGeometry };
  nato_members: { state: NatoMembersState; geometry: NatoMembersGeometry };
  rounds: { state: RoundsState; geometry: RoundsGeometry };
  open_skies_flights: { state: object; geometry: OpenSkiesFlightsGeometry };
}

export type Figures = {
  [Name in FigureName]: Figure<
    FigureScenes[Name],
    Moments[Name]['state'],
    Moments[Name]['geometry']
  >;
};

/** All figures that a storyboard may name, each in a script of its own: a new one is known by a line here and one in `Moments`. */
const scripts: { [Name in FigureName]: () => Promise<Figures[Name]> } = {
  stockpiles: async () => (await import('./stockpiles/stockpiles.ts')).stockpiles,
  dots: async () => (await import('./dots/dots.ts')).dots,
  new_start: async () => (await import('./new-start/new-start.ts')).newStart,
  inf_destroyed: async () => (await import('./inf-destroyed/inf-destroyed.ts')).infDestroyed,
  counting: async () => (await import('./counting/counting.ts')).counting,
  nato_members: async () => (await import('./nato-members/nato-members.ts')).natoMembers,
  rounds: async () => (await import('./rounds/rounds.ts')).rounds,
  open_skies_flights: async () =>
    (await import('./open-skies-flights/open-skies-flights.ts')).openSkiesFlights,
};

/** Fetches all figures. One whose script does not come is left out, and says so; a build, which describes each, stops there. */
export async function fetchFigures(): Promise<Partial<Figures>> {
  const fetched = Object.entries(scripts).map(async ([name, fetchOne]) => {
    try {
      return [name, await fetchOne()] as const;
    } catch (error) {
      console.warn(`The figure ${name} could not be loaded.`, error);
      return [name, undefined] as const;
    }
  });
  return Object.fromEntries(await Promise.all(fetched));
}
