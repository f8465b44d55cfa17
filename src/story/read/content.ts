import type { z } from 'zod';
import type { Series } from '../../schema/series.ts';
import type { Aliases, IdsLock } from '../../schema/shipped.ts';
import type { StoryPlan } from '../../schema/story.ts';
import type { Storyboard } from '../../schema/storyboard.ts';
import type { ContentFile } from './content-file.ts';
import type {
  languageSchemas,
  recordSchemas,
  recordWordsSchemas,
  wordsOnlySchemas,
} from './content-schemas.ts';
import type { Chapter } from './read-chapter.ts';
import type { SeriesFile } from './read-series.ts';

/** A list of records with ids. */
export interface RecordFile<T extends { id: string }> extends ContentFile<T[]> {
  /** The record with an id that has been checked; throws if there is none. */
  get: (id: string) => T;
  has: (id: string) => boolean;
}

/** Words, by the ids of their records. */
export interface WordsFile<T> extends ContentFile<Record<string, T>> {
  /** The words for an id that has been checked; throws if there are none. */
  get: (id: string) => T;
}

type WordsFiles<Schemas extends Record<string, z.ZodType>> = {
  [Name in keyof Schemas]: WordsFile<z.output<Schemas[Name]>>;
};

/** All lists of records, by file name. */
export type Records = {
  [Name in keyof typeof recordSchemas]: RecordFile<z.output<(typeof recordSchemas)[Name]>>;
};

/** The words of one language: `content/words/<language>`. */
export type LanguageWords = WordsFiles<typeof recordWordsSchemas> &
  WordsFiles<typeof wordsOnlySchemas> & {
    [Name in keyof typeof languageSchemas]: ContentFile<z.output<(typeof languageSchemas)[Name]>>;
  };

/** Everything in `content/words/<language>` and `content/chapters/<language>`. */
export interface LanguageContent extends LanguageWords {
  language: string;
  chapters: Chapter[];
}

/** The data tables, each by its declaration. */
export interface SeriesFiles {
  get: <Row>(series: Series<Row>) => SeriesFile<Row>;
  /** Every table with its declaration, for checks that cover all of them. */
  all: readonly { series: Series<unknown>; file: SeriesFile<unknown> }[];
}

/** All files in `content/`, each parsed with its schema. */
export interface Content extends Records {
  plan: ContentFile<StoryPlan>;
  aliases: ContentFile<Aliases>;
  lock: ContentFile<IdsLock>;
  series: SeriesFiles;
  storyboards: Map<string, ContentFile<Storyboard>>;
  languages: Map<string, LanguageContent>;
}
