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
    for (const letter of readFileSync(`${entry.parentPath}/${entry.name}`, 'utf8')) {
      content.add(letter);
    }
  }
  // Intl writes these between the parts of dates and numbers.
  for (const letter of '\u00a0\u2009\u202f') content.add(letter);
  return {
    content: [...content].filter((letter) => letter >= ' ').join(''),
    title: collectFields(root, /^name$/),
    'own-names': collectFields(root, /^own_names?$/),
  };
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
    field.source === '^name$'
      ? readdirSync(`${root}/content/words`).map((name) => `words/${name}/interface.yaml`)
      : ['data/places.yaml', 'data/people.yaml'];
  for (const file of files) visit(parse(readFileSync(`${root}/content/${file}`, 'utf8')), false);
  return [...letters].join('');
}
