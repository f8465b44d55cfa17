import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { outlineText } from '../../src/figures/stills/outline-text.ts';
import { found } from './found.ts';

const TEXT =
  '<text font-size="12" font-weight="400" font-style="normal" x="0" y="12">Vienna</text>';

const picture = (content: string) =>
  found(parseHTML(`<svg>${content}</svg>`).document.querySelector('svg'), 'a picture');

test('letters become outlines, each defined once', () => {
  const svg = picture(`<defs></defs>${TEXT}`);
  outlineText(svg);
  expect(svg.querySelector('text')).toBeNull();
  expect(svg.querySelectorAll('use')).toHaveLength('Vienna'.length);
  expect(svg.querySelectorAll('defs > path')).toHaveLength(new Set('Vienna').size);
});

test('a picture with text and no place for its letters is refused, rather than shown in any font', () => {
  expect(() => {
    outlineText(picture(TEXT));
  }).toThrow('<defs>');
});

test('a picture without text needs no such place', () => {
  expect(() => {
    outlineText(picture('<path d="M0,0H9"/>'));
  }).not.toThrow();
});
