import { parser as strictParser } from 'sax';
import sharp from 'sharp';

/** Attributes that name a namespace, and the texts that readers see, may hold addresses. */
const NAMESPACE = 'http://www.w3.org/2000/svg';

/** What a saved picture must never have: what other programs do not know, or would have to fetch. */
const FOREIGN = /var\(|light-dark\(|color-mix\(|url\((?!#)|@import|javascript:/;
const FOREIGN_ELEMENTS = new Set(['script', 'style', 'image', 'foreignObject', 'a', 'text']);

/**
 * What is wrong with a picture that is to stand alone, in words: it is read by a strict parser of XML, and every attribute
 * is looked at.
 */
export function troublesOf(svg: string): string[] {
  const troubles: string[] = [];
  const ids = new Set<string>();
  const referred = new Set<string>();
  const parser = strictParser(true);
  parser.onerror = (error) => {
    troubles.push(error.message);
    parser.resume();
  };
  parser.onopentag = ({ name, attributes }) => {
    if (FOREIGN_ELEMENTS.has(name)) troubles.push(`an element ${name}`);
    for (const [attribute, value] of Object.entries(attributes).map(asText)) {
      if (attribute === 'id') {
        if (ids.has(value)) troubles.push(`the id ${value} twice`);
        ids.add(value);
      }
      const fragment = /^#(.+)$|url\(#([^)]+)\)/.exec(value);
      if (attribute === 'href' || value.includes('url(')) {
        const id = fragment?.[1] ?? fragment?.[2];
        if (id === undefined) troubles.push(`${attribute}="${value}"`);
        else referred.add(id);
      }
      if (FOREIGN.test(value)) troubles.push(`${attribute}="${value}"`);
      if (/https?:/.test(value) && !(attribute === 'xmlns' && value === NAMESPACE))
        troubles.push(`${attribute}="${value}"`);
      if (attribute === 'class' || attribute === 'vector-effect' || attribute.startsWith('data-'))
        troubles.push(`an attribute ${attribute}`);
    }
  };
  parser.write(svg).close();
  for (const id of referred) if (!ids.has(id)) troubles.push(`nothing has the id ${id}`);
  return [...new Set(troubles)];
}

const asText = ([name, value]: [string, unknown]): [string, string] => [name, String(value)];

/** The mean lightness of a picture as it is rasterised, from 0, black, to 255. */
export async function lightnessOf(picture: string | Buffer): Promise<number> {
  const { channels } = await sharp(Buffer.from(picture))
    .flatten({ background: '#000000' })
    .greyscale()
    .stats();
  return channels[0]?.mean ?? 0;
}
