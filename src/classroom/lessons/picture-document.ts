import type { FigureName } from '../../schema/figure.ts';
import { loadEveryFigure } from '../../figures/charts/figure-scripts.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import { BLIND_SIZE, blindFileWriter } from '../../figures/stills/blind-still.ts';
import { figureDrawer, FIGURE_WIDTH } from '../../sharing/downloads/draw-figure.ts';
import { pageOf } from '../../sharing/downloads/figure-files.ts';
import { kept } from '../../sharing/kept.ts';
import { rasterise } from '../../sharing/raster.ts';
import { editionIn, story, type Edition } from '../../story/current-story.ts';
import type { Step } from '../../story/load-story.ts';
import type { Block, PictureBlock } from '../word/block.ts';
import { ratioOf } from '../word/png.ts';
import { wordFile } from '../word/word-file.ts';
import { frameOf, runsOfLesson, sourceBlocks } from './lesson-blocks.ts';
import { sheetOfFigure } from './sheet-of-figure.ts';

/** What a document's pictures are drawn from, and the origin that they name, where it is known. */
interface DrawnFrom {
  drawnFrom: string;
  site: URL | undefined;
}

/** A picture sheet for a word processor: the figure without its words and the questions; overleaf what it shows. */
export async function pictureDocument(
  language: string,
  figure: FigureName,
  from: DrawnFrom,
): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { words } = edition;
  const { pictures: labels, sheet: sheetLabels } = words.classroom.data;
  const { sheet, step, sources, name } = sheetOfFigure(edition, figure);
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const asked = (text: ReturnType<typeof runs>): Block[] => [
    { kind: 'paragraph', text, staysWithNext: true },
    { kind: 'lines', count: 2 },
  ];
  return wordFile({
    ...frameOf(edition),
    title: `${labels.title} (${name})`,
    description: labels.lead,
    blocks: [
      { kind: 'fields', names: [sheetLabels.name, sheetLabels.class_name, sheetLabels.date] },
      await blindPicture(edition, step, sheet.seen),
      ...sheet.questions.flatMap((question) => asked(runs(question))),
      ...asked([{ text: labels.headline, isBold: true }]),
      { kind: 'new_page' },
      { kind: 'heading', level: 1, text: `${labels.reveal}: ${words.figures.get(figure).title}` },
      await wholePicture(edition, step, from),
      { kind: 'heading', level: 2, text: labels.facts },
      { kind: 'list', sign: 'dot', items: sheet.facts.map(runs) },
      { kind: 'heading', level: 2, text: labels.misleads },
      { kind: 'paragraph', text: runs(sheet.misleads) },
      ...sourceBlocks(edition, sources),
    ],
  });
}

async function blindPicture(edition: Edition, step: Step, alt: string): Promise<PictureBlock> {
  const root = process.cwd();
  const write = blindFileWriter(edition, root, await loadEveryFigure());
  const svg = write(step.scene, { title: '', description: alt });
  const png = await rasterise(root, svg, 2 * BLIND_SIZE.width);
  return { kind: 'picture', png, ratio: ratioOf(png), alt };
}

async function wholePicture(
  edition: Edition,
  step: Step,
  { drawnFrom, site }: DrawnFrom,
): Promise<PictureBlock> {
  const root = process.cwd();
  const { facts, formats, interface: words, language } = edition;
  const figures = await loadEveryFigure();
  const svg = await kept(root, drawnFrom, ['figure', language, step.id], () =>
    Buffer.from(
      figureDrawer(edition, story.content, root, figures)(step, pageOf(language, step, site)),
    ),
  );
  const png = await rasterise(root, String(svg), 2 * FIGURE_WIDTH);
  const alt = describePlate(step.scene, facts, words, formats, figures);
  return { kind: 'picture', png, ratio: ratioOf(png), alt };
}
