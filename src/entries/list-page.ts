import { startEveryPage } from './start-every-page.ts';
import { readPageData } from '../page/read-page-data.ts';

// For pages that tell no story.
startEveryPage(readPageData());
