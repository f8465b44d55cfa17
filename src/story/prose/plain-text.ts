import { distanceKm } from '../facts/distance.ts';
import type { Facts } from '../facts/facts.ts';
import { fill, type Formats } from '../formats.ts';
import type { Content, LanguageContent } from '../read/load-content.ts';
import { membersOn } from '../facts/members.ts';
import type { Block, ComponentUse } from '../read/read-chapter.ts';
import { readDay } from './read-day.ts';

/** What the prose of one language is put together from. */
export interface ProseSources {
  content: Content;
  words: LanguageContent;
  facts: Facts;
  formats: Formats;
}

/** What a reader reads in some blocks, as one line: quotations without who said them, no markers. */
export function plainText(from: ProseSources, blocks: readonly Block[]): string {
  const textOf = (block: Block) =>
    block.pieces
      .map((piece) => ('text' in piece ? piece.text : textOfUse(from, piece.use)))
      .join('');
  return blocks.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
}

function textOfUse(from: ProseSources, { name, attributes }: ComponentUse): string {
  const { content, words, formats } = from;
  switch (name) {
    case 'Person':
      return words.people.data[attributes.id ?? '']?.name ?? '';
    case 'Quote':
      return quote(from, attributes.id) + (attributes.end ?? '');
    case 'BothNames':
      return `${quote(from, attributes.us)} ${quote(from, attributes.russia)}`;
    case 'Fact': {
      const treaty = content.treaties.data.find(({ id }) => id === attributes.treaty);
      return formats.number(treaty?.numbers[attributes.number ?? ''] ?? Number.NaN);
    }
    case 'Day':
      return formats.date(readDay(content, attributes));
    case 'Distance':
      return distance(from, attributes.from, attributes.to);
    case 'Allies':
      return formats.number(membersOn(content, attributes.on ?? '').members.length);
    case 'Cite':
    case 'NotFound':
    case 'Term':
    case 'Step':
    case 'Later':
      return '';
  }
}

function quote({ content, words }: ProseSources, id: string | undefined): string {
  const { open, close } = words.interface.data.quotation_marks;
  const quotation = content.quotations.data.find((record) => record.id === id);
  return quotation ? `${open}${quotation.text}${close}` : '';
}

function distance({ facts, formats, words }: ProseSources, from = '', to = ''): string {
  const [start, end] = [facts.places[from], facts.places[to]];
  if (!start || !end) throw new Error(`unchecked content: no place ${from} or ${to}`);
  const number = formats.number(Math.round(distanceKm(start.point, end.point)));
  return fill(words.interface.data.map.km, { number });
}
