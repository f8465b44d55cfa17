import { loadEveryFigure } from '../../figures/charts/figure-scripts.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import { figureDrawer, FIGURE_WIDTH } from '../../sharing/downloads/draw-figure.ts';
import { pageOf } from '../../sharing/downloads/figure-files.ts';
import { kept } from '../../sharing/kept.ts';
import { rasterise } from '../../sharing/raster.ts';
import { editionIn, story } from '../../story/current-story.ts';
import { checked } from '../../story/read/checked.ts';
import { questionsOf } from '../questions/edition-questions.ts';
import { ratioOf } from '../word/png.ts';
import { deckFile, type SlidePicture } from './deck-file.ts';
import { slidesOf } from './slides.ts';

/**
 * A chapter's deck, with the picture that each step offers for download. `drawnFrom` is the sum of what pictures are drawn
 * from; `site` the origin that they name, where it is known.
 */
export async function chapterDeck(
  language: string,
  id: string,
  { drawnFrom, site }: { drawnFrom: string; site: URL | undefined },
): Promise<Uint8Array<ArrayBuffer>> {
  const root = process.cwd();
  const edition = editionIn(language);
  const { content } = story;
  const { facts, formats, interface: words } = edition;
  const figures = await loadEveryFigure();
  const drawer = figureDrawer(edition, content, root, figures);
  const chapter = checked(
    edition.chapters.find((one) => one.id === id),
    `chapter ${id}`,
  );
  const slides = slidesOf({ content, edition, questions: questionsOf(language, id) }, chapter);
  const withPictures = slides.map(async (slide) => {
    if (slide.kind !== 'step') return { slide };
    const { step } = slide;
    const svg = await kept(root, drawnFrom, ['figure', language, step.id], () =>
      Buffer.from(drawer(step, pageOf(language, step, site))),
    );
    const png = await rasterise(root, String(svg), 2 * FIGURE_WIDTH);
    const alt = describePlate(step.scene, facts, words, formats, figures);
    return { slide, picture: { png, ratio: ratioOf(png), alt } satisfies SlidePicture };
  });
  return deckFile({
    title: chapter.title,
    creator: words.site.name,
    locale: words.locale,
    date: content.plan.data.knowledge_ends,
    slides: await Promise.all(withPictures),
  });
}
