import type { NamedPeople } from '../../../story/charts/named-people.ts';

/** What the table needs to know besides the events and places of all pictures, in one language. */
export interface TableFacts {
  /** The people at the tables, by their ids. */
  people: NamedPeople;
  /** The quotations on the papers. */
  quotations: Record<string, string>;
  /** The buildings, by place and id. */
  rooms: Record<string, string>;
}
