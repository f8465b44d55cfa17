import { testPassages } from './passages.ts';
import { phone } from './stages.ts';

// A file for each stage: files run side by side.
testPassages(phone, false);
testPassages(phone, true);
