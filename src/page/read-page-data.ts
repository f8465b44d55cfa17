import type { PageData } from '../story/output/page-data.ts';
import { requireElement } from './dom.ts';

/** Reads the data that the page carries for its scripts. */
export function readPageData(): PageData {
  return JSON.parse(requireElement('#page-data').textContent) as PageData;
}
