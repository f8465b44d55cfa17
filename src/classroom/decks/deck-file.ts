import PptxGenJS from 'pptxgenjs';
import { datedAgain } from '../../open-data/same-bytes.ts';
import type { Slide } from './slides.ts';

/** A picture on a slide, and what it shows in words. */
export interface SlidePicture {
  png: Buffer;
  /** Width by height. */
  ratio: number;
  alt: string;
}

/** A chapter's deck. */
export interface Deck {
  title: string;
  creator: string;
  locale: string;
  /** The day of its version, YYYY-MM-DD. */
  date: string;
  slides: readonly { slide: Slide; picture?: SlidePicture }[];
}

/** A face that every program for slides has, or has one of the same widths for. */
const FACE = 'Arial';

/** Inches: 16 to 9. */
const SIZE = { width: 13.333, height: 7.5, margin: 0.5 } as const;
const INK = '10201F';
const PAPER = 'F3F5F2';
const LATER = '5B2A86';

/** Where the picture goes: as large as the words beside it allow. */
export const PICTURE_FRAME = { x: 0.4, y: 0.4, width: 7.7, height: 6.7 } as const;

/** Where the words go: beside the picture, or across. */
const BESIDE = { x: 8.4, w: SIZE.width - 8.4 - SIZE.margin } as const;
const ACROSS = { x: 2 * SIZE.margin, w: SIZE.width - 4 * SIZE.margin } as const;

/** Each kind of slide: its title is a real one, which outlines and screen readers find. */
const MASTERS = {
  title: { ...ACROSS, y: 2, h: 1.6, fontSize: 54, valign: 'bottom', color: INK, paper: PAPER },
  step: { ...BESIDE, y: 1, h: 1.5, fontSize: 28, valign: 'top', color: INK, paper: PAPER },
  later: { ...ACROSS, y: 1, h: 1.5, fontSize: 32, valign: 'top', color: LATER, paper: PAPER },
  blank: { ...ACROSS, y: 1, h: 1.5, fontSize: 32, valign: 'top', color: PAPER, paper: '000000' },
} as const;

type PptxSlide = ReturnType<PptxGenJS['addSlide']>;

/** A deck as a `.pptx` file, the same bytes whenever it is made. */
export async function deckFile(of: Deck): Promise<Uint8Array<ArrayBuffer>> {
  const deck = new PptxGenJS();
  deck.defineLayout({ name: 'WIDE', width: SIZE.width, height: SIZE.height });
  deck.layout = 'WIDE';
  deck.title = of.title;
  deck.subject = of.title;
  deck.author = of.creator;
  deck.company = of.creator;
  deck.theme = { headFontFace: FACE, bodyFontFace: FACE };
  defineMasters(deck);
  for (const { slide, picture } of of.slides) {
    const page = deck.addSlide({ masterName: slide.kind });
    page.addNotes(slide.notes);
    if (slide.kind !== 'blank') write(page, slide, of.locale);
    if (picture) place(page, picture);
  }
  const written = (await deck.write({ outputType: 'uint8array' })) as Uint8Array;
  return datedAgain(written, of.date);
}

function defineMasters(deck: PptxGenJS): void {
  for (const [name, { paper, ...title }] of Object.entries(MASTERS)) {
    const options = { ...title, name: 'title', type: 'title', align: 'left', margin: 0 } as const;
    deck.defineSlideMaster({
      title: name,
      background: { color: paper },
      objects:
        name === 'blank'
          ? []
          : [{ placeholder: { options: { ...options, bold: true, fontFace: FACE }, text: '' } }],
    });
  }
}

function write(page: PptxSlide, slide: Exclude<Slide, { kind: 'blank' }>, lang: string): void {
  const { x, w, color } = MASTERS[slide.kind];
  const style = { x, w, color, lang, fontFace: FACE, margin: 0, valign: 'top' } as const;
  page.addText(slide.title, { placeholder: 'title', lang });
  if (slide.kind === 'title') {
    page.addText(slide.text, { ...style, y: 3.8, h: 1.4, fontSize: 28 });
    return;
  }
  page.addText(slide.dateline, { ...style, y: 0.5, h: 0.45, fontSize: 14 });
  const fontSize = slide.kind === 'step' ? 20 : 24;
  page.addText(slide.text, { ...style, y: 2.6, h: 4.4, fontSize, fit: 'shrink' });
}

function place(page: PptxSlide, { png, ratio, alt }: SlidePicture): void {
  const { x, y, width: widest, height: highest } = PICTURE_FRAME;
  const width = Math.min(widest, highest * ratio);
  page.addImage({
    data: `image/png;base64,${png.toString('base64')}`,
    x,
    y,
    w: width,
    h: width / ratio,
    altText: alt,
  });
}
