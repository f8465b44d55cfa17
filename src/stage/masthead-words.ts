import type { InterfaceWords } from '../schema/interface.ts';
import { need } from './page-data.ts';

/** The masthead's words on pages that carry no story. */
export function readMastheadWords(): InterfaceWords['masthead'] {
  return JSON.parse(need('#masthead-words').textContent) as InterfaceWords['masthead'];
}
