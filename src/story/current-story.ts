import { makeFormats, type Formats } from './formats.ts';
import { loadStory, type Step, type StoryInLanguage } from './load-story.ts';

/**
 * The story the site is built from, read from the project's root when this module runs: once in a build, and after each
 * content edit under `astro dev`, which reloads this module and its importers.
 */
export const story = loadStory(process.cwd());

/** The story in one language, with the formats of its locale. */
export interface Edition extends StoryInLanguage {
  language: string;
  formats: Formats;
  /** All steps by id, so that looking one up does not scan them all. */
  steps: ReadonlyMap<string, Step>;
}

const editions = new Map<string, Edition>();

/** The story in a language; throws if that has no folder in `content/words`. */
export function editionIn(language: string): Edition {
  const known = editions.get(language);
  if (known) return known;
  const inLanguage = story.languages.get(language);
  if (!inLanguage) throw new Error(`no such language: ${language}`);
  const edition = {
    ...inLanguage,
    language,
    formats: makeFormats(inLanguage.interface.locale),
    steps: new Map(
      inLanguage.chapters.flatMap(({ steps }) => steps.map((step) => [step.id, step] as const)),
    ),
  };
  editions.set(language, edition);
  return edition;
}

/** The site's languages, each with the first segment of its addresses; undefined for the default language. */
export function languagePaths(): { language: string; path: string | undefined }[] {
  const standard = story.content.plan.data.default_language;
  return [...story.languages.keys()].map((language) => ({
    language,
    path: language === standard ? undefined : language,
  }));
}

/** The static paths of a page that exists once in each language. */
export function everyLanguage() {
  return languagePaths().map(({ language, path }) => ({
    params: { language: path },
    props: { language },
  }));
}
