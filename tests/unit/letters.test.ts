import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { collectLetters } from '../../tools/fonts/letters.ts';

const root = mkdtempSync(join(tmpdir(), 'letters-'));

function write(file: string, text: string): void {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
}

afterEach(() => {
  rmSync(root, { recursive: true });
});

it('collects the letters that readers see, and none that only the build reads', () => {
  write('content/data/places.yaml', 'places:\n  - own_names: [{ name: Москва }]\n');
  write('content/data/people.yaml', '[]\n');
  write('content/data/sources.yaml', '# Ŵ\n- { id: a_b, title: Ž, url: "https://Ě.test/?Ň=%" }\n');
  write('content/words/en/interface.yaml', 'site: { name_lines: [Ð] }\ncount: "{ö} Þ {count}"\n');
  write('content/words/en/plans.yaml', `a: { lead: 'Ǣ<Cite id="y" />' }\n`);
  write(
    'content/chapters/en/one.mdx',
    '---\ntitle: Ā\n---\n\n<Step id="x" title="Ē">\n\nŪ & <Cite id="y" />\n\n</Step>\n',
  );
  const letters = collectLetters(root);
  for (const seen of 'МŽÐÞöĀĒŪǢ&') expect(letters.content).toContain(seen);
  for (const hidden of 'ŴĚŇ=<>#_') expect(letters.content).not.toContain(hidden);
  expect(letters.title).toContain('Ð');
  expect(letters.title).not.toContain('Þ');
  expect(letters['own-names']).toContain('М');
  for (const own of 'ÐöĀŪ') expect(letters.written.en).toContain(own);
  for (const shared of 'МŽ') expect(letters.written.en).not.toContain(shared);
});
