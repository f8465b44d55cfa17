import { testPassages } from './passages.ts';
import { laptop } from './stages.ts';

// A file for each stage: files run side by side.
testPassages(laptop, false);
testPassages(laptop, true);
