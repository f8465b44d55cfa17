import type { ColourOf } from '../figure.ts';
import type { DotsGeometry } from './dots-geometry.ts';
import { SIGNS, COLOURS, dotAdders } from './dots-draw.ts';

/** Paints the same dots on a canvas. */
export function paintDots(
  context: CanvasRenderingContext2D,
  { sheets }: DotsGeometry,
  colourOf: ColourOf,
): void {
  const whole = context.globalAlpha;
  for (const { groups, pitch, presence } of sheets) {
    context.globalAlpha = whole * presence;
    for (const { state, rows } of groups) {
      const addDot = dotAdders[state];
      const colour = colourOf(COLOURS[state]);
      context.strokeStyle = colour;
      context.fillStyle = colour;
      context.lineWidth = SIGNS.russia.line * pitch;
      // A path for each row: thousands of dots in one path take a browser seconds a frame without a GPU.
      for (const { x, y, dots } of rows) {
        const path = new Path2D();
        for (let dot = 0; dot < dots; dot += 1) {
          addDot(path, x + (dot + 0.5) * pitch, y + pitch / 2, pitch);
        }
        if (state === 'russia') context.stroke(path);
        else context.fill(path);
      }
    }
  }
  context.globalAlpha = whole;
}
