import { z } from 'zod';
import { words } from './identifier.ts';

const gapsIn = (text: string): readonly string[] => text.match(/\{[a-z_]+\}/g) ?? [];

/** Text with placeholders: it must contain each `{name}` listed, and no other. */
export function template(...names: string[]) {
  const expected = names.map((name) => `{${name}}`);
  return words.refine(
    (text) => {
      const used = gapsIn(text);
      return (
        used.every((gap) => expected.includes(gap)) && expected.every((gap) => used.includes(gap))
      );
    },
    `words that contain ${expected.join(', ')} and no other placeholder`,
  );
}

/**
 * One form for each plural category of the language (CLDR). `other` needs every placeholder; the rest may omit some.
 */
export function plural(...names: string[]) {
  const expected = names.map((name) => `{${name}}`);
  const form = words.refine(
    (text) => gapsIn(text).every((gap) => expected.includes(gap)),
    `words with no placeholders other than ${expected.join(', ')}`,
  );
  return z.strictObject({
    zero: form.optional(),
    one: form.optional(),
    two: form.optional(),
    few: form.optional(),
    many: form.optional(),
    other: template(...names),
  });
}
export type Plural = z.infer<ReturnType<typeof plural>>;
