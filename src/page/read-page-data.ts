import type { PageData } from '../story/output/page-data.ts';
import { need } from './dom.ts';

/** Reads the data that the page carries for its scripts. */
export function readPageData(): PageData {
  return JSON.parse(need('#page-data').textContent) as PageData;
}
