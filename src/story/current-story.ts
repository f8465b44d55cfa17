import { makeFormats, type Formats } from './formats.ts';
import { loadStory, type Step, type StoryInLanguage } from './load-story.ts';

/**
 * The one story that the site is built from, read from the project's root when this module is first run: once in a
 * build, and after each edit of the content while `astro dev` runs, which then runs this module and its importers again.
 */
export const story = loadStory(process.cwd());

/** A story in one language with the formats of its locale. */
export interface Edition extends StoryInLanguage {
  language: string;
  formats: Formats;
  /** All steps by their ids: the work of a build grows with the steps, not with their square. */
  steps: ReadonlyMap<string, Step>;
}

const editions = new Map<string, Edition>();

/** The story in a language; throws for one that has no folder in `content/words`. */
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

/** The languages of the site, each with the first part of its addresses: none for the default language. */
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
