import { createHash } from 'node:crypto';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { FRAMED_ANYWHERE } from '../../src/story/output/embed-code.ts';
import { FIRST_SCREEN } from '../../tools/weight/budgets.ts';
import { BuiltSite } from '../../tools/weight/built-site.ts';
import { firstScreen } from '../../tools/weight/first-screen.ts';
import { found } from '../unit/found.ts';

const site = new BuiltSite('dist', '/');
const pages = site.files().filter((file) => file.endsWith('.html'));

it('finds the pages', () => {
  expect(pages).toEqual(expect.arrayContaining(['index.html', '404.html', 'sources/index.html']));
});

describe.each(pages)('%s', (file) => {
  const html = site.read(file);
  const isFramed = FRAMED_ANYWHERE.test(file);
  const { document } = parseHTML(html);
  const policy = new Map(
    found(
      document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content'),
      'the policy',
    )
      .split('; ')
      .map((directive) => {
        const [name = '', ...sources] = directive.split(' ');
        return [name, sources] as const;
      }),
  );
  const hashesOf = (texts: readonly string[]) =>
    texts.map((text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`);
  /** The exact text of elements, which a parser might change. */
  const textsOf = (element: RegExp) => [...html.matchAll(element)].map(([, text = '']) => text);

  it('is painted after one request, for itself', () => {
    const sheets = [...document.querySelectorAll('link[rel~="stylesheet"]')];
    expect(sheets.map((sheet) => sheet.getAttribute('media'))).toEqual(isFramed ? [] : ['print']);
    for (const script of document.querySelectorAll('script[src]')) {
      expect(script.getAttribute('type')).toBe('module');
    }
    expect(html).not.toMatch(/@import/);
  });

  it('has its title near the beginning, so that the first paint shows it', () => {
    const elements = [...document.body.querySelectorAll('*')];
    const title = elements.findIndex(({ localName }) => localName === 'h1');
    expect(title).toBeGreaterThanOrEqual(0);
    expect(title).toBeLessThan(60);
  });

  it('fetches no font before it is painted', () => {
    expect([...document.querySelectorAll('link[rel~="preload"]')]).toEqual([]);
    const fonts = [...document.querySelectorAll('style')].filter((style) =>
      style.textContent.includes('.woff2'),
    );
    // Once switched off, for src/page/fonts.ts, and once for readers without scripts. In frames on other sites titles alone
    // have a face of ours, which no paint waits for (src/layouts/Embed.css).
    expect(
      fonts.map((style) => [style.getAttribute('media'), style.parentElement?.localName]),
    ).toEqual(
      isFramed
        ? [[null, 'head']]
        : [
            ['not all', 'head'],
            [null, 'noscript'],
          ],
    );
  });

  it('allows exactly the styles and scripts that stand in it', () => {
    const styles = hashesOf(textsOf(/<style\b[^>]*>(.*?)<\/style>/gs));
    const scripts = hashesOf(textsOf(/<script>(.*?)<\/script>/gs));
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(new Set(policy.get('style-src'))).toEqual(new Set(["'self'", ...styles]));
    expect(policy.get('script-src')).toEqual(["'self'", ...scripts]);
    expect(scripts).toHaveLength(1);
    expect([...policy.values()].flat().join()).not.toContain('unsafe');
    expect(document.querySelectorAll('[style], [onclick], [onload]')).toHaveLength(0);
  });

  it('keeps to the budgets of a first screen', () => {
    const files = [...firstScreen(site, file)];
    const weigh = (kind?: string) =>
      files
        .filter(([, each]) => kind === undefined || each === kind)
        .reduce((sum, [name]) => sum + site.weigh(name), 0);
    expect(weigh('font')).toBeGreaterThan(0);
    expect(weigh('font')).toBeLessThanOrEqual(FIRST_SCREEN.font);
    expect(weigh('script')).toBeLessThanOrEqual(FIRST_SCREEN.script);
    expect(weigh()).toBeLessThanOrEqual(FIRST_SCREEN.all);
  });
});
