import { markForm } from '../../components/furniture/mark-form.ts';
import type { Figures } from '../../figures/charts/figure-scripts.ts';
import { groupIn, type Group } from '../../figures/kit/draw.ts';
import { drawPlate } from '../../figures/stills/draw-plate-still.ts';
import { drawStill } from '../../figures/stills/draw-still.ts';
import { writeStandAlone } from '../../figures/stills/stand-alone.ts';
import { readFigureStyles } from '../../figures/stills/still-styles.ts';
import { stillSources } from '../../figures/stills/still-writer.ts';
import type { Facts } from '../../story/facts/facts.ts';
import type { Edition } from '../../story/current-story.ts';
import { Headline } from '../headline.ts';
import { drawLines, wrapWords, type Setting } from '../words.ts';
import { CARD_SIZE, chartOnCard, COLUMN, LEAST_SIZE, PICTURE, plateOnCard } from './card-form.ts';
import type { CardSubject } from './card-subjects.ts';
import { cardWords, type CardWords } from './card-words.ts';
import { drawGlobe, GLOBE_SIZE, globeSubject } from './draw-card-globe.ts';

const STYLES = ['src/components/furniture/CoverPicture.css', 'src/sharing/cards/card.css'];

/** Width and height of the mark, and from it to the site's name. */
const MARK = { size: 44, gap: 14 };

const NAME: Setting = { style: 'place', size: 30 };
const DATELINE: Setting = { style: 'place', size: LEAST_SIZE };
const BELOW: Setting = { style: 'mark', size: 30 };

/** Sizes of titles in px: the largest at which the words fit. */
const TITLE = { largest: 64, least: 36, step: 2, ofCover: 92 };

/** From line to line, in multiples of the size. */
const LEADING = { title: 1.14, words: 1.3 };

/** Above and below a globe, whose frame ends right at its years. */
const GLOBE_MARGIN = 14;

/** Between dateline, title and the words below. */
const GAP = 14;

/** Creates a function that draws an edition's cards as SVG files that stand alone. */
export function cardDrawer(
  edition: Edition,
  root: string,
  figures: Figures,
): (subject: CardSubject) => string {
  const styles = readFigureStyles(root, STYLES);
  const headline = new Headline(root);
  const drawnFrom = stillSources(edition, root, figures);
  return (subject) => {
    const words = cardWords(edition, subject, figures);
    const svg = drawStill(CARD_SIZE, (card) => {
      card.append('defs');
      card.append('rect').attr('class', 'card-ground').attr('width', '100%').attr('height', '100%');
      const picture = groupIn(card, 'card-picture');
      if (subject.kind === 'step' || subject.kind === 'figure') {
        const { scene } = subject.step;
        const form = scene.figure === null ? plateOnCard : chartOnCard;
        picture.attr('transform', at(PICTURE.x, PICTURE.y, form.scale));
        drawPlate(picture, scene, form, drawnFrom);
      } else {
        const side = PICTURE.height - 2 * GLOBE_MARGIN;
        const left = PICTURE.x + (PICTURE.width - side) / 2;
        picture.attr('transform', at(left, PICTURE.y + GLOBE_MARGIN, side / GLOBE_SIZE));
        drawGlobe(picture, edition, globeSubject(edition, subject));
      }
      drawMark(groupIn(card, 'card-mark'), edition.facts, words.name);
      drawWords(groupIn(card, 'card-words'), words, headline);
    });
    return writeStandAlone(svg, styles, { title: words.title, description: '' });
  };
}

function at(x: number, y: number, scale: number): string {
  return `translate(${String(x)},${String(y)}) scale(${scale.toFixed(4)})`;
}

function drawMark(group: Group, facts: Facts, name: string | null): void {
  const { signs, lines } = markForm(facts);
  const mark = group.append('g').attr('transform', at(COLUMN.x, COLUMN.y, MARK.size / 24));
  mark.append('path').attr('class', 'card-sign-lines').attr('stroke-width', 1.2).attr('d', lines);
  for (const { path, transform } of signs)
    mark.append('path').attr('class', 'card-sign').attr('transform', transform).attr('d', path);
  if (name === null) return;
  drawLines(group, [name], NAME, {
    ...{ className: 'card-name', leading: 0 },
    x: COLUMN.x + MARK.size + MARK.gap,
    y: COLUMN.y + MARK.size / 2 + NAME.size * 0.36,
  });
}

/** Draws dateline, title and what follows, from the column's lower edge upwards. */
function drawWords(group: Group, words: CardWords, headline: Headline): void {
  const dateline = words.dateline.flatMap((line) => wrapWords(line, DATELINE, COLUMN.width));
  const below = words.below === null ? [] : wrapWords(words.below, BELOW, COLUMN.width);
  const heightOf = (lines: readonly string[], { size }: Setting) =>
    lines.length === 0 ? 0 : lines.length * size * LEADING.words + GAP;
  const room =
    COLUMN.height - MARK.size - 2 * GAP - heightOf(dateline, DATELINE) - heightOf(below, BELOW);
  const { size, lines } = fitTitle(words, headline, room);

  const bottom = COLUMN.y + COLUMN.height;
  const belowTop = bottom - heightOf(below, BELOW);
  const titleTop = belowTop - lines.length * size * LEADING.title;
  const datelineTop = titleTop - heightOf(dateline, DATELINE);
  const set = (set: readonly string[], setting: Setting, top: number) => {
    const leading = setting.size * LEADING.words;
    const place = { className: 'card-line', x: COLUMN.x, y: top + setting.size, leading };
    drawLines(group, set, setting, place);
  };
  set(dateline, DATELINE, datelineTop);
  set(below, BELOW, belowTop + GAP);
  for (const [index, line] of lines.entries()) {
    const y = titleTop + size * (0.86 + index * LEADING.title);
    group
      .append('path')
      .attr('class', 'card-title')
      .attr('transform', at(COLUMN.x, y, 1))
      .attr('d', headline.set(line, size).path);
  }
}

/** A title at the largest size at which it fits. Throws if it does at none: then it must be shortened. */
function fitTitle(
  { title, name }: CardWords,
  headline: Headline,
  room: number,
): { size: number; lines: string[] } {
  const largest = name === null ? TITLE.ofCover : TITLE.largest;
  for (let size = largest; size >= TITLE.least; size -= TITLE.step) {
    const lines = headline.wrapEvenly(title, size, COLUMN.width);
    if (lines && lines.length * size * LEADING.title <= room) return { size, lines };
  }
  throw new Error(`too long for a card: ${title}`);
}
