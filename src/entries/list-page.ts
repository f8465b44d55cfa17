import { startEveryPage } from './start-every-page.ts';
import { startFonts } from '../page/fonts.ts';
import { whenIdle } from '../page/idle.ts';
import { readPageData } from '../page/read-page-data.ts';

// For every page without a story.
void startEveryPage(readPageData());
void startFonts();
if (document.querySelector('[data-copy]')) {
  whenIdle(() => {
    void import('../share-panel/on-page.ts').then(({ startSharingPage }) => {
      startSharingPage();
    });
  });
}
