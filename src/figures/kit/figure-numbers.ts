import { groupIn, opacityOf, round, setType, type Group } from './draw.ts';

/** A line in a figure's grid, and the label of its value. */
export interface GridNumber {
  y: number;
  label: string;
  /** From 0, hidden, to 1, which is the default. */
  presence?: number;
}

/** Writes a grid's numbers on its lines at the left edge. `inset` in px. */
export function drawNumbers(group: Group, numbers: readonly GridNumber[], inset = 6): void {
  groupIn(group, 'numbers')
    .selectAll<SVGTextElement, GridNumber>('text')
    .data(numbers)
    .join('text')
    .attr('class', 'year halo-plate')
    .attr('opacity', ({ presence = 1 }) => opacityOf(presence))
    .attr('x', inset)
    .attr('y', ({ y }) => round(y - 4))
    .text(({ label }) => label)
    .each(function () {
      setType(this, 'year');
    });
}
