import type { InterfaceWords } from '../../schema/interface.ts';
import type { Aliases } from '../../schema/shipped.ts';

/** The data embedded in a page for its scripts, kept small for a fast first screen. */
export interface PageData {
  words: {
    /** On the button that closes a note. */
    close: string;
    /** On the link from a term's meaning to the glossary. */
    in_glossary: string;
    /** Shown while the moving picture loads. */
    stage_to_come: string;
  };
  /** The service worker's address, and the size and words of what it stores. */
  offline: { worker: string; size: string; words: InterfaceWords['offline'] };
  /** What an unattended screen says. */
  kiosk: { locale: string; words: InterfaceWords['kiosk'] };
  /** Ids of steps and chapters that have changed, as fragments name them, with those that they have now. */
  aliases?: Record<string, string>;
  /** The address of the stage's data, on pages with steps. */
  story?: string;
  /** The address of the search index, with locale and words, on the search page. */
  search?: { index: string; locale: string; words: InterfaceWords['search_page'] };
}

/** The addresses of the data this page's scripts fetch. */
export interface DataAddresses {
  worker: string;
  size: string;
  story?: string | undefined;
  search?: string | undefined;
}

/** Collects the data embedded in a page for its scripts. */
export function collectPageData(
  words: InterfaceWords,
  { steps, chapters }: Pick<Aliases, 'steps' | 'chapters'>,
  { worker, size, story, search }: DataAddresses,
): PageData {
  const aliases = {
    ...steps,
    ...Object.fromEntries(
      Object.entries(chapters).map(([old, id]) => [`chapter-${old}`, `chapter-${id}`]),
    ),
  };
  return {
    words: {
      close: words.glossary.close,
      in_glossary: words.glossary.in_glossary,
      stage_to_come: words.stage.stage_to_come,
    },
    offline: { worker, size, words: words.offline },
    kiosk: { locale: words.locale, words: words.kiosk },
    ...(Object.keys(aliases).length === 0 ? {} : { aliases }),
    ...(story === undefined ? {} : { story }),
    ...(search === undefined
      ? {}
      : { search: { index: search, locale: words.locale, words: words.search_page } }),
  };
}
