import { fitFrames } from '../embed/fit-frames.ts';

// For the pages of other sites (/embed/host.js): gives each of our frames the height of what is in it.
fitFrames();
