/** What the script of questions says, in the page's language. */
export interface Said {
  locale: string;
  check: string;
  again: string;
  missing: string;
  right: string;
  wrong: string;
  partly: string;
  compare: string;
  chosen: string;
  moved: string;
  unfinished: string;
  near: string;
  off: string;
  result_none: string;
  result_so_far: string;
  result_all: string;
}

/** The words that a page has for the questions in an element. */
export function saidIn({ dataset }: HTMLElement): Said {
  return JSON.parse(dataset.quiz ?? '') as Said;
}
