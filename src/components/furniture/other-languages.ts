import { languagePaths, editionIn } from '../../story/current-story.ts';
import { addressOf, type OwnPage } from '../addresses.ts';

/** A page in another language: the language's tag, its own name, and the page's address. */
interface OtherLanguage {
  tag: string;
  name: string;
  address: string;
}

/** The same page in every other language. */
export function otherLanguages(language: string, page: OwnPage | undefined): OtherLanguage[] {
  return languagePaths()
    .filter((other) => other.language !== language)
    .map((other) => ({
      tag: other.language,
      address: addressOf(other.language, page),
      name: editionIn(other.language).interface.language_name,
    }));
}

/** Whether there is something to choose in the view panel without scripts: only other languages are links. */
export function hasViewWithoutScript(): boolean {
  return languagePaths().length > 1;
}
