import type { StoryboardStep } from '../../schema/storyboard.ts';
import { checked } from './checked.ts';
import type { Content } from './content.ts';

/** The scene of a step, whichever chapter it is in. */
export function sceneOf(
  { storyboards }: Pick<Content, 'storyboards'>,
  step: string,
): StoryboardStep {
  const scene = [...storyboards.values()].map(({ data }) => data[step]).find(Boolean);
  return checked(scene, `scene ${step}`);
}
