import { fill } from '../formats.ts';
import type { Content } from '../read/content.ts';
import type { Note, ProseSources, ShownRecord } from './define-component.ts';

/** A quotation in the language's quotation marks, with its translation, if there is one. */
export function quotedText({ content, words }: ProseSources, id: string): string {
  const { quotation_marks: marks, step } = words.interface.data;
  const inMarks = (text: string) => `${marks.open}${text}${marks.close}`;
  const { translation } = words.quotations.get(id);
  const original = inMarks(content.quotations.get(id).text);
  if (translation === undefined) return original;
  return `${original} (${fill(step.translated, { text: inMarks(translation) })})`;
}

/** A quotation as the record that an attribute of a component shows. */
export function shownQuotation(content: Content, attribute: string, id: string): ShownRecord {
  return { attribute, name: id, date: content.quotations.get(id).date };
}

/** The note opened by the marker after a quotation. */
export function noteOf(content: Content, id: string): Note {
  return { kind: 'source', id: content.quotations.get(id).source };
}
