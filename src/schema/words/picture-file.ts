import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** What a picture says of itself where it is saved, and the links to save it. */
export const pictureFileWords = z.strictObject({
  /** Below the picture: the publishers of its sources. */
  sources: template('publishers'),
  /** The same where there is no room for all of them. */
  more_sources: template('publishers', 'count'),
  /** Below that: whose picture it is, and who may do what with it. */
  licence: template('name'),
  /** Names the column that says to which table a row belongs. */
  table: words,
  /** Before the links that save it or its data, and the links by the ending of the file. */
  save: words,
  /** What the links say, by the ending of the file. */
  kinds: z.strictObject({ csv: words, json: words, svg: words, png: words }),
});
