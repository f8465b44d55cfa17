import {
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { datedAgain } from '../../open-data/same-bytes.ts';
import type { WordDocument } from './block.ts';
import { mm, numbering, PAGE, stylesFor } from './styles.ts';
import { partsOf } from './word-blocks.ts';

/** A document as a `.docx` file, the same bytes whenever it is made. */
export async function wordFile(of: WordDocument): Promise<Uint8Array<ArrayBuffer>> {
  const vertical = of.isOnePage ? mm(15) : PAGE.margin;
  const document = new Document({
    title: of.title,
    description: of.description,
    creator: of.creator,
    lastModifiedBy: of.creator,
    styles: stylesFor(of.locale, of.isOnePage ?? false),
    numbering,
    sections: [
      {
        properties: {
          page: {
            size: { width: PAGE.width, height: PAGE.height },
            margin: {
              ...{ top: vertical, bottom: vertical, header: mm(8), footer: mm(8) },
              left: PAGE.margin,
              right: PAGE.margin,
            },
          },
        },
        headers: {
          default: new Header({
            children: [
              new Paragraph({
                style: 'Note',
                children: [new TextRun(`${of.creator} · ${of.title}`)],
              }),
            ],
          }),
        },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                style: 'Note',
                children: [
                  new TextRun({
                    children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES],
                  }),
                ],
              }),
            ],
          }),
        },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, children: [new TextRun(of.title)] }),
          ...of.blocks.flatMap((block, index) => partsOf(block, index)),
        ],
      },
    ],
  });
  const written = new Uint8Array(await Packer.toArrayBuffer(document));
  return datedAgain(written, of.date);
}
