import { z } from 'zod';
import { identifier } from '../../src/schema/identifier.ts';
import { aliases, idsLock } from '../../src/schema/shipped.ts';
import { storyPlan } from '../../src/schema/story.ts';
import { storyboard } from '../../src/schema/storyboard.ts';
import {
  languageSchemas,
  recordSchemas,
  recordWordsSchemas,
  wordsOnlySchemas,
} from '../../src/story/read/content-schemas.ts';

/** A kind of content file, and what such a file may hold. */
export interface ContentSchema {
  /** The name of its JSON Schema. */
  name: string;
  /** Which files: a path from the project's root, with `*` for any name. */
  files: string;
  schema: z.ZodType;
}

/** What each YAML file of `content/` may hold. */
export const contentSchemas: ContentSchema[] = [
  { name: 'story', files: 'content/story.yaml', schema: storyPlan },
  { name: 'ids-lock', files: 'content/ids.lock.yaml', schema: idsLock },
  { name: 'aliases', files: 'content/aliases.yaml', schema: aliases },
  { name: 'storyboard', files: 'content/storyboards/*.yaml', schema: storyboard },
  ...Object.entries(recordSchemas).map(([name, record]) => ({
    name,
    files: `content/data/${name}.yaml`,
    schema: z.array(record),
  })),
  ...Object.entries({ ...recordWordsSchemas, ...wordsOnlySchemas }).map(([name, words]) => ({
    name: `${name}-words`,
    files: `content/words/*/${name}.yaml`,
    schema: z.record(identifier, words),
  })),
  ...Object.entries(languageSchemas).map(([name, schema]) => ({
    name: `${name}-words`,
    files: `content/words/*/${name}.yaml`,
    schema,
  })),
];

/** The schema of a content file, by its path from the project's root. */
export function schemaOfFile(file: string): ContentSchema | undefined {
  return contentSchemas.find(({ files }) => {
    const [before = '', after] = files.split('*');
    return after === undefined ? file === before : file.startsWith(before) && file.endsWith(after);
  });
}
