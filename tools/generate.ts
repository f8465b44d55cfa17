import { generateFonts } from './fonts/generate.ts';

await generateFonts(process.cwd());
