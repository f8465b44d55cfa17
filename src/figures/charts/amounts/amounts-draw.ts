import { groupIn, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import { TONES, type AmountGroup, type AmountsGeometry, type SignRun } from './amounts-layout.ts';
import type { AmountSign } from './amounts-schema.ts';

/** What share of the pitch a sign fills: along its row, and across it. */
interface SignShape {
  kind: 'bar' | 'disc' | 'triangle';
  along: number;
  across: number;
  isOpen: boolean;
}

/** The shape of signs with their classes. */
interface SignLook extends SignShape {
  tone: string;
  more: string;
}

const SHAPES: Record<AmountSign, SignShape> = {
  us: { kind: 'bar', along: 0.72, across: 0.72, isOpen: false },
  ussr: { kind: 'disc', along: 0.8, across: 0.8, isOpen: true },
  china: { kind: 'triangle', along: 0.8, across: 0.8, isOpen: false },
  both: { kind: 'bar', along: 0.72, across: 0.72, isOpen: false },
  us_planned: { kind: 'bar', along: 0.76, across: 0.5, isOpen: true },
  us_planned_upright: { kind: 'bar', along: 0.42, across: 0.82, isOpen: true },
  message: { kind: 'bar', along: 0.8, across: 0.52, isOpen: false },
  both_agreed: { kind: 'bar', along: 0.74, across: 0.74, isOpen: true },
  us_used: { kind: 'bar', along: 0.72, across: 0.72, isOpen: false },
  russia_allowed: { kind: 'disc', along: 0.8, across: 0.8, isOpen: true },
  us_disputed: { kind: 'bar', along: 0.72, across: 0.72, isOpen: true },
};

/** The line of an open sign, as a share of the pitch, and its least and greatest width in px. */
const LINE = { share: 0.14, least: 0.7, most: 2.2 };

const fine = (value: number) => String(Math.round(value * 100) / 100);

/** Lines with dashes: hundreds of signs in a few hundred bytes. */
interface Stroke {
  key: string;
  className: string;
  d: string;
  width: number;
  dashes: string;
}

/** Draws the amounts. Origin: the plate's corner. */
export function drawAmounts(group: Group, geometry: AmountsGeometry): void {
  const { pitch, groups } = geometry;
  groupIn(group, 'signs')
    .selectAll<SVGPathElement, Stroke>('path')
    .data(
      groups.flatMap((one) => strokesOf(one, pitch)),
      ({ key }) => key,
    )
    .join('path')
    .attr('class', ({ className }) => className)
    .attr('d', ({ d }) => d)
    .attr('stroke-width', ({ width }) => (width === 0 ? null : fine(width)))
    .attr('stroke-dasharray', ({ dashes }) => (dashes === '' ? null : dashes));
  drawLabels(group, 'labels', geometry.labels);
  drawNotes(group, geometry.notes);
}

function strokesOf({ key, sign, runs, uncertain }: AmountGroup, pitch: number): Stroke[] {
  // What may still be used is open; what is not certain is pale.
  const rest = sign === 'us_used' ? { isOpen: true, more: '' } : { more: ' uncertain' };
  return [
    ...signsOf(`${key} certain`, { ...SHAPES[sign], tone: TONES[sign], more: '' }, runs, pitch),
    ...signsOf(
      `${key} uncertain`,
      { ...SHAPES[sign], tone: TONES[sign], ...rest },
      uncertain,
      pitch,
    ),
  ];
}

/** Signs of one kind; open ones are filled ones covered in the paper's colour. */
function signsOf(
  key: string,
  { kind, along, across, isOpen, tone: side, more }: SignLook,
  runs: readonly SignRun[],
  pitch: number,
): Stroke[] {
  if (runs.length === 0) return [];
  const tone = `amount ${side}${more}`;
  if (kind === 'triangle') {
    const d = runs.flatMap((run) => triangles(run, pitch, along)).join('');
    return [{ key, className: `${tone} area`, d, width: 0, dashes: '' }];
  }
  const part = (name: string, smaller: number): Stroke => {
    const length = kind === 'disc' ? 0.01 : along * pitch - smaller;
    return {
      key: `${key} ${name}`,
      className: `${tone} ${name} ${kind}`,
      d: runs.map((run) => dashesOf(run, pitch, length)).join(''),
      width: across * pitch - smaller,
      dashes: `${fine(length)} ${fine(pitch - length)}`,
    };
  };
  const line = Math.max(LINE.least, Math.min(LINE.most, LINE.share * pitch));
  return [part('full', 0), ...(isOpen ? [part('hollow', 2 * line)] : [])];
}

/** A line as long as a run of signs, on which each dash is a sign. */
function dashesOf({ x, y, count }: SignRun, pitch: number, length: number): string {
  const start = x + (pitch - length) / 2;
  return `M${fine(start)},${fine(y)}h${fine((count - 1) * pitch + length)}`;
}

function triangles({ x, y, count }: SignRun, pitch: number, share: number): string[] {
  const half = (pitch * share) / 2;
  return Array.from({ length: count }, (_, index) => {
    const middle = x + (index + 0.5) * pitch;
    return `M${fine(middle)},${fine(y - half)}l${fine(half)},${fine(2 * half)}h${fine(-2 * half)}z`;
  });
}
