import { rmSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { reportOnContent } from '../../tools/check-content.ts';
import { run } from '../../tools/run.ts';
import { astroIn, copyProject, edit } from './copied-project.ts';

let copy = '';

beforeEach(() => {
  copy = copyProject();
});
afterEach(() => {
  rmSync(copy, { recursive: true });
});

it.each([
  [
    'YAML that does not close its bracket',
    'content/words/en/places.yaml',
    'name: Helsinki',
    'name: [Helsinki',
  ],
  ['a component that is not closed', 'content/chapters/en/photograph.mdx', '</Step>', ''],
  [
    'a head that is not YAML',
    'content/chapters/en/photograph.mdx',
    'title: The photograph',
    'title: "The',
  ],
  [
    'an id that does not exist',
    'content/chapters/en/photograph.mdx',
    'id="frus_d35"',
    'id="frus_d36"',
  ],
  [
    'other words than readers have, of which no change tells',
    'content/chapters/en/photograph.mdx',
    'Moscow chose Helsinki.',
    'Moscow picks Helsinki.',
  ],
])(
  'stops the build and the check with only the message of the check for %s',
  async (_what, file, from, to) => {
    edit(copy, file, from, to);
    const { isRight, report } = reportOnContent(copy);
    expect(isRight).toBe(false);
    expect(report).toContain(`${file}:`);
    const build = await run(process.execPath, [astroIn(copy), 'build'], {
      keep: true,
      folder: copy,
    });
    expect(build).toEqual({ code: 1, output: `${report}\n` });
    const check = await run(process.execPath, ['tools/check-content.ts'], {
      keep: true,
      folder: copy,
    });
    expect(check).toEqual({ code: 1, output: `${report}\n` });
  },
);
