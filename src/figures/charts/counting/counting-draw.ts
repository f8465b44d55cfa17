import { groupIn, round, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { squarePart } from '../inf-destroyed/inf-destroyed-draw.ts';
import type { CountingGeometry, WarheadSign } from './counting-layout.ts';

/** The share of its cell that a sign fills. */
const FILLS = 0.7;

/** Draws the figure. Origin: the plate's corner. */
export function drawCounting(group: Group, geometry: CountingGeometry): void {
  const size = geometry.pitch * FILLS;
  const { signs } = geometry;
  const whole = (sign: WarheadSign) => squarePart({ ...sign, part: 1 }, size);
  // Filled below the diagonal, to look different from a sign that is cut off vertically.
  const half = ({ x, y }: WarheadSign) => {
    const s = String(round(size));
    return `M${String(round(x - size / 2))},${String(round(y - size / 2))}v${s}h${s}z`;
  };
  const paths = [
    { name: 'sign-open us', d: signs.filter((sign) => !sign.isUncertain).map(whole) },
    { name: 'sign-open us uncertain', d: signs.filter((sign) => sign.isUncertain).map(whole) },
    { name: 'sign-filled us half', d: signs.filter((sign) => sign.mayCount).map(half) },
    {
      name: 'sign-filled us',
      d: signs
        .filter((sign) => sign.counts > 0)
        .map((sign) => squarePart({ ...sign, part: sign.counts }, size)),
    },
  ];
  groupIn(group, 'signs')
    .selectAll<SVGPathElement, (typeof paths)[number]>('path')
    .data(paths)
    .join('path')
    .attr('class', ({ name }) => name)
    .attr('d', ({ d }) => d.join(''));
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}
