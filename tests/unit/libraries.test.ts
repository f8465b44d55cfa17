import { Map as LiveMap } from 'maplibre-gl';
import { mdxToMdast } from 'satteri';
import scrollama from 'scrollama';
import { describe, expect, test } from 'vitest';
import { childrenOf } from '../../src/story/read/parse-mdx.ts';
import { beginningOf } from '../browser/support/words.ts';

// What the site relies on in libraries that are young or no longer released, so that an update that breaks it fails here.
describe('satteri', () => {
  const [title, paragraph] = childrenOf(
    mdxToMdast('# One\n\nA *word* and <Term id="salt">SALT</Term>.\n'),
  );

  test('reads MDX into nodes with their lines', () => {
    expect(title).toMatchObject({ type: 'heading', position: { start: { line: 1 } } });
    expect(paragraph).toMatchObject({ type: 'paragraph', position: { start: { line: 3 } } });
  });

  test('keeps a component within a sentence, with its attributes and children', () => {
    expect(paragraph).toMatchObject({
      children: [
        { type: 'text', value: 'A ' },
        { type: 'emphasis' },
        { type: 'text', value: ' and ' },
        {
          type: 'mdxJsxTextElement',
          name: 'Term',
          attributes: [{ name: 'id', value: 'salt' }],
          children: [{ type: 'text', value: 'SALT' }],
        },
        { type: 'text', value: '.' },
      ],
    });
  });

  test('begins its errors with line and column', () => {
    expect(() => mdxToMdast('Well.\n\n<Term>\n')).toThrow(/^\d+:\d+: /);
  });
});

describe('scrollama', () => {
  test('has the methods that the reader calls', () => {
    const scroller = scrollama();
    for (const name of ['setup', 'onStepEnter', 'onStepProgress', 'destroy'])
      expect(scroller).toHaveProperty(name, expect.any(Function));
  });
});

describe('MapLibre', () => {
  test.each([
    ...(['areTilesLoaded', 'jumpTo', 'off', 'on', 'once', 'project', 'redraw'] as const),
    ...(['remove', 'resize', 'setPaintProperty', 'triggerRepaint'] as const),
  ])('has the method %s, which the live map calls', (name) => {
    expect(LiveMap.prototype).toHaveProperty(name, expect.any(Function));
  });
});

describe('the beginning of a template', () => {
  test('is the text before its first gap', () => {
    expect(beginningOf('Stored: {size}')).toBe('Stored: ');
  });

  test('is an error if it is empty, because every text contains the empty string', () => {
    expect(() => beginningOf('{size} stored')).toThrow('nothing before the first gap');
  });
});
