import { z } from 'zod';
import { reference } from './reference.ts';

/** The declaration of a data table, `content/data/series/<name>.csv`, from which reading and checking it follow. */
export interface Series<Row> {
  /** Path from the project's root. */
  file: string;
  /** The columns by name. References in them, such as sources, are checked and counted like any others. */
  row: z.ZodObject & z.ZodType<Row>;
}

/** Declares `content/data/series/<name>.csv`; each line after the header is a row. */
export function series<Row>(name: string, row: z.ZodObject & z.ZodType<Row>): Series<Row> {
  return { file: `content/data/series/${name}.csv`, row };
}

/** A whole number in a data table; `what` describes it in error messages. */
export function wholeNumber(what = 'a whole number') {
  return z
    .string()
    .regex(/^\d{1,6}$/, what)
    .transform(Number);
}

/** A year in a data table. */
export const year = z
  .string()
  .regex(/^(19|20)\d\d$/, 'a year')
  .transform(Number);

/** A cell that may be empty, which gives null. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((text) => (text === '' ? null : text), schema.nullable());
}

/** Space-separated words in one cell; an empty cell gives an empty list. */
export function listOf<Schema extends z.ZodType<unknown, string>>(word: Schema) {
  return z
    .string()
    .transform((text) => text.split(' ').filter((one) => one !== ''))
    .pipe(z.array(word));
}

/** Space-separated source ids in one cell. */
export const sourceIds = z
  .string()
  .regex(/^[a-z0-9_]+( [a-z0-9_]+)*$/, 'source ids separated by spaces')
  .pipe(listOf(reference('source')));
