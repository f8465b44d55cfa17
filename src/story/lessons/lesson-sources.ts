import type { z } from 'zod';
import { lessonTexts } from '../../schema/lesson-text.ts';
import { references } from '../../schema/reference.ts';
import { componentOf } from '../author-components/author-components.ts';
import { findDeclared } from '../check/find-declared.ts';
import type { Content } from '../read/content.ts';
import { readLesson } from './read-lesson.ts';

/** The ids of the sources of one text, in the order of their markers. */
function sourcesOfText(content: Content, text: string): string[] {
  return readLesson(text)
    .flatMap(({ pieces }) => pieces)
    .flatMap((piece) =>
      'use' in piece ? componentOf(piece.use.name).notes(piece.use.attributes, content) : [],
    )
    .flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
}

/**
 * The ids of the sources of a sheet, each once: those that its quotations come from, that it names itself, and that its
 * texts cite, in the order in which they stand in the sheet. A marker shows its source's position, counted from 1.
 */
export function sourcesOfSheet(content: Content, schema: z.ZodType, sheet: unknown): string[] {
  const either = {
    get: (one: z.core.$ZodType) => {
      const text = lessonTexts.get(one);
      return text ? 'text' : references.get(one)?.to;
    },
  };
  const ids = findDeclared(either, schema, sheet).flatMap(({ value, about }) => {
    if (typeof value !== 'string') return [];
    if (about === 'text') return sourcesOfText(content, value);
    if (about === 'quotation') return [content.quotations.get(value).source];
    if (about === 'misconception') return content.misconceptions.get(value).sources;
    return about === 'source' ? [value] : [];
  });
  return [...new Set(ids)];
}
