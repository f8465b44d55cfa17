import type { AddressKind } from '../../schema/shipped.ts';
import type { Content } from '../read/content.ts';
import { nearestName, type Problem } from '../read/problem.ts';
import { currentIds } from './current-ids.ts';
import { wordsHash } from './words-hash.ts';

/**
 * What readers have, a version of the site, must go on to hold: every id that has been in an address still leads
 * somewhere, and a step that says something else than it did is listed among the changes. A draft need not be so.
 */
export function checkShipped(content: Content): Problem[] {
  return [...checkGone(content), ...checkChanged(content)];
}

function checkGone(content: Content): Problem[] {
  const { aliases, lock } = content;
  const current = currentIds(content);
  const kinds = Object.keys(current) as AddressKind[];
  return kinds.flatMap((kind) => {
    const { [kind]: locked } = lock.data;
    const ids = Array.isArray(locked) ? locked : Object.keys(locked);
    return ids.flatMap((id, index) => {
      if (current[kind].includes(id) || Object.hasOwn(aliases.data[kind], id)) return [];
      return lock.problemAt([kind, Array.isArray(locked) ? index : id], {
        found: `"${id}", which is gone, though it has been in an address`,
        allowed: `what still exists, or has a line under ${kind} in ${aliases.name}: "${id}: <its new id>"`,
        nearest: nearestName(id, current[kind]),
      });
    });
  });
}

function checkChanged(content: Content): Problem[] {
  const { changes, corrections, lock } = content;
  const told = new Set(
    [
      ...changes.data.filter(({ id }) => !lock.data.changes.includes(id)),
      ...corrections.data.filter(({ id }) => !lock.data.corrections.includes(id)),
    ].flatMap(({ steps }) => steps),
  );
  return [...content.languages].flatMap(([language, words]) =>
    words.chapters.flatMap((chapter) =>
      chapter.steps.flatMap((step) => {
        const shipped = lock.data.steps[step.id]?.[language];
        if (shipped === undefined || told.has(step.id)) return [];
        if (shipped === wordsHash(content, words, chapter.id, step)) return [];
        return {
          file: chapter.file,
          line: step.line,
          field: step.id,
          found: `other words than those that readers have since ${lock.data.shipped}`,
          allowed: `the same words, or a new entry that names "${step.id}", in ${changes.name} (why it was reworded) or ${corrections.name} (what was wrong)`,
        };
      }),
    ),
  );
}
