import type { StoryboardStep } from '../schema/storyboard.ts';

/** The ways through the story: all of it, or the short way. */
export const routes = ['whole', 'short'] as const;
export type Route = (typeof routes)[number];

/** Those of some steps that a way has. */
export function stepsOn<Step extends { isOnShortWay: boolean }>(
  route: Route,
  steps: readonly Step[],
): Step[] {
  return steps.filter(({ isOnShortWay }) => route === 'whole' || isOnShortWay);
}

/** Whether the short way has a step: those that its storyboard names, and the first of each chapter, whose question it asks. */
export function isOnShortWay({ short_way }: Pick<StoryboardStep, 'short_way'>, number: number) {
  return short_way === true || number === 1;
}

/**
 * The steps in a row that the short way skips, from the one with this id on; none unless it is the first of them. `steps`
 * are those of a chapter, in reading order.
 */
export function skippedFrom<Step extends { id: string; isOnShortWay: boolean }>(
  steps: readonly Step[],
  id: string,
): readonly Step[] {
  const first = steps.findIndex((step) => step.id === id);
  if (first < 1 || steps[first - 1]?.isOnShortWay !== true) return [];
  const after = steps.findIndex((step, index) => index >= first && step.isOnShortWay);
  return steps.slice(first, after < 0 ? steps.length : after);
}
