import type { Page } from '@playwright/test';

/** The largest shift that can be found, in pixels. */
const REACH = 6;

/**
 * How far the second of two PNG pictures of the same size is shifted from the first, in pixels to the right and down:
 * the shift at which their grey values differ least. `page` is only used for the comparison.
 */
export function shiftBetween(page: Page, first: Buffer, second: Buffer): Promise<[number, number]> {
  return page.evaluate(
    async ([one, other, reach]) => {
      const greys = async (base64: string) => {
        const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
        const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
        const { width, height } = bitmap;
        const context = new OffscreenCanvas(width, height).getContext('2d');
        if (!context) throw new Error('no canvas to compare on');
        context.drawImage(bitmap, 0, 0);
        const { data } = context.getImageData(0, 0, width, height);
        const values = Array.from({ length: width * height }, (_, index) => data[index * 4] ?? 0);
        return { width, height, at: (x: number, y: number) => values[y * width + x] ?? 0 };
      };
      const [a, b] = [await greys(one), await greys(other)];
      if (new Set([a.width, b.width]).size > 1) throw new Error('pictures of different sizes');
      let best = { difference: Infinity, shift: [0, 0] as [number, number] };
      for (let right = -reach; right <= reach; right += 1) {
        for (let down = -reach; down <= reach; down += 1) {
          let difference = 0;
          for (let y = reach; y < a.height - reach; y += 1) {
            for (let x = reach; x < a.width - reach; x += 1) {
              difference += Math.abs(a.at(x, y) - b.at(x + right, y + down));
            }
          }
          if (difference < best.difference) best = { difference, shift: [right, down] };
        }
      }
      return best.shift;
    },
    [first.toString('base64'), second.toString('base64'), REACH] as const,
  );
}
