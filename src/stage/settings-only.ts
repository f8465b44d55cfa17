import { readPageData } from './page-data.ts';
import { startSettings } from './settings.ts';

// For pages that tell no story: only the reader's settings.
startSettings(readPageData().words.masthead);
