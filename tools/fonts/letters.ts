import { readdirSync, readFileSync } from 'node:fs';
import { parse } from 'yaml';

/** Letters that the interface makes up itself: figures, units, degrees, arrows and the marks between them. */
const ALWAYS = ' 0123456789.,:;!?()-–—·°%/+×−→←↑↓“”‘’…ENWSkm';

/** The letters that the content uses, by what they are used for. */
export interface Letters {
  content: string;
  title: string;
  'own-names': string;
}

/** Reads every file of words under `content/` and collects the letters in it. */
export function collectLetters(root: string): Letters {
  const content = new Set(ALWAYS);
  for (const entry of readdirSync(`${root}/content`, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !/\.(yaml|mdx)$/.test(entry.name)) continue;
    const text = readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8');
    for (const letter of entry.name.endsWith('.mdx') ? wordsOfMdx(text) : wordsOfYaml(text)) {
      content.add(letter);
    }
  }
  // Intl writes these between the parts of dates and numbers.
  for (const letter of '\u00a0\u2009\u202f') content.add(letter);
  return {
    content: [...content].filter((letter) => letter >= ' ').join(''),
    title: collectFields(root, /^name_lines$/),
    'own-names': collectFields(root, /^own_names?$/),
  };
}

/** What a reader may see of a chapter: its head, its prose, and what stands in quotation marks in its components. */
function wordsOfMdx(text: string): string {
  return text.replace(/^---$|<\/?[A-Za-z]+|\/?>|\b[a-z]+="/gm, ' ');
}

/** What a reader may see of a file of data or words: all its texts, without their gaps; no comments, keys, addresses or ids. */
function wordsOfYaml(text: string): string {
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string') {
      if (!/^https?:|^[a-z0-9]+_[a-z0-9_]+$/.test(value)) found.push(value);
    } else if (typeof value === 'number') found.push(String(value));
    else if (value !== null && typeof value === 'object') Object.values(value).forEach(visit);
  };
  visit(parse(text));
  return found.join(' ').replace(/\{[a-z_]+\}/g, ' ');
}

/** Letters of all text under fields whose name matches: the site's name, or names in their own script. */
function collectFields(root: string, field: RegExp): string {
  const letters = new Set(' ·');
  const visit = (value: unknown, inside: boolean) => {
    if (typeof value === 'string') {
      if (inside) for (const letter of value) letters.add(letter);
    } else if (Array.isArray(value)) {
      for (const item of value) visit(item, inside);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) visit(item, inside || field.test(key));
    }
  };
  const files =
    field.source === '^name_lines$'
      ? readdirSync(`${root}/content/words`).map((name) => `words/${name}/interface.yaml`)
      : ['data/places.yaml', 'data/people.yaml'];
  for (const file of files) visit(parse(readFileSync(`${root}/content/${file}`, 'utf8')), false);
  return [...letters].join('');
}
