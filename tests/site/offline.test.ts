import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join, parse, posix } from 'node:path';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { colourOf } from '../../src/components/colours.ts';
import { FRAMED_ANYWHERE } from '../../src/story/output/embed-code.ts';
import { addressOf, entriesOf, LEFT_OUT } from '../../tools/offline/site-files.ts';

const worker = readFileSync('dist/sw.js', 'utf8');
const files = readdirSync('dist', { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath, entry.name).replace(/^dist[\\/]/, ''))
  .sort();

describe('the offline copy', () => {
  it('contains every file of the site except those left out for a reason', () => {
    const kept = entriesOf('dist').map((entry) => (typeof entry === 'string' ? entry : entry.url));
    const left = files.filter((file) => !kept.includes(addressOf(file)));
    const folders = Map.groupBy(left, (file) => file.split('/').slice(0, -1)[0] ?? '');
    expect([...folders.keys()].sort()).toEqual([
      '',
      'cards',
      'data',
      'embed',
      'figures',
      'steps',
      'teach',
    ]);
    expect(folders.get('')).toEqual(['robots.txt', 'sw.js']);
    expect(folders.get('data')).toContain('data/four-capitals-data.zip');
    expect(folders.get('data')?.filter((file) => file.endsWith('.html'))).toEqual([]);
    expect(kept).toContain('changes/');
    expect(kept).toContain('teach/quiz/the-count/');
    expect(folders.get('teach')).toContain('teach/keys/quiz/all-kahoot.xlsx');
    for (const { file, why } of LEFT_OUT) {
      expect(files.some((name) => file.test(name))).toBe(true);
      expect(why).not.toBe('');
    }
    expect(kept).toHaveLength(files.length - left.length);
  });

  it('has all that a lesson needs: its pages, what these load, and where they lead', () => {
    const kept = new Set(entriesOf('dist').map((entry) => (entry as { url: string }).url));
    const lesson = files.filter((file) =>
      /^(teach\/(?!keys\/).*|glossary\/|how-we-know\/|chapters\/.*)index\.html$/.test(file),
    );
    for (const page of ['plans/one-lesson', 'quiz/the-count', 'questions', 'documents/open-skies'])
      expect(lesson).toContain(`teach/${page}/index.html`);
    // Files for other programs are no part of it; they are named as downloads.
    const missing = lesson.flatMap((file) => {
      const html = readFileSync(`dist/${file}`, 'utf8').replaceAll(/<a [^>]*\bdownload\b.*?>/g, '');
      const named = [...html.matchAll(/ (?:href|src)="\/([^"#?]*)/g)].map(([, path = '']) => path);
      return [...new Set(named)]
        .filter((path) => !kept.has(path === '' ? './' : path))
        .map((path) => `${file}: ${path}`);
    });
    expect(missing).toEqual([]);
    // Word processors are on computers that can fetch them, and they are as large as all the pages.
    expect([...kept].filter((path) => /\.(docx|pptx|xlsx)$/.test(path))).toEqual([]);
  });

  it('is listed in the service worker with the hash of each file', () => {
    for (const file of files) {
      if (LEFT_OUT.some((left) => left.file.test(file))) continue;
      const sum = createHash('sha256')
        .update(readFileSync(`dist/${file}`))
        .digest('base64');
      expect(worker, file).toContain(`sha256-${sum}`);
      expect(worker, file).toContain(addressOf(file));
    }
  });

  it('has the stated size', () => {
    const { stored, sent } = JSON.parse(readFileSync('dist/offline.json', 'utf8')) as {
      stored: number;
      sent: number;
    };
    const kept = files.filter(
      (file) => file !== 'offline.json' && !LEFT_OUT.some((left) => left.file.test(file)),
    );
    expect(stored).toBe(kept.reduce((sum, file) => sum + readFileSync(`dist/${file}`).length, 0));
    expect(sent).toBeLessThan(stored);
    expect(sent).toBeGreaterThan(0);
  });

  it('requests nothing from other origins', () => {
    const named = [...worker.matchAll(/https?:\/\/[^\s`'"]+/g)].map(([address]) => address);
    // Part of a warning.
    expect(named).toEqual(['https://bit.ly/wb-precache']);
  });
});

describe('the manifest', () => {
  const { light, dark } = colourOf('surface');

  const manifest = JSON.parse(readFileSync('dist/manifest.webmanifest', 'utf8')) as {
    [field: string]: unknown;
    icons: { src: string; sizes: string; type: string; purpose?: string }[];
  };

  it('describes the site with relative addresses and its own colours', () => {
    expect(light).toMatch(/^#/);
    expect(manifest).toMatchObject({
      ...{ short_name: 'Four Capitals', lang: 'en', dir: 'ltr', start_url: './', scope: './' },
      ...{ theme_color: light, background_color: light },
    });
  });

  it('has icons that exist in the stated sizes', async () => {
    for (const { src, sizes, type } of manifest.icons) {
      const file = posix.join('dist', src);
      expect(existsSync(file), src).toBe(true);
      const { width, height, format } = await sharp(file).metadata();
      expect(type).toContain(format);
      if (sizes !== 'any') expect(`${String(width)}x${String(height)}`).toBe(sizes);
    }
    expect(manifest.icons.map(({ sizes }) => sizes)).toEqual(
      expect.arrayContaining(['any', '192x192', '512x512']),
    );
    expect(manifest.icons.some(({ purpose }) => purpose === 'maskable')).toBe(true);
  });

  it('is linked from every page, with the colours of both schemes', () => {
    // All but those in a frame of another site, which are no pages to install.
    const pages = files.filter((file) => file.endsWith('.html') && !FRAMED_ANYWHERE.test(file));
    const chapters = readdirSync('content/storyboards').map((file) => parse(file).name);
    expect(pages).toEqual(
      expect.arrayContaining(['index.html', ...chapters.map((id) => `chapters/${id}/index.html`)]),
    );
    for (const page of pages) {
      const html = readFileSync(`dist/${page}`, 'utf8');
      expect(html).toContain('href="/manifest.webmanifest"');
      for (const colour of [light, dark]) expect(html).toContain(colour);
      expect(html).toContain("manifest-src 'self'");
    }
  });
});
