import { groupIn, opacityOf, round, setType, type Group } from './draw.ts';

/** A line of a figure's grid, and the value that it marks. */
export interface GridNumber {
  y: number;
  label: string;
  /** From 0, hidden, to 1, which is the default. */
  presence?: number;
}

/** Writes the numbers of a figure's grid on its lines, at its left edge. `inset` in px of the drawing. */
export function drawNumbers(
  group: Group,
  numbers: readonly GridNumber[],
  unit: number,
  inset = 6,
): void {
  groupIn(group, 'numbers')
    .selectAll<SVGTextElement, GridNumber>('text')
    .data(numbers)
    .join('text')
    .attr('class', 'year halo-plate')
    .attr('opacity', ({ presence = 1 }) => opacityOf(presence))
    .attr('x', inset)
    .attr('y', ({ y }) => round(y - 4 * unit))
    .text(({ label }) => label)
    .each(function () {
      setType(this, 'year', unit);
    });
}
