import {
  chapterEmbed,
  chapterPage,
  figureEmbed,
  figurePage,
  stepPage,
  type EmbedPage,
} from '../../components/addresses.ts';
import type { Edition } from '../../story/current-story.ts';
import { EMBED_SIZES, type EmbedKind } from '../../story/output/embed-code.ts';
import { figureNames, figureOf, stepsWithFigure } from '../../story/output/figure-uses.ts';

/** What other sites may show of a page in a frame. */
export interface Embedded {
  title: string;
  embed: EmbedPage;
  /** In px. */
  size: { width: number; height: number };
}

/** The embed of every page of an edition that has one: of steps, of chapters, and of figures as their last step shows them. */
export function embeddedPages(edition: Edition): Map<string, Embedded> {
  const entry = (page: string, kind: EmbedKind, title: string, embed: EmbedPage) =>
    [page, { title, embed, size: EMBED_SIZES[kind].medium }] as const;
  const steps = [...edition.steps.values()].map((step) =>
    entry(stepPage(step.id), 'figure', step.title, figureEmbed(figureOf(step), step.id)),
  );
  const chapters = edition.chapters.map(({ id, title }) =>
    entry(chapterPage(id), 'chapter', title, chapterEmbed(id)),
  );
  const figures = figureNames.flatMap((name) => {
    const last = stepsWithFigure(edition, name).at(-1);
    const { title } = edition.words.figures.get(name);
    return last ? [entry(figurePage(name), 'figure', title, figureEmbed(name, last.id))] : [];
  });
  return new Map([...steps, ...chapters, ...figures]);
}
