/** A table of what a picture shows. */
export interface Table {
  caption: string;
  head: string[];
  rows: string[][];
}
