import type { FigureName } from '../../schema/figure.ts';
import { loadEveryFigure } from '../../figures/charts/figure-scripts.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import { BLIND_SIZE, plateFileWriter } from '../../figures/stills/blind-still.ts';
import { rasterise } from '../../sharing/raster.ts';
import { editionIn, type Edition } from '../../story/current-story.ts';
import type { Step } from '../../story/load-story.ts';
import type { Block, PictureBlock } from '../word/block.ts';
import { ratioOf } from '../word/png.ts';
import { wordFile } from '../word/word-file.ts';
import { frameOf, runsOfLesson, sourceBlocks } from './lesson-blocks.ts';
import { sheetOfFigure } from './sheet-of-figure.ts';

/** A picture sheet for a word processor: the figure without its words and the questions; overleaf what it shows. */
export async function pictureDocument(
  language: string,
  figure: FigureName,
): Promise<Uint8Array<ArrayBuffer>> {
  const edition = editionIn(language);
  const { words } = edition;
  const { pictures: labels, sheet: sheetLabels } = words.classroom.data;
  const { sheet, step, sources, name } = sheetOfFigure(edition, figure);
  const runs = (text: string) => runsOfLesson(edition, text, sources);
  const figures = await loadEveryFigure();
  const { facts, formats, interface: said } = edition;
  const alt = describePlate(step.scene, facts, said, formats, figures);
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
      await pictureOf(edition, step, { alt: sheet.seen, isBlind: true }),
      ...sheet.questions.flatMap((question) => asked(runs(question))),
      ...asked([{ text: labels.headline, isBold: true }]),
      { kind: 'new_page' },
      { kind: 'heading', level: 1, text: `${labels.reveal}: ${words.figures.get(figure).title}` },
      await pictureOf(edition, step, { alt, isBlind: false }),
      { kind: 'heading', level: 2, text: labels.facts },
      { kind: 'list', sign: 'dot', items: sheet.facts.map(runs) },
      { kind: 'heading', level: 2, text: labels.misleads },
      { kind: 'paragraph', text: runs(sheet.misleads) },
      ...sourceBlocks(edition, sources),
    ],
  });
}

async function pictureOf(
  edition: Edition,
  step: Step,
  { alt, isBlind }: { alt: string; isBlind: boolean },
): Promise<PictureBlock> {
  const root = process.cwd();
  const write = plateFileWriter(edition, root, await loadEveryFigure());
  const title = isBlind ? '' : step.title;
  const svg = write(step.scene, { title, description: alt }, { isBlind });
  const png = await rasterise(root, svg, 2 * BLIND_SIZE.width);
  return { kind: 'picture', png, ratio: ratioOf(png), alt };
}
