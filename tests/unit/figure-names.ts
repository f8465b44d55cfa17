import { figureScene } from '../../src/schema/figure.ts';

/** The figures that a storyboard may name. */
export const figureNames = figureScene.options.map(({ shape }) => shape.name.value);
