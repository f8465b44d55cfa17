import { startEveryPage } from './start-every-page.ts';
import { startFonts } from '../page/fonts.ts';
import { readPageData } from '../page/read-page-data.ts';

// For every page without a story.
void startEveryPage(readPageData());
void startFonts();
