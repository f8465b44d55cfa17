import { readMastheadWords } from './masthead-words.ts';
import { startSettings } from './settings.ts';

// For pages that tell no story: only the reader's settings.
startSettings(readMastheadWords());
