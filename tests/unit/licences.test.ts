import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { licencesOf, packageOf } from '../../tools/licences/licence-text.ts';

describe('the licences of what readers get', () => {
  it('are those of the packages that modules come from, ours left out', () => {
    expect(packageOf('/p/node_modules/d3-array/src/bisect.js')).toBe('/p/node_modules/d3-array');
    expect(packageOf('\0/p/node_modules/@a/b/node_modules/@c/d/x.js')).toBe(
      '/p/node_modules/@a/b/node_modules/@c/d',
    );
    expect(packageOf('/p/src/entries/boot.ts')).toBeNull();
  });

  it('stand there by name, once each, and one that is missing is a mistake', () => {
    const folder = mkdtempSync(join(tmpdir(), 'licences-'));
    const add = (name: string, about: object, text?: string) => {
      mkdirSync(join(folder, name));
      writeFileSync(
        join(folder, name, 'package.json'),
        JSON.stringify({ name, version: '1.2.3', ...about }),
      );
      if (text !== undefined) writeFileSync(join(folder, name, 'LICENSE.md'), `${text}\n\n`);
      return join(folder, name);
    };
    const b = add('b', { license: 'MIT' }, 'Copyright B');
    const a = add('a', { license: 'ISC', author: { name: 'Ada' } });
    const text = licencesOf([b, a, b]);
    expect(text.split(/\n-+\n\n/)).toEqual([
      'a 1.2.3 (ISC)\n\nAda\n',
      'b 1.2.3 (MIT)\n\nCopyright B\n',
    ]);
    expect(() => licencesOf([add('c', {})])).toThrow('c has no licence');
  });
});
