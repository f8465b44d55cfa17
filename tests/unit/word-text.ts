import { strFromU8, unzipSync } from 'fflate';
import { parser as strictParser, type Tag } from 'sax';
import { found } from './found.ts';

/** A paragraph of a document: its style, its text, and whether it begins a page. */
export interface Paragraph {
  style: string;
  text: string;
  startsPage: boolean;
}

/** Reads the paragraphs of a document; throws where its XML is not well-formed. */
export function paragraphsOf(file: Uint8Array): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  const parser = strictParser(true);
  let isText = false;
  parser.onerror = (error) => {
    throw error;
  };
  parser.onopentag = ({ name, attributes }) => {
    if (name === 'w:p') paragraphs.push({ style: '', text: '', startsPage: false });
    const last = paragraphs.at(-1);
    if (name === 'w:pStyle' && last) last.style = attributes['w:val'] as string;
    if (name === 'w:pageBreakBefore' && last) last.startsPage = true;
    isText = name === 'w:t';
  };
  parser.onclosetag = () => {
    isText = false;
  };
  parser.ontext = (text) => {
    const last = paragraphs.at(-1);
    if (isText && last) last.text += text;
  };
  parser.write(strFromU8(found(unzipSync(file)['word/document.xml'], 'the document'))).close();
  return paragraphs;
}

/** A picture in a document: its number, its words, and its size in 914,400ths of an inch. */
export interface Picture {
  id: string;
  alt: string;
  width: number;
  height: number;
}

/** Reads the pictures of a document, each of which must have its file. */
export function picturesOf(file: Uint8Array): Picture[] {
  const parts = unzipSync(file);
  const pictures: Picture[] = [];
  let size = { width: 0, height: 0 };
  const parser = strictParser(true);
  parser.onopentag = ({ name, attributes }) => {
    const of = (key: string) => (attributes as Tag['attributes'])[key] ?? '';
    if (name === 'wp:extent') size = { width: Number(of('cx')), height: Number(of('cy')) };
    if (name === 'wp:docPr') pictures.push({ id: of('id'), alt: of('descr'), ...size });
  };
  parser.write(strFromU8(found(parts['word/document.xml'], 'the document'))).close();
  const files = Object.keys(parts).filter((name) => /^word\/media\/.+\.png$/.test(name));
  if (pictures.length > 0 && files.length === 0) throw new Error('no file of a picture');
  return pictures;
}
