import type { z } from 'zod';
import type { Series } from '../../schema/series.ts';
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
  /** The record of an id that a check has found to be there; throws for any other. */
  get: (id: string) => T;
  has: (id: string) => boolean;
}

/** Words by the ids of what they are about. */
export interface WordsFile<T> extends ContentFile<Record<string, T>> {
  /** The words for an id that a check has found to be there; throws for any other. */
  get: (id: string) => T;
}

type WordsFiles<Schemas extends Record<string, z.ZodType>> = {
  [Name in keyof Schemas]: WordsFile<z.output<Schemas[Name]>>;
};

/** All lists of records, by the names of their files. */
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

/** The tables of figures that were read, each by its declaration. */
export interface SeriesFiles {
  get: <Row>(series: Series<Row>) => SeriesFile<Row>;
  /** Every table with its declaration, for what is asked of all of them. */
  all: readonly { series: Series<unknown>; file: SeriesFile<unknown> }[];
}

/** All files of `content/`, each through its schema. */
export interface Content extends Records {
  plan: ContentFile<StoryPlan>;
  series: SeriesFiles;
  storyboards: Map<string, ContentFile<Storyboard>>;
  languages: Map<string, LanguageContent>;
}
