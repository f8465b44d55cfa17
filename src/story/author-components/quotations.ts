import type { Content } from '../read/content.ts';
import type { Note, ProseSources, ShownRecord } from './define-component.ts';

/** A quotation in the language's quotation marks. */
export function quotedText({ content, words }: ProseSources, id: string): string {
  const { open, close } = words.interface.data.quotation_marks;
  return `${open}${content.quotations.get(id).text}${close}`;
}

/** A quotation as the record that an attribute of a component shows. */
export function shownQuotation(content: Content, attribute: string, id: string): ShownRecord {
  return { attribute, name: id, date: content.quotations.get(id).date };
}

/** The note opened by the marker after a quotation. */
export function noteOf(content: Content, id: string): Note {
  return { kind: 'source', id: content.quotations.get(id).source };
}
