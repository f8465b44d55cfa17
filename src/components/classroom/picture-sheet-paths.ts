import { languagePaths } from '../../story/current-story.ts';
import { figureNames } from '../../story/output/figure-uses.ts';
import { teachSlug } from '../addresses.ts';

/** The addresses of all picture sheets, for pages and files that have the figure in theirs. */
export function picturePaths() {
  return languagePaths().flatMap(({ language, path }) =>
    figureNames.map((figure) => ({
      params: { language: path, figure: teachSlug(figure) },
      props: { language, figure },
    })),
  );
}

/** What such a page is made from. */
export type OnPictureSheet = ReturnType<typeof picturePaths>[number]['props'];
