import { isHindsightLocked } from '../page/hindsight.ts';
import { currentValue, SETTINGS_CHANGED } from '../page/settings.ts';

/** What can be put into the story, and taken out of it again without a trace. */
interface Aid {
  show: (isShown: boolean) => void;
}

/**
 * Adds to the story what a lesson asks for, each part fetched when it is first switched on. `story` is the address of the
 * stage's data, beside which the pages for teachers are.
 */
export function startLessonAids(story: string): void {
  const teach = new URL('teach/', new URL(story, location.href)).href;
  if (isHindsightLocked()) void lock(teach);
  offer(
    () => currentValue('level') === 'plain',
    async () => {
      const { loadPlainWords } = await import('../classroom/plain-words/plain-words.ts');
      return loadPlainWords(`${teach}plain/`);
    },
  );
  offer(
    () => currentValue('questions') === 'on',
    async () => {
      const { loadStoryQuestions } =
        await import('../classroom/story-questions/story-questions.ts');
      return loadStoryQuestions(`${teach}questions/`);
    },
  );
}

/** Loads something when it is first switched on, and shows it for as long as it is. */
function offer(isOn: () => boolean, load: () => Promise<Aid>): void {
  let loading: Promise<Aid> | undefined;
  let isShown = false;
  const follow = async () => {
    if (isOn() === isShown) return;
    try {
      loading ??= load();
      const aid = await loading;
      // It may have been switched again meanwhile.
      if (isOn() === isShown) return;
      isShown = isOn();
      aid.show(isShown);
    } catch (error) {
      loading = undefined;
      console.warn('What the story was to show besides could not be fetched.', error);
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
