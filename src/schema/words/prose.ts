import { z } from 'zod';
import { words } from '../identifier.ts';
import { outlet } from '../source.ts';
import { template } from '../template.ts';

/** What surrounds the prose of a step: its markers, sources and quotations. */
export const stepWords = z.strictObject({
  sources: words,
  later: words,
  source_marker: template('number'),
  /** The marker of several sources at once; `numbers` is as it reads, such as 1, 4–6. */
  sources_marker: template('numbers'),
  gap_marker: template('number'),
  looked_for: template('tried'),
  open_source: words,
  undated: words,
  no_address: words,
  kind_primary: words,
  kind_secondary: words,
  kind_reference: words,
  /** What readers should know of an outlet, beside the kind of source. */
  outlets: z.record(outlet, words),
  excerpt: words,
  washington_says: words,
  moscow_says: words,
  /** Labels a translation of a quotation that stands in its own language. */
  translated: template('text'),
});

/** The note that opens from a term in the prose. */
export const glossaryWords = z.strictObject({ close: words, in_glossary: words });
