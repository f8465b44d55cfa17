import type { NamedPeople } from '../../../story/charts/named-people.ts';

/** What the photographs need to know besides the events of all pictures, in one language. */
export interface PhotographFacts {
  /** The people in them, by their ids. */
  people: NamedPeople;
}
