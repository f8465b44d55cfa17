import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readFigureStyles, stylesFor } from '../../src/figures/stills/still-styles.ts';

function stylesOf(content: string): string {
  const { document } = parseHTML(`<body><svg>${content}</svg></body>`);
  const svg = document.querySelector<SVGSVGElement>('svg');
  if (!svg) throw new Error('no svg');
  return stylesFor(svg, readFigureStyles('.'));
}

const styles = stylesOf('<g class="route us"><path class="line"></path></g>');

test('a still contains the rules for its classes', () => {
  expect(styles).toContain('.route .line{');
  expect(styles).not.toContain('.ring');
});

test('a still contains only the colours that its rules use, directly or through the party', () => {
  expect(styles).toContain('.us{--side:var(--us)}');
  expect(styles).toContain('--us:light-dark(');
  expect(styles).not.toMatch(/--(us-text|us-tint|ru|china|side-text):/);
});

test('the styles of a still are self-contained', () => {
  expect(styles).not.toMatch(/@layer|@import/);
});
