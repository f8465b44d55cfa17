/** Nobody can review a path longer than this: of coasts and rings only the beginning and the length are kept. */
const LONG_PATH = 240;

const NUMBER = /-?\d*\.\d+/g;

/** Rounds numbers to a tenth, which is less than anyone sees; no minus zero. */
const round = (text: string) =>
  text.replace(NUMBER, (number) => String(Math.round(Number(number) * 10) / 10 + 0));

/** A drawing as text for review: one element per line, indented, attributes sorted, text kept, numbers rounded. */
export function normalisedSvg(element: Element, indent = ''): string {
  const attributes = [...element.attributes]
    .map(({ name, value }) => ` ${name}="${escape(name === 'd' ? path(value) : round(value))}"`)
    .sort()
    .join('');
  const tag = `${indent}<${element.localName}${attributes}`;
  const children = [...element.children];
  if (children.length > 0) {
    const inner = children.map((child) => normalisedSvg(child, `${indent}  `)).join('');
    return `${tag}>\n${inner}${indent}</${element.localName}>\n`;
  }
  const text = element.textContent.trim();
  return text === '' ? `${tag}/>\n` : `${tag}>${escape(text)}</${element.localName}>\n`;
}

/** A long path becomes its first point and its length in characters, written as a second point so that the file can be opened. */
function path(shape: string): string {
  const rounded = round(shape);
  if (shape.length <= LONG_PATH) return rounded;
  const beginning = /^M[-\d.]+[ ,]?[-\d.]+/.exec(rounded)?.[0] ?? 'M0,0';
  return `${beginning}M${String(Math.round(shape.length / 10) * 10)},0`;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
