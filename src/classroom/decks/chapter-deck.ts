import { loadEveryFigure } from '../../figures/charts/figure-scripts.ts';
import { kept } from '../../sharing/kept.ts';
import { rasterise } from '../../sharing/raster.ts';
import { editionIn, story } from '../../story/current-story.ts';
import { checked } from '../../story/read/checked.ts';
import { questionsOf } from '../questions/edition-questions.ts';
import { ratioOf } from '../word/png.ts';
import { deckFile, type SlidePicture } from './deck-file.ts';
import { describeOnSlide, PICTURE_SIZE, slidePictureWriter } from './slide-picture.ts';
import { slidesOf } from './slides.ts';

/** A picture's px to a point: a slide fills a screen, and may be printed. */
const SHARPNESS = 3;

/** A chapter's deck. `drawnFrom` is the sum of what its pictures are drawn from. */
export async function chapterDeck(
  language: string,
  id: string,
  { drawnFrom }: { drawnFrom: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const root = process.cwd();
  const edition = editionIn(language);
  const { content } = story;
  const { interface: words } = edition;
  const figures = await loadEveryFigure();
  const write = slidePictureWriter(edition, root, figures);
  const chapter = checked(
    edition.chapters.find((one) => one.id === id),
    `chapter ${id}`,
  );
  const slides = slidesOf({ content, edition, questions: questionsOf(language, id) }, chapter);
  const withPictures = slides.map(async (slide) => {
    if (slide.kind !== 'step') return { slide };
    const { step } = slide;
    const alt = describeOnSlide(edition, step.scene, figures);
    const svg = await kept(root, drawnFrom, ['slide', language, step.id], () =>
      Buffer.from(write(step.scene, { title: step.title, description: alt })),
    );
    const png = await rasterise(root, String(svg), SHARPNESS * PICTURE_SIZE.width);
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
