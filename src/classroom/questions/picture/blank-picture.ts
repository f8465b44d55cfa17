import { drawStill } from '../../../figures/stills/draw-still.ts';
import { writeStandAlone } from '../../../figures/stills/stand-alone.ts';
import { readFigureStyles } from '../../../figures/stills/still-styles.ts';
import { rasterise } from '../../../sharing/raster.ts';
import type { Edition } from '../../../story/current-story.ts';
import type { PictureBlock } from '../../word/block.ts';
import { ratioOf } from '../../word/png.ts';
import type { PictureQuestion } from '../question.ts';
import { PICTURE, questionPicture } from './question-picture.ts';

/** As large as on paper, in px: three times its own size. */
const WIDTH = 3 * PICTURE.width;

/** The picture of a question with what is given and no more, to draw on in a document. */
export async function blankPicture(
  edition: Edition,
  question: PictureQuestion,
): Promise<PictureBlock> {
  const root = process.cwd();
  const png = await rasterise(root, blankFile(edition, question, root), WIDTH);
  const { description } = questionPicture(edition, question);
  return { kind: 'picture', png, ratio: ratioOf(png), alt: description };
}

/** The same as a file that stands alone, its letters as outlines. */
export function blankFile(edition: Edition, question: PictureQuestion, root: string): string {
  const { drawBlank, description } = questionPicture(edition, question);
  const drawn = drawStill(PICTURE, (group) => {
    // Each letter is defined there once.
    group.append('defs');
    drawBlank(group);
  });
  return writeStandAlone(drawn, readFigureStyles(root), { title: '', description });
}
