import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { BuiltSite } from '../../tools/weight/built-site.ts';

const scripts = new BuiltSite('dist', '/').files().filter((file) => /\.m?js$/.test(file));

describe('the scripts of the site', () => {
  it('exist', () => {
    expect(scripts).not.toEqual([]);
  });

  it.each(scripts)(
    '%s does not evaluate strings as code, which the policy forbids and zod would try',
    (file) => {
      const script = readFileSync(`dist/${file}`, 'utf8');
      expect(/.{0,40}\b(?:eval|Function)\(\s*[`'"].{0,40}/.exec(script)?.[0]).toBeUndefined();
    },
  );
});
