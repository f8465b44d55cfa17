import type { DotState } from './dots-schema.ts';
import { groupIn, opacityOf, round, selectGroup, setType, type Group } from '../../kit/draw.ts';
import { drawLabels } from '../../kit/figure-labels.ts';
import { drawNotes } from '../../kit/figure-notes.ts';
import type { DotRow, DotsBefore, DotSheet, GroupLabel, PlacedGroup } from './dots-geometry.ts';
import type { DotsGeometry } from './dots-geometry.ts';

/** How large each state's sign is, as a part of the distance between dots: squares filled, circles open. */
export const SIGNS = {
  us: { size: 0.68 },
  russia: { size: 0.8, line: 0.2 },
  china: { size: 0.86 },
  others: { size: 0.5 },
} as const;

export const COLOURS: Record<DotState, string> = {
  us: '--us',
  russia: '--ru',
  china: '--china',
  others: '--neutral',
};

/** Draws one moment of the dots. Origin: the plate's corner. */
export function drawDots(group: Group, geometry: DotsGeometry, isPainted: boolean): void {
  groupIn(group, 'before')
    .selectAll<SVGPathElement, DotsBefore>('path')
    .data(geometry.before, ({ key }) => key)
    .join('path')
    .attr('class', 'dots-before')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .attr('d', ({ outline }) => `M${outline.map(([x, y]) => `${fine(x)},${fine(y)}`).join('L')}Z`);
  groupIn(group, 'sheets')
    .selectAll<SVGGElement, DotSheet>('g.sheet')
    .data(geometry.sheets, ({ key }) => key)
    .join('g')
    .attr('class', 'sheet')
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function (sheet) {
      drawSheet(selectGroup(this), sheet, isPainted);
    });
  groupIn(group, 'names')
    .selectAll<SVGGElement, GroupLabel>('g')
    .data(geometry.labels, ({ key }) => key)
    .join('g')
    .attr('class', ({ state }) => `dots-name ${state}`)
    .attr('opacity', ({ presence }) => opacityOf(presence))
    .each(function ({ lines }) {
      selectGroup(this)
        .selectAll<SVGTextElement, GroupLabel['lines'][number]>('text')
        .data(lines)
        .join('text')
        .attr('class', ({ isName }) => (isName ? 'name-of-state' : 'count'))
        .attr('x', ({ x }) => round(x))
        .attr('y', ({ y }) => round(y))
        .text(({ text }) => text)
        .each(function () {
          setType(this, 'bar');
        });
    });
  drawLabels(
    group,
    'before-names',
    geometry.before.flatMap(({ label, presence }) => (label && presence >= 1 ? [label] : [])),
  );
  drawNotes(group, geometry.notes);
}

/**
 * Rows of dots as dashed lines, one path for each group: thousands of exactly counted dots in a few hundred bytes. Open
 * circles are filled ones covered in the paper's colour.
 */
function drawSheet(group: Group, { groups, pitch }: DotSheet, isPainted: boolean): void {
  interface Stroke {
    key: string;
    className: string;
    d: string;
    width: number;
    dashes: string;
  }
  const strokes = isPainted
    ? []
    : groups.flatMap(({ key, state, rows }): Stroke[] => {
        const size = SIGNS[state].size * pitch;
        const dots = `0.01 ${fine(pitch - 0.01)}`;
        const round = (part: string, width: number) => ({
          key: `${key}-${part}`,
          className: `dots ${state} ${part}`,
          d: dashed(rows, pitch, pitch / 2, 0.01),
          width,
          dashes: dots,
        });
        switch (state) {
          case 'us':
            return [
              {
                key,
                className: 'dots us',
                d: dashed(rows, pitch, (pitch - size) / 2, size),
                width: size,
                dashes: `${fine(size)} ${fine(pitch - size)}`,
              },
            ];
          case 'russia':
            return [round('full', size), round('hollow', size - 2 * SIGNS.russia.line * pitch)];
          case 'others':
            return [round('full', size)];
          case 'china':
            return [
              { key, className: 'dots china', d: triangles(rows, pitch), width: 0, dashes: '' },
            ];
        }
      });
  groupIn(group, 'rows')
    .selectAll<SVGPathElement, Stroke>('path')
    .data(strokes, ({ key }) => key)
    .join('path')
    .attr('class', ({ className }) => className)
    .attr('d', ({ d }) => d)
    .attr('stroke-width', ({ width }) => (width === 0 ? null : fine(width)))
    .attr('stroke-dasharray', ({ dashes }) => (dashes === '' ? null : dashes));
  groupIn(group, 'limits')
    .selectAll<SVGPathElement, PlacedGroup>('path')
    .data(
      groups.filter(({ frame }) => frame !== null),
      ({ key }) => key,
    )
    .join('path')
    .attr('class', 'dots-limit')
    .attr('d', ({ frame }) =>
      frame === null
        ? ''
        : `M${fine(frame.x)},${fine(frame.y)}h${fine(frame.width)}v${fine(frame.height)}h${fine(-frame.width)}Z`,
    );
}

/** A line along each row from its first dot to the end of its last, so that dashes make the dots. */
function dashed(rows: readonly DotRow[], pitch: number, start: number, dash: number): string {
  return rows
    .map(({ x, y, dots }) => {
      const length = (dots - 1) * pitch + dash;
      return `M${fine(x + start)},${fine(y + pitch / 2)}h${fine(length)}`;
    })
    .join('');
}

function triangles(rows: readonly DotRow[], pitch: number): string {
  const side = SIGNS.china.size * pitch;
  return rows
    .map(({ x, y, dots }) => {
      const first = `M${fine(x + pitch / 2)},${fine(y + (pitch - side) / 2)}`;
      const one = `l${fine(side / 2)},${fine(side)}h${fine(-side)}z`;
      return first + Array.from({ length: dots }, () => one).join(`m${fine(pitch)},0`);
    })
    .join('');
}

/** A hundredth of a pixel: dashes add up along a row. */
function fine(value: number): string {
  return String(Math.round(value * 100) / 100);
}

type AddDot = (path: Path2D, x: number, y: number, pitch: number) => void;

const addCircle =
  (part: number): AddDot =>
  (path, x, y, pitch) => {
    path.moveTo(x + part * pitch, y);
    path.arc(x, y, part * pitch, 0, 2 * Math.PI);
  };

export const dotAdders: Record<DotState, AddDot> = {
  us: (path, x, y, pitch) => {
    const size = SIGNS.us.size * pitch;
    path.rect(x - size / 2, y - size / 2, size, size);
  },
  russia: addCircle((SIGNS.russia.size - SIGNS.russia.line) / 2),
  china: (path, x, y, pitch) => {
    const side = SIGNS.china.size * pitch;
    path.moveTo(x, y - side / 2);
    path.lineTo(x + side / 2, y + side / 2);
    path.lineTo(x - side / 2, y + side / 2);
    path.closePath();
  },
  others: addCircle(SIGNS.others.size / 2),
};
