import { generateFonts } from './fonts/generate.ts';
import { generateGeography } from './geography.ts';

/** Writes all of `.generated/`: what the site is built from that is itself made from `content/` and packages. */
export async function generate(root: string): Promise<void> {
  generateGeography(root);
  await generateFonts(root);
}

if (import.meta.main) await generate(process.cwd());
