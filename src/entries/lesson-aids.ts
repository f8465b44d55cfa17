import type { StoryQuestions } from '../classroom/story-questions/story-questions.ts';
import { isHindsightLocked } from '../page/hindsight.ts';
import { currentValue, SETTINGS_CHANGED } from '../page/settings.ts';

/**
 * Loads what a lesson adds to the story, once it is asked for: most readers fetch none of it. `story` is the address of the
 * stage's data, beside which the pages for teachers are.
 */
export function startLessonAids(story: string): void {
  const teach = new URL('teach/', new URL(story, location.href)).href;
  if (isHindsightLocked()) void lock(teach);
  let questions: Promise<StoryQuestions> | undefined;
  const load = async () => {
    const { loadStoryQuestions } = await import('../classroom/story-questions/story-questions.ts');
    return loadStoryQuestions(`${teach}questions/`);
  };
  const follow = async () => {
    const isOn = () => currentValue('questions') === 'on';
    if (!isOn() && !questions) return;
    try {
      questions ??= load();
      (await questions).show(isOn());
    } catch (error) {
      questions = undefined;
      console.warn('The questions could not be fetched; the story is shown without them.', error);
    }
  };
  addEventListener(SETTINGS_CHANGED, () => void follow());
  void follow();
}

async function lock(teach: string): Promise<void> {
  try {
    const { lockHindsight } = await import('../classroom/assign/hindsight-lock.ts');
    await lockHindsight(teach);
  } catch (error) {
    console.warn('Why hindsight is closed could not be fetched; it stays closed.', error);
  }
}
