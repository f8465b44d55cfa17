import { z } from 'zod';
import { words } from '../../../schema/identifier.ts';
import { reference } from '../../../schema/reference.ts';
import { template } from '../../../schema/template.ts';

/** The sides that people in a photograph speak for. */
const photographSide = z.enum(['us', 'russia']);
export type PhotographSide = z.infer<typeof photographSide>;

const standing = z.strictObject({
  /** The side that this person speaks for. */
  side: photographSide,
  /** One of the people of the event. */
  person: reference('person'),
});
export type Standing = z.infer<typeof standing>;

const lacking = z.strictObject({
  quotation: reference('quotation'),
  /** The part of the quotation that is written on the paper, word for word. */
  part: words,
  /** Whose paper it is. */
  from: photographSide,
  /** Who was asked: the place of that side’s answer is drawn empty. */
  asked: photographSide,
});

/**
 * A photograph that we may not show, drawn from its caption: who stands where, without faces, and without anything that
 * the caption does not name. Beside it lies a paper that it does not show.
 */
const photographFigure = z.strictObject({
  /** Which figure it is. */
  name: z.literal('photograph'),
  /** What it was taken at. */
  event: reference('event'),
  /** The report whose caption says who stands where, and above which the photograph stands. */
  source: reference('source'),
  /** Who stands in it, from left to right. */
  people: z.array(standing).length(2),
  /** The paper that it does not show, in whose words, and who was asked to answer. */
  lacks: lacking,
});
export type PhotographScene = z.infer<typeof photographFigure>;

/** Its words, in `content/words/<language>/interface.yaml` under `figures.photograph`. */
const photographWords = z.strictObject({
  title: words,
  /** What is not drawn, and where the photograph can be seen. */
  note: words,
  /** Above the paper. */
  lacks: words,
  /** On the empty place. */
  answer: words,
  /** Whose paper it is, and who was asked. */
  sides: z.record(photographSide, words),
  described: template('title', 'left', 'right', 'lacks', 'paper', 'answer'),
  quoted: template('words'),
  caption: words,
  head_where: words,
  head_side: words,
  head_what: words,
  left: words,
  right: words,
});

/** What a storyboard says about it, and its words. */
export const photographSchema = { scene: photographFigure, words: photographWords };
