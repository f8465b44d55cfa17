import sharp from 'sharp';
import { kept } from './kept.ts';

/** Changes whenever the same drawing could give other pixels. */
const LIBRARIES = JSON.stringify(sharp.versions);

/** A drawing that stands alone as a PNG of at most 256 colours, `width` px wide. */
export async function rasterise(root: string, svg: string, width: number): Promise<Buffer> {
  return kept(root, svg, ['png', String(width), LIBRARIES], () => draw(svg, width));
}

async function draw(svg: string, width: number): Promise<Buffer> {
  const own = Number(/<svg[^>]* width="([\d.]+)"/.exec(svg)?.[1]);
  return sharp(Buffer.from(svg), { density: (72 * width) / own })
    .resize({ width })
    .png({ palette: true, dither: 0, effort: 4, compressionLevel: 9 })
    .toBuffer();
}
