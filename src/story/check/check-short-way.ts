import { makeFormats } from '../formats.ts';
import { countWords } from '../prose/count-words.ts';
import { plainText } from '../prose/plain-text.ts';
import { exactMinutesFor } from '../prose/reading-time.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { isOnShortWay } from '../short-way.ts';

/** How long the short way may take, in minutes: the cover promises eight. */
const LEAST = 7;
const MOST = 8.5;

/** The short way is as long as it promises to be, in the language of the site's root. */
export function checkShortWay(content: Content): Problem[] {
  const language = content.languages.get(content.plan.data.default_language);
  if (!language) return [];
  const formats = makeFormats(language.interface.data.locale);
  const steps = language.chapters.flatMap((chapter) => {
    const scenes = content.storyboards.get(chapter.id)?.data ?? {};
    return chapter.steps
      .filter(({ id }, index) => isOnShortWay(scenes[id] ?? {}, index + 1))
      .map(({ blocks }) => ({
        words: countWords(plainText({ content, words: language, formats }, blocks)),
      }));
  });
  const minutes = exactMinutesFor(steps);
  if (minutes >= LEAST && minutes <= MOST) return [];
  return [
    {
      file: 'content/storyboards',
      line: null,
      field: 'short_way',
      found: `${String(steps.length)} steps, ${minutes.toFixed(1)} minutes`,
      allowed: `${String(LEAST)} to ${String(MOST)} minutes`,
    },
  ];
}
