import { existsSync, readFileSync } from 'node:fs';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { loadStory } from '../../src/story/load-story.ts';

const page = (name: string) => parseHTML(readFileSync(`dist/${name}`, 'utf8')).document;
const index = page('index.html');
const sources = page('sources/index.html');
const steps = [...(loadStory(process.cwd()).languages.get('en')?.chapters ?? [])].flatMap(
  (one) => one.steps,
);

describe('what the built page promises', () => {
  it('has one element for every step, in reading order', () => {
    const built = [...index.querySelectorAll('[data-step].step')].map((step) => [
      step.id,
      step.getAttribute('data-step'),
    ]);
    expect(built).toEqual(steps.map(({ id, chapter }) => [id, `${chapter}/${id}`]));
    expect(built.length).toBeGreaterThanOrEqual(22);
  });

  it('carries every step as words, without script', () => {
    for (const step of index.querySelectorAll('.step .prose')) {
      expect(step.textContent.trim().split(/\s+/).length).toBeGreaterThanOrEqual(35);
    }
  });

  it('has a picture for every step, each with a name of its own', () => {
    const pictures = [...index.querySelectorAll('[data-still] img')];
    expect(pictures).toHaveLength(steps.length);
    expect(new Set(pictures.map((img) => img.getAttribute('alt'))).size).toBe(steps.length);
    for (const img of pictures) {
      const wide = img.parentElement?.querySelector('source')?.getAttribute('srcset') ?? '';
      for (const address of [img.getAttribute('src') ?? '', wide]) {
        expect(existsSync(`dist${address}`), address).toBe(true);
      }
    }
  });

  it('begins at the first step, with a still stage', () => {
    const [first] = steps;
    expect(index.documentElement.getAttribute('data-step')).toBe(
      [first?.chapter, first?.id].join('/'),
    );
    expect(index.querySelectorAll('[data-stage]')).toHaveLength(1);
    for (const name of ['map', 'timeline']) {
      const figure = index.querySelector(`[data-figure="${name}"]`);
      expect(figure?.getAttribute('data-state')).toBe('still');
      expect(figure?.getAttribute('data-scene')).toBe(first?.id);
    }
  });

  it('leads every citation to an entry of the same id on the list of sources', () => {
    const citations = [...index.querySelectorAll('a[data-cite]')];
    expect(citations.length).toBeGreaterThan(steps.length);
    for (const link of citations) {
      const id = link.getAttribute('data-cite') ?? '';
      expect(link.getAttribute('href')).toBe(`/sources/#${id}`);
      expect(sources.getElementById(id), id).not.toBeNull();
    }
  });

  it('has for every marker the line of its figure in its step’s list, which leads where the marker does', () => {
    const markers = [...index.querySelectorAll('a.marker')];
    expect(markers.length).toBeGreaterThan(steps.length);
    for (const marker of markers) {
      const lines = marker.closest('.step')?.querySelectorAll('.notes li') ?? [];
      const line = lines[Number(marker.textContent) - 1];
      expect(line?.querySelector('a')?.getAttribute('href')).toBe(marker.getAttribute('href'));
    }
  });

  it('allows nothing inline and nothing from elsewhere', () => {
    const policy = index
      .querySelector('meta[http-equiv="Content-Security-Policy"]')
      ?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    expect(index.querySelectorAll('[style], style').length).toBe(0);
    for (const script of index.querySelectorAll('script:not([src])')) {
      expect(script.getAttribute('type')).toBe('application/json');
    }
  });
});
