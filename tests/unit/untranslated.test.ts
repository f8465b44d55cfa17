import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';
import { findUntranslated, reportUntranslated } from '../../tools/content/untranslated.ts';
import { namesIn } from '../../src/story/read/content-folder.ts';
import { root } from './real-story.ts';

const folder = { root, overlay: new Map<string, string>() };

/** The story with a second language that is a copy of the first but for some changes. */
function withCopy(edit: (file: string, text: string) => string) {
  const overlay = new Map(
    ['words', 'chapters'].flatMap((kind) =>
      namesIn(folder, `content/${kind}/en`, 'file').map((name) => {
        const text = readFileSync(`${root}/content/${kind}/en/${name}`, 'utf8');
        return [`content/${kind}/fi/${name}`, edit(name, text)] as const;
      }),
    ),
  );
  return findUntranslated(loadStory(root, overlay).content);
}

it('has nothing to say of a story in one language', () => {
  expect(findUntranslated(loadStory(root).content)).toEqual([]);
});

it('counts and names the texts that are as in the language of the story', () => {
  const [before] = withCopy((_, text) => text);
  expect(before?.same).toHaveLength(before?.all ?? NaN);
  const [after] = withCopy((file, text) =>
    file === 'places.yaml'
      ? text.replace('name: Moscow', 'name: Moskova')
      : file === 'photograph.mdx'
        ? text.replace(/title="[^"]+"/, 'title="Miksi he tapaavat täällä?"')
        : text,
  );
  expect(after?.language).toBe('fi');
  expect(after?.same).toHaveLength((before?.same.length ?? NaN) - 2);
  expect(after?.same).toContain('words/fi/places.yaml: helsinki.name');
  expect(after?.same).not.toContain('words/fi/places.yaml: moscow.name');
  expect(after?.same).toContain('chapters/fi/photograph.mdx: why-here, paragraph 1');
  expect(after?.same).not.toContain('chapters/fi/photograph.mdx: why-here, title');
  expect(reportUntranslated(after ? [after] : [], 'en')).toEqual([
    `fi: ${String(after?.same.length)} of ${String(after?.all)} texts are as in en (npm run check:content -- --untranslated lists them)`,
  ]);
});
