import type { FigureName } from '../../schema/figure.ts';
import type { AnyFigure } from './figure.ts';

/** The loaded figures by name. One that failed to load is missing. */
export type Figures = Readonly<Partial<Record<FigureName, AnyFigure>>>;

/** Every figure a storyboard may name, each in its own script. A new figure adds one line here. */
const scripts: Record<FigureName, () => Promise<AnyFigure>> = {
  stockpiles: async () => (await import('./stockpiles/stockpiles.ts')).stockpiles,
  dots: async () => (await import('./dots/dots.ts')).dots,
  new_start: async () => (await import('./new-start/new-start.ts')).newStart,
  inf_destroyed: async () => (await import('./inf-destroyed/inf-destroyed.ts')).infDestroyed,
  counting: async () => (await import('./counting/counting.ts')).counting,
  nato_members: async () => (await import('./nato-members/nato-members.ts')).natoMembers,
  rounds: async () => (await import('./rounds/rounds.ts')).rounds,
  treaties: async () => (await import('./treaties/treaties.ts')).treaties,
  open_skies_flights: async () =>
    (await import('./open-skies-flights/open-skies-flights.ts')).openSkiesFlights,
  amounts: async () => (await import('./amounts/amounts.ts')).amounts,
  days: async () => (await import('./days/days.ts')).days,
  ledger: async () => (await import('./ledger/ledger.ts')).ledger,
  week: async () => (await import('./week/week.ts')).week,
  sheets: async () => (await import('./sheets/sheets.ts')).sheets,
  photograph: async () => (await import('./photograph/photograph.ts')).photograph,
  spans: async () => (await import('./spans/spans.ts')).spans,
  table: async () => (await import('./table/table.ts')).table,
};

/** Loads every figure, for the build: throws if one fails. */
export async function loadEveryFigure(): Promise<Figures> {
  return Object.fromEntries(
    await Promise.all(
      Object.entries(scripts).map(async ([name, load]) => [name, await load()] as const),
    ),
  );
}

/** Loads the figures in the browser: one whose script fails is left out, with a warning. */
export async function loadFigures(): Promise<Figures> {
  const loaded = await Promise.all(
    Object.entries(scripts).map(async ([name, load]) => {
      try {
        return [[name, await load()] as const];
      } catch (error) {
        console.warn(`The figure ${name} could not be loaded.`, error);
        return [];
      }
    }),
  );
  return Object.fromEntries(loaded.flat());
}
