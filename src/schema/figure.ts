import { z } from 'zod';
import * as charts from './chart-schemas.ts';

/** The figures a storyboard may name. */
export type FigureName = keyof typeof charts;

/** What a storyboard may specify for each figure. */
export type FigureScenes = {
  [Name in FigureName]: z.infer<(typeof charts)[Name]['scene']>;
};
export type FigureScene = FigureScenes[FigureName];

const [first, ...others] = Object.values(charts).map(({ scene }) => scene);
if (!first) throw new Error('no figures are declared');

/** A figure that covers the map in a step: its name and what it shows. */
export const figureScene = z.discriminatedUnion('name', [first, ...others]);

// Made from `charts` key by key: Object.fromEntries does not keep the keys in its type.
const words = Object.fromEntries(
  Object.entries(charts).map(([name, chart]) => [
    name,
    chart.words.describe(`The words of the figure ${name}.`),
  ]),
) as { [Name in FigureName]: (typeof charts)[Name]['words'] };

/** The words of each figure, by its name. */
export const figureWords = z.strictObject(words);
