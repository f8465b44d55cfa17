import { z } from 'zod';
import { identifier } from '../../schema/identifier.ts';
import type { ContentFile } from '../read/content-file.ts';
import { languageSchemas, wordsOnlySchemas } from '../read/content-schemas.ts';
import type { LanguageContent } from '../read/content.ts';

/** A file of a language that may hold texts for lessons, with the schema of the whole file. */
export interface LessonFile {
  file: ContentFile<unknown>;
  schema: z.ZodType;
}

/** Every file of a language whose schema may declare texts for lessons. */
export function lessonFiles(language: LanguageContent): LessonFile[] {
  return [
    ...Object.entries(wordsOnlySchemas).map(([name, schema]) => ({
      file: language[name as keyof typeof wordsOnlySchemas],
      schema: z.record(identifier, schema),
    })),
    ...Object.entries(languageSchemas).map(([name, schema]) => ({
      file: language[name as keyof typeof languageSchemas],
      schema,
    })),
  ];
}
