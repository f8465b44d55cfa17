import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import {
  EMBED_THEMES,
  embedAddress,
  embedCode,
  oEmbedCode,
} from '../../src/story/output/embed-code.ts';
import { addressOf, chapterEmbed, figureEmbed } from '../../src/components/addresses.ts';
import { found } from './found.ts';

const page = 'https://example.org/talks/embed/figures/map/why-no/';

describe('the address of an embed', () => {
  it('is that of a page of its own', () => {
    expect(addressOf('en', figureEmbed('map', 'why-no'))).toBe('/embed/figures/map/why-no/');
    expect(addressOf('en', chapterEmbed('photograph'))).toBe('/embed/chapters/photograph/');
  });

  it('says only what differs from the usual', () => {
    expect(embedAddress(page, {})).toBe(page);
    expect(embedAddress(page, { theme: 'auto', hasHindsight: false })).toBe(page);
    expect(embedAddress(page, { theme: 'dark' })).toBe(`${page}?theme=dark`);
    expect(embedAddress(page, { theme: 'light', hasHindsight: true })).toBe(
      `${page}?theme=light&hindsight=with`,
    );
    expect(EMBED_THEMES).toEqual(['auto', 'light', 'dark']);
  });
});

describe('the code of an embed', () => {
  const title = 'Why "no" & <why> not: Четыре столицы';
  const frame = { address: `${page}?theme=dark&hindsight=with`, title, height: 560 };
  const parsed = (code: string) =>
    found(
      parseHTML(`<html><body><main>${code}</main></body></html>`).document.querySelector('main'),
      'the frame',
    );

  it('is one frame, whose attributes come back as they were', () => {
    const { children } = parsed(embedCode({ ...frame, width: '100%' }));
    expect([...children].map(({ localName }) => localName)).toEqual(['iframe']);
    const read = Object.fromEntries(
      [...found(children[0], 'a frame').attributes].map(({ name, value }) => [name, value]),
    );
    expect(read).toEqual({
      src: frame.address,
      title,
      width: '100%',
      height: '560',
      frameborder: '0',
      loading: 'lazy',
    });
  });

  it('is followed by the host script only where one is wanted', () => {
    const script = 'https://example.org/talks/embed/host.js';
    const { children } = parsed(embedCode({ ...frame, width: 640, script }));
    expect([...children].map(({ localName }) => localName)).toEqual(['iframe', 'script']);
    expect(children[1]?.getAttribute('src')).toBe(script);
    expect(children[1]?.hasAttribute('async')).toBe(true);
  });

  it('has for oEmbed only the attributes that hosts let stand', () => {
    const { children } = parsed(oEmbedCode({ ...frame, width: 640 }));
    const names = [...found(children[0], 'a frame').attributes].map(({ name }) => name);
    expect(names.sort()).toEqual(['frameborder', 'height', 'scrolling', 'src', 'title', 'width']);
  });
});
