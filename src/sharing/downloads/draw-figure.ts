import type { Figures } from '../../figures/charts/figure-scripts.ts';
import { groupIn } from '../../figures/kit/draw.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import { FRAME, plateForm, STILL_SIZES } from '../../figures/plate/plate-form.ts';
import { drawPlate } from '../../figures/stills/draw-plate-still.ts';
import { drawStill } from '../../figures/stills/draw-still.ts';
import { writeStandAlone } from '../../figures/stills/stand-alone.ts';
import { readFigureStyles } from '../../figures/stills/still-styles.ts';
import { stillSources } from '../../figures/stills/still-writer.ts';
import type { Edition } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import type { Step } from '../../story/load-story.ts';
import { publishersOfStep } from '../../story/output/source-uses.ts';
import type { Content } from '../../story/read/content.ts';
import { Headline } from '../headline.ts';
import { drawLines, wrapWords, type Setting } from '../words.ts';

/** The picture's own width in px; as a PNG it is twice that. */
export const FIGURE_WIDTH = STILL_SIZES.wide.width;

const form = plateForm(STILL_SIZES.wide, 1);
const LEFT = form.plate.x - FRAME;
const WIDTH = form.plate.width + 2 * FRAME;

/** Title and dateline above the plate: their baselines, and the height of both. */
const HEAD = { title: { size: 28, y: 38 }, dateline: { y: 64 }, height: 70 };
const DATELINE: Setting = { style: 'legend', size: 15 };

/** What stands below it, from line to line, and the room around it. */
const FOOT = { leading: 17, above: 24, below: 12 };
const NOTE: Setting = { style: 'legend', size: 12 };

/** Publishers are named in as many lines. */
const SOURCE_LINES = 2;

/**
 * Creates a function that draws a step's plate as an SVG file to be saved: it stands alone, and says above and below the
 * picture what it is, from whom, and who may use it. `page` is the step's address, if it is known.
 */
export function figureDrawer(
  edition: Edition,
  content: Content,
  root: string,
  figures: Figures,
): (step: Step, page: string | null) => string {
  const styles = readFigureStyles(root, ['src/sharing/downloads/figure-file.css']);
  const headline = new Headline(root);
  const drawnFrom = stillSources(edition, root, figures);
  const { facts, formats, interface: words } = edition;
  return (step, page) => {
    const place = facts.places[step.place]?.name ?? step.place;
    const notes = [
      ...publisherLines(edition, content, step),
      [fill(words.picture_file.licence, { name: words.site.name }), page ?? ''].join(' ').trim(),
    ];
    const top = HEAD.height + form.stage.height;
    const height = top + FOOT.above + notes.length * FOOT.leading + FOOT.below - NOTE.size;
    const svg = drawStill({ width: FIGURE_WIDTH, height }, (file) => {
      file.append('defs');
      file.append('rect').attr('class', 'file-ground').attr('width', '100%').attr('height', '100%');
      file
        .append('path')
        .attr('class', 'file-title')
        .attr('transform', `translate(${String(LEFT)},${String(HEAD.title.y)})`)
        .attr('d', headline.set(step.title, HEAD.title.size).path);
      const line = { className: 'file-note', x: LEFT, leading: FOOT.leading };
      const dateline = `${place} · ${formats.longDate(step.date)}`;
      drawLines(groupIn(file, 'head'), [dateline], DATELINE, { ...line, y: HEAD.dateline.y });
      const picture = groupIn(file, 'picture');
      picture.attr('transform', `translate(0,${String(HEAD.height)})`);
      drawPlate(picture, step.scene, form, drawnFrom);
      drawLines(groupIn(file, 'foot'), notes, NOTE, { ...line, y: top + FOOT.above });
    });
    return writeStandAlone(svg, styles, {
      title: step.title,
      description: describePlate(step.scene, facts, words, formats, figures),
    });
  };
}

/** The publishers of a step's sources, as many as there is room for and the number of the others. */
function publisherLines({ formats, interface: words }: Edition, content: Content, step: Step) {
  const publishers = publishersOfStep(content, step);
  const { sources, more_sources: more } = words.picture_file;
  for (let shown = publishers.length; shown > 0; shown -= 1) {
    const others = publishers.length - shown;
    const said = fill(others === 0 ? sources : more, {
      publishers: others === 0 ? formats.list(publishers) : publishers.slice(0, shown).join(', '),
      count: formats.number(others),
    });
    const lines = wrapWords(said, NOTE, WIDTH);
    if (lines.length <= SOURCE_LINES) return lines;
  }
  return [];
}
