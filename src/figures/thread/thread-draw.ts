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
      added.append('line');
      added.append('circle');
      return added;
    })
    .attr('opacity', (thread) => opacityOf(thread.presence));
  joined
    .select('line')
    .attr('x1', (thread) => round(thread.x1))
    .attr('y1', (thread) => round(thread.y1))
    .attr('x2', (thread) => round(thread.x2))
    .attr('y2', (thread) => round(thread.y2))
    .attr('stroke-width', (thread) => round(lerp(WIDTH.past, WIDTH.main, thread.weight)));
  joined
    .select('circle')
    .attr('cx', (thread) => round(thread.x1))
    .attr('cy', (thread) => round(thread.y1))
    .attr('r', (thread) => round(lerp(DOT.past, DOT.main, thread.weight)));
}
