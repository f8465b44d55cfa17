import sharp, { type PngOptions } from 'sharp';
import { kept } from './kept.ts';

/** Few flat colours: a palette is a third of the size, and dithering would speckle it. */
const FORMAT: PngOptions = { palette: true, dither: 0, effort: 1, compressionLevel: 6 };

/** Changes whenever the same drawing could give another file. */
const MADE_BY = JSON.stringify([sharp.versions, FORMAT]);

/** A drawing that stands alone as a PNG of at most 256 colours, `width` px wide. */
export async function rasterise(root: string, svg: string, width: number): Promise<Buffer> {
  return kept(root, svg, ['png', String(width), MADE_BY], () => draw(svg, width));
}

async function draw(svg: string, width: number): Promise<Buffer> {
  const own = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
  return sharp(Buffer.from(svg), { density: (72 * width) / own })
    .resize({ width })
    .png(FORMAT)
    .toBuffer();
}
