import { z } from 'zod';
import { reference } from './reference.ts';

/** A table of figures, `content/data/series/<name>.csv`, declared once: reading and checking it follow from this. */
export interface Series<Row> {
  /** Path from the project's root. */
  file: string;
  /** The columns by their names. A reference in it, such as a source, is checked and counted like any other. */
  row: z.ZodObject & z.ZodType<Row>;
}

/** Declares `content/data/series/<name>.csv`, a row for each line after its head. */
export function series<Row>(name: string, row: z.ZodObject & z.ZodType<Row>): Series<Row> {
  return { file: `content/data/series/${name}.csv`, row };
}

/** A whole number in a table of figures; `what` is said of it in messages. */
export function wholeNumber(what = 'a whole number') {
  return z
    .string()
    .regex(/^\d{1,6}$/, what)
    .transform(Number);
}

/** A year in a table of figures. */
export const year = z
  .string()
  .regex(/^(19|20)\d\d$/, 'a year')
  .transform(Number);

/** A field that may be empty: null where it is. */
export function orEmpty<Schema extends z.ZodType>(schema: Schema) {
  return z.preprocess((text) => (text === '' ? null : text), schema.nullable());
}

/** Words in one field, with a space between; an empty list where it is empty. */
export function listOf<Schema extends z.ZodType<unknown, string>>(word: Schema) {
  return z
    .string()
    .transform((text) => text.split(' ').filter((one) => one !== ''))
    .pipe(z.array(word));
}

/** Ids of sources in one field, with a space between. */
export const sourceIds = z
  .string()
  .regex(/^[a-z0-9_]+( [a-z0-9_]+)*$/, 'ids of sources with a space between')
  .pipe(listOf(reference('source')));
