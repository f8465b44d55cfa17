import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** What surrounds the prose of a step: its markers, sources and quotations. */
export const stepWords = z.strictObject({
  sources: words,
  later: words,
  source_marker: template('number'),
  gap_marker: template('number'),
  looked_for: template('tried'),
  open_source: words,
  undated: words,
  no_address: words,
  kind_primary: words,
  kind_secondary: words,
  kind_reference: words,
  washington_says: words,
  moscow_says: words,
});

/** The note that opens from a term in the prose. */
export const glossaryWords = z.strictObject({ close: words, in_glossary: words });
