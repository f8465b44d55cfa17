import { editionIn, languagePaths, story } from '../../story/current-story.ts';
import type { Step } from '../../story/load-story.ts';
import { figureOf } from '../../story/output/figure-uses.ts';

/** A figure, or the map, as a step shows it. */
export interface EmbeddedFigure {
  language: string;
  step: Step;
}

/** The static paths of the embeds of all figures: by the ids of their steps, and by those that these have had before. */
export function embeddedFigures() {
  const { steps: aliases } = story.content.aliases.data;
  return languagePaths().flatMap(({ language, path }) =>
    [...editionIn(language).steps.values()].flatMap((step) => {
      const before = Object.keys(aliases).filter((alias) => aliases[alias] === step.id);
      return [step.id, ...before].map((id) => ({
        params: { language: path, figure: figureOf(step), step: id },
        props: { language, step } satisfies EmbeddedFigure,
      }));
    }),
  );
}
