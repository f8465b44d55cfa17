import type { InterfaceWords } from '../../schema/interface.ts';

/** What a page carries for its scripts: few words, so that the first screen stays light. */
export interface PageData {
  words: {
    masthead: InterfaceWords['masthead'];
    /** On the button that closes a note. */
    close: string;
    /** On the link from a term's meaning to the glossary. */
    in_glossary: string;
    /** Said where the moving picture could not be loaded. */
    no_stage: string;
    /** Said until the moving picture has come. */
    stage_to_come: string;
  };
  /** The service worker, and what it stores. */
  offline: { worker: string; size: string; words: InterfaceWords['offline'] };
  /** Where all that the stage draws from is to be had; on a page that tells the story. */
  story?: string;
  /** Where the index is to be had, and what is said of what is found in it; on the page that searches. */
  search?: { index: string; locale: string; words: InterfaceWords['search_page'] };
}

/** Addresses of what the page's own scripts fetch. */
export interface DataAddresses {
  worker: string;
  size: string;
  story?: string | undefined;
  search?: string | undefined;
}

/** Collects what a page carries for its scripts. */
export function collectPageData(
  words: InterfaceWords,
  { worker, size, story, search }: DataAddresses,
): PageData {
  return {
    words: {
      masthead: words.masthead,
      close: words.glossary.close,
      in_glossary: words.glossary.in_glossary,
      no_stage: words.stage.no_stage,
      stage_to_come: words.stage.stage_to_come,
    },
    offline: { worker, size, words: words.offline },
    ...(story === undefined ? {} : { story }),
    ...(search === undefined
      ? {}
      : { search: { index: search, locale: words.locale, words: words.search_page } }),
  };
}
