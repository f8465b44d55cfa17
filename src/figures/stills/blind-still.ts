import type { Scene } from '../../schema/scene.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Figures } from '../charts/figure-scripts.ts';
import { withinPlate } from '../charts/registry.ts';
import { FRAME, plateForm, STILL_SIZES } from '../plate/plate-form.ts';
import { drawPlateStill } from './draw-plate-still.ts';
import { writeStill } from './still-file.ts';
import { writeStandAlone, type PictureText } from './stand-alone.ts';
import { readFigureStyles } from './still-styles.ts';
import { stillSources } from './still-writer.ts';

/** Groups of numbers along an axis, without which a chart cannot be read at all. */
const AXES = ['numbers', 'years'];

/** Numbers have the room that words had, and are read on a phone and from paper. */
const LARGER = 1.6;

/** The room below the plate for the years, in px. */
const YEARS = 24;

const { plate } = plateForm(STILL_SIZES.wide, 1);

/** The size of a picture without its words, in px. */
export const BLIND_SIZE = {
  width: plate.width + 2 * FRAME,
  height: plate.height + FRAME + YEARS,
} as const;

/**
 * Takes every word out of a still: title, labels, notes and source. What stays are the signs and the numbers along the
 * axes; the years only where the figure has a day marked on them, for other figures stand above no time axis.
 */
export function blindfold(svg: SVGSVGElement): void {
  for (const text of svg.querySelectorAll('text')) {
    const isOnAxis = AXES.some((name) => text.closest(`.${name}`));
    const number = /[\d.,\s]*\d/.exec(text.textContent)?.[0];
    if (isOnAxis && number !== undefined) {
      text.textContent = number;
      text.setAttribute('font-size', String(LARGER * Number(text.getAttribute('font-size'))));
    } else text.remove();
  }
  svg.querySelector('.frame')?.remove();
  showPlate(svg);
}

/** Shows nothing of a still but its plate, with the years below where the figure has a day marked on them. */
function showPlate(svg: SVGSVGElement): void {
  const hasTime = svg.querySelector('.figure .cursor') !== null;
  for (const part of svg.querySelectorAll('.ribbon > *')) {
    if (!hasTime || !part.classList.contains('axis')) part.remove();
  }
  const { width, height } = BLIND_SIZE;
  svg.setAttribute(
    'viewBox',
    [plate.x - FRAME, plate.y - FRAME, width, height].map(String).join(' '),
  );
  svg.setAttribute('width', String(width));
  svg.setAttribute('height', String(height));
}

/**
 * Creates a function that writes the plate of a scene as a file that stands alone, for programs that know no styles; `alt`
 * says what it shows. Blind or with its words, it shows the same part: turned over, only the words are new.
 */
export function plateFileWriter(
  edition: Edition,
  root: string,
  figures: Figures,
): (scene: Scene, alt: PictureText, options: { isBlind: boolean }) => string {
  const drawnFrom = stillSources(edition, root, withinPlate(figures));
  const styles = readFigureStyles(root);
  return (scene, alt, { isBlind }) => {
    const svg = drawPlateStill(scene, STILL_SIZES.wide, drawnFrom);
    if (isBlind) blindfold(svg);
    else showPlate(svg);
    return writeStandAlone(svg, styles, alt);
  };
}

/** Creates a function that writes a scene's still without its words, drawn by the same functions as the still itself. */
export function blindStillWriter(
  edition: Edition,
  root: string,
  figures: Figures,
): (scene: Scene) => string {
  const drawnFrom = stillSources(edition, root, withinPlate(figures));
  return (scene) => {
    const svg = drawPlateStill(scene, STILL_SIZES.wide, drawnFrom);
    blindfold(svg);
    return writeStill(svg, root);
  };
}
