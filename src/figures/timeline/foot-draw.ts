import { groupIn, opacityOf, round, selectGroup, setType, type Group } from '../kit/draw.ts';
import { signPath } from '../kit/sign-path.ts';
import {
  HAIRLINES,
  SWATCH,
  wordsOf,
  type PlacedFoot,
  type PlacedFootWords,
} from './foot-layout.ts';
import type { TimelineGeometry } from './timeline-layout.ts';
import { measureText } from '../kit/measure.ts';

type PlacedKey = PlacedFoot['keys'][number];
type PlacedItem = PlacedKey['items'][number];

/** The radius of a mark's sign in the foot. */
const MARK = 4;

/** Draws the foot of a ribbon: a line above it, the key on the left and words on the right. */
export function drawFoot(group: Group, { foot, width }: TimelineGeometry): void {
  group
    .selectAll<SVGPathElement, PlacedFoot>('path.foot-line')
    .data(foot ? [foot] : [])
    .join('path')
    .attr('class', 'foot-line')
    .attr('d', ({ top }) => `M0,${String(round(top))}H${String(round(width))}`);
  const y = foot?.y ?? 0;
  groupIn(group, 'keys')
    .selectAll<SVGGElement, PlacedKey>('g.key')
    .data(foot?.keys ?? [], ({ items }) => items.map(({ text }) => text).join())
    .join('g')
    .attr('class', 'key')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function ({ items }) {
      selectGroup(this)
        .selectAll<SVGGElement, PlacedItem>('g.item')
        .data(items, (item) => item.text)
        .join('g')
        .attr('class', ({ sign }) => ('tint' in sign ? `item ${sign.tint}` : 'item'))
        .attr('transform', (item) => `translate(${String(round(item.x))},${String(round(y))})`)
        .each(function (item) {
          drawItem(selectGroup(this), item);
        });
    });
  groupIn(group, 'right')
    .selectAll<SVGGElement, PlacedFootWords>('g')
    .data(foot?.right ?? [], ({ key, text }) => `${key} ${text}`)
    .join('g')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('transform', ({ x }) => `translate(${String(round(x))},${String(round(y))})`)
    .each(function (words) {
      const one = selectGroup(this);
      const left = -measureText(words.text, 'laneNote') - HAIRLINES.gap - HAIRLINES.width;
      drawHairlines(one, words.key === 'others' ? left : null);
      one
        .selectAll('text')
        .data([words.text])
        .join('text')
        .attr('class', words.key === 'lesson' ? 'lesson' : 'caption')
        .attr('text-anchor', 'end')
        .text((text) => text)
        .each(function () {
          setType(this as Element, 'laneNote');
        });
    });
}

/** Draws one entry of a key: the swatch of a tint or the sign of a mark, then its meaning. */
export function drawItem(item: Group, { sign, text, x }: PlacedItem): void {
  item
    .selectAll('rect')
    .data('tint' in sign ? ['swatch-tint', 'swatch-pattern'] : [])
    .join('rect')
    .attr('class', (name) => name)
    .attr('y', -SWATCH.height)
    .attr('width', SWATCH.width)
    .attr('height', SWATCH.height);
  item
    .selectAll('path')
    .data('mark' in sign ? [sign.mark] : [])
    .join('path')
    .attr('class', (mark) => `mark ${mark === 'plus' ? 'plus' : `open ${mark}`}`)
    .attr('d', (mark) => signPath(mark, MARK))
    .attr('transform', `translate(${String(SWATCH.width / 2)},${String(-MARK)})`);
  item
    .selectAll('text')
    .data([text])
    .join('text')
    .attr('class', 'key-text')
    .attr('x', round(wordsOf({ x }) - x))
    .text((one) => one)
    .each(function () {
      setType(this as Element, 'laneNote');
    });
}

/** Draws the sign of treaties that are drawn as hairlines, its left end at `x`; takes it away if that is null. */
export function drawHairlines(group: Group, x: number | null): void {
  group
    .selectAll('path')
    .data(x === null ? [] : [x])
    .join('path')
    .attr('class', 'hairlines')
    .attr('d', (left) =>
      [-7, -4, -1].map((y) => `M${String(round(left))},${String(y)}h14`).join(''),
    );
}
