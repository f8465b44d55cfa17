import { findAll, generate } from 'css-tree';
import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parseHex,
  wcagContrast,
} from 'culori';
import { describe, expect, test } from 'vitest';
import { colourOf } from '../../src/components/colours.ts';
import { textures } from '../../src/figures/plate/plate-draw.ts';
import { readFigureStyles } from '../../src/figures/stills/still-styles.ts';

const themes = ['light', 'dark'] as const;
type Theme = (typeof themes)[number];

function colour(role: string, theme: Theme): string {
  return colourOf(role)[theme];
}

const grounds = ['surface', 'plate', 'land', 'sea'];
const words = [
  ...['ink', 'ink-2', 'us-text', 'ru-text', 'nato-text', 'china-text', 'neutral-text'],
  ...['force', 'hindsight'],
];
const marks = ['us', 'ru', 'nato', 'china', 'neutral', 'force', 'ended', 'hindsight', 'ink'];
const tints = ['us-tint', 'ru-tint', 'nato-tint', 'china-tint', 'neutral-tint', 'force-tint'];

/** WCAG 2.2, 1.4.3 and 1.4.11. */
const WORDS_NEED = 4.5;
const MARKS_NEED = 3;

describe.each(themes)('contrast, %s', (theme) => {
  test.each(words.flatMap((word) => grounds.map((ground) => [word, ground] as const)))(
    'text in %s is readable on %s',
    (word, ground) => {
      expect(wcagContrast(colour(word, theme), colour(ground, theme))).toBeGreaterThanOrEqual(
        WORDS_NEED,
      );
    },
  );

  test.each(tints)('ink is readable on %s', (tint) => {
    expect(wcagContrast(colour('ink', theme), colour(tint, theme))).toBeGreaterThanOrEqual(
      WORDS_NEED,
    );
  });

  test('text in a bar is readable', () => {
    expect(wcagContrast(colour('on-force', theme), colour('force', theme))).toBeGreaterThanOrEqual(
      WORDS_NEED,
    );
  });

  // Bars that have ended are only drawn on the page and on a figure's ground, never on the sea.
  test.each(
    marks.flatMap((mark) =>
      grounds
        .filter((ground) => mark !== 'ended' || ground !== 'sea')
        .map((ground) => [mark, ground] as const),
    ),
  )('lines and marks in %s are visible on %s', (mark, ground) => {
    expect(wcagContrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(
      MARKS_NEED,
    );
  });

  test.each(grounds)('the focus ring is visible on %s', (ground) => {
    expect(wcagContrast(colour('focus', theme), colour(ground, theme))).toBeGreaterThanOrEqual(
      MARKS_NEED,
    );
  });
});

const visions = {
  'normal vision': (hex: string) => hex,
  protanopia: seenBy(filterDeficiencyProt(1)),
  deuteranopia: seenBy(filterDeficiencyDeuter(1)),
  tritanopia: seenBy(filterDeficiencyTrit(1)),
};

function seenBy(filter: ReturnType<typeof filterDeficiencyProt>) {
  return (hex: string) => {
    const parsed = parseHex(hex);
    if (!parsed) throw new Error(`${hex} is no colour`);
    return formatHex(filter(parsed));
  };
}

/** CIEDE2000: a difference of 1 is just noticeable side by side; colours must be distinguishable at a glance. */
const APART = 10;
const difference = differenceCiede2000();

/** Pairs that are closer than that for someone, with the other sign that distinguishes them. */
const OTHER_SIGNS: Record<string, string> = {
  'us hindsight': 'what came later is dashed, open and labelled',
  'ru china': 'their lines have different dashes, their areas textures, their dots shapes',
  'neutral ended': 'one is a place or a route, the other a bar with a mark at its end',
  'neutral force': 'one is a place or a route, the other a bar with its word in it',
};

const pairs = marks.flatMap((one, index) =>
  marks.slice(index + 1).map((other) => [one, other] as const),
);

test.each(pairs)('everyone can tell %s from %s, by colour or by another sign', (one, other) => {
  const nearest = Math.min(
    ...themes.flatMap((theme) =>
      Object.values(visions).map((seen) =>
        difference(seen(colour(one, theme)), seen(colour(other, theme))),
      ),
    ),
  );
  expect(nearest < APART).toBe(`${one} ${other}` in OTHER_SIGNS);
});

describe('without any colour', () => {
  const styles = readFigureStyles('.');
  const dashOf = (selector: string) => {
    const rules = findAll(
      styles,
      (node) =>
        node.type === 'Rule' &&
        node.prelude.type === 'SelectorList' &&
        node.prelude.children.some((one) => generate(one) === selector),
    );
    if (rules.length === 0) throw new Error(`no figure's style has a rule for ${selector}`);
    const dashes = rules.flatMap((rule) =>
      findAll(rule, (node) => node.type === 'Declaration' && node.property === 'stroke-dasharray'),
    );
    return dashes.map((declaration) => generate(declaration)).join() || 'solid';
  };

  test.each([
    ['routes', ['.route .line', '.route.russia .line', '.route.neither .line']],
    ['curves', ['.stockpile-line', '.stockpile-line.russia', '.stockpile-line.china']],
  ])('%s differ in their dashes', (_, selectors) => {
    expect(new Set(selectors.map(dashOf)).size).toBe(selectors.length);
  });

  test('areas differ in their textures', () => {
    expect(textures.map(({ area }) => area)).toEqual(
      expect.arrayContaining(['russia', 'nato', 'china']),
    );
    expect(new Set(textures.map(({ path }) => path)).size).toBe(textures.length);
  });
});
