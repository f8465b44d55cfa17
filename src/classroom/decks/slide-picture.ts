import type { Scene } from '../../schema/scene.ts';
import type { Figures } from '../../figures/charts/figure-scripts.ts';
import { describeFigure } from '../../figures/charts/registry.ts';
import { groupIn } from '../../figures/kit/draw.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import { plateForm } from '../../figures/plate/plate-form.ts';
import { drawPlate, type StillSources } from '../../figures/stills/draw-plate-still.ts';
import { drawStill } from '../../figures/stills/draw-still.ts';
import { writeStandAlone, type PictureText } from '../../figures/stills/stand-alone.ts';
import { readFigureStyles } from '../../figures/stills/still-styles.ts';
import { stillSources } from '../../figures/stills/still-writer.ts';
import { chartForm } from '../../sharing/chart-form.ts';
import type { Edition } from '../../story/current-story.ts';
import { endedOnce } from '../../story/formats.ts';
import { PICTURE_FRAME } from './deck-file.ts';

const POINTS_TO_THE_INCH = 72;

/** A slide's picture in points, so that its letters can be compared with those of the words beside it. */
export const PICTURE_SIZE = {
  width: Math.round(PICTURE_FRAME.width * POINTS_TO_THE_INCH),
  height: Math.round(PICTURE_FRAME.height * POINTS_TO_THE_INCH),
} as const;

/** With this the least letters, of 11 px on a page, have 12 points: a slide is read from the back of a room. */
const ENLARGED = 1.1;

const plateOnSlide = plateForm(PICTURE_SIZE, ENLARGED);
const chartOnSlide = chartForm(plateOnSlide);

/** Draws a scene as a slide shows it: without a title, for the slide has one. */
export function drawOnSlide(scene: Scene, drawnFrom: StillSources): SVGSVGElement {
  return drawStill(PICTURE_SIZE, (slide) => {
    slide.append('defs');
    slide.append('rect').attr('class', 'file-ground').attr('width', '100%').attr('height', '100%');
    const picture = groupIn(slide, 'picture').attr('transform', `scale(${String(ENLARGED)})`);
    drawPlate(picture, scene, scene.figure === null ? plateOnSlide : chartOnSlide, drawnFrom);
  });
}

/** Creates a function that writes a scene's picture for a slide as an SVG file that stands alone. */
export function slidePictureWriter(
  edition: Edition,
  root: string,
  figures: Figures,
): (scene: Scene, text: PictureText) => string {
  const styles = readFigureStyles(root, ['src/sharing/downloads/figure-file.css']);
  const drawnFrom = stillSources(edition, root, figures);
  return (scene, text) => writeStandAlone(drawOnSlide(scene, drawnFrom), styles, text);
}

/** What a slide's picture shows, in words: a chart has neither threads nor treaties below it. */
export function describeOnSlide(edition: Edition, scene: Scene, figures: Figures): string {
  const { facts, formats, interface: words } = edition;
  const { figure, timeline } = scene;
  if (figure === null) return describePlate(scene, facts, words, formats, figures);
  const context = { facts, words: words.figures, formats };
  return endedOnce(describeFigure(figures, figure, timeline.cursor, context));
}
