import { testPassages } from './passages.ts';
import { tablet } from './stages.ts';

// A file for each stage: files run side by side.
testPassages(tablet, false);
