import { opacityOf, round, type Group } from '../kit/draw.ts';
import { lerp } from '../kit/presence.ts';
import type { PlacedThread } from './thread-layout.ts';

/** Line widths in px: for the active day, and for earlier days at the same place (look, tokens). */
const WIDTH = { main: 1.8, past: 1 };

/** Radius of the dot on the frame. */
const DOT = { main: 4, past: 2.4 };

/** Draws the threads into a group whose origin is the plate's upper left corner. */
export function drawThreads(group: Group, threads: readonly PlacedThread[]): void {
  const shown = threads.filter((thread) => thread.presence > 0);
  const joined = group
    .selectAll<SVGGElement, PlacedThread>('g.thread')
    .data(shown, (thread) => thread.key)
    .join((enter) => {
      const added = enter.append('g').attr('class', 'thread');
      added.append('path');
      added.append('circle');
      return added;
    })
    .attr('class', ({ weight }) => (weight > 0.5 ? 'thread main' : 'thread earlier'))
    .attr('opacity', (thread) => opacityOf(thread.presence));
  joined
    .select('path')
    .attr('d', pathOf)
    .attr('class', ({ isCalledOff }) => (isCalledOff ? 'called-off' : null))
    .attr('stroke-width', (thread) => round(lerp(WIDTH.past, WIDTH.main, thread.weight)));
  joined
    .select('circle')
    .attr('cx', (thread) => round(thread.x1))
    .attr('cy', (thread) => round(thread.y1))
    .attr('r', (thread) => round(lerp(DOT.past, DOT.main, thread.weight)));
}

/** The radius of a thread's bends, in px. */
const BEND = 6;

/** Up from the day, along the rail, and to the place, with rounded bends. */
function pathOf({ x1, y1, x2, y2, rail }: PlacedThread): string {
  const at = (x: number, y: number) => `${String(round(x))},${String(round(y))}`;
  const across = Math.min(BEND, Math.abs(x2 - x1) / 2) * Math.sign(x2 - x1);
  const up = Math.min(BEND, Math.abs(y2 - rail)) * Math.sign(y2 - rail);
  const down = Math.min(BEND, y1 - rail);
  return [
    `M${at(x1, y1)}L${at(x1, rail + down)}Q${at(x1, rail)} ${at(x1 + across, rail)}`,
    `L${at(x2 - across, rail)}Q${at(x2, rail)} ${at(x2, rail + up)}L${at(x2, y2)}`,
  ].join('');
}
