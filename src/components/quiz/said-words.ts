import type { InterfaceWords } from '../../schema/interface.ts';

/** What the script of questions says (classroom/quiz/said.ts), and nothing that it could not do without. */
export function saidWords({ locale, quiz_page: page }: InterfaceWords) {
  return {
    locale,
    ...{ check: page.check, again: page.again, missing: page.missing, right: page.right },
    ...{ wrong: page.wrong, partly: page.partly, compare: page.compare, chosen: page.chosen },
    ...{ moved: page.moved, result_none: page.result_none, result_so_far: page.result_so_far },
    result_all: page.result_all,
    ...{ unfinished: page.picture.unfinished, near: page.picture.near, off: page.picture.off },
  };
}
