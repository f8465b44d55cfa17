/** A table of what a picture shows: its caption, its heads, its rows. */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}
