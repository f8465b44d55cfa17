/** A path longer than this cannot be reviewed as numbers: of coasts and rings only the beginning and the length are kept. */
const LONG_PATH = 240;

const NUMBER = /-?\d*\.\d+/g;

/** Numbers to a tenth, which is less than anyone sees; without minus zero. */
const round = (text: string) =>
  text.replace(NUMBER, (number) => String(Math.round(Number(number) * 10) / 10 + 0));

/** A drawing as text to be reviewed: an element a line, indented, attributes in order, texts as text, numbers rounded. */
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

/** A long path ends after its first points, and says how many letters and digits it had: it can still be opened. */
function path(shape: string): string {
  const rounded = round(shape);
  if (shape.length <= LONG_PATH) return rounded;
  const beginning = /^M[-\d.]+[ ,]?[-\d.]+/.exec(rounded)?.[0] ?? 'M0,0';
  return `${beginning}M${String(Math.round(shape.length / 10) * 10)},0`;
}

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
