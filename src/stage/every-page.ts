import type { PageData } from '../story/page-data.ts';
import { startSearchKey } from './search-key.ts';
import { startSettings } from './settings.ts';

/** What every page does, whether it tells the story or not. */
export function startEveryPage({ words }: PageData): void {
  startSettings(words.masthead);
  startSearchKey();
}
