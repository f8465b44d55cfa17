import { clone, generate, parse, walk, type Atrule, type CssNode } from 'css-tree';
import type { Cut } from './cuts.ts';

/**
 * The rules that add the other scripts of a language to the faces of src/styles/fonts.css: each of its rules once more
 * for every further file of its face, for the letters in it that the language uses. Empty for a language that needs none.
 */
export function scriptRules(faces: string, cuts: readonly Cut[], written: string): string {
  const rules: string[] = [];
  walk(parse(faces), {
    visit: 'Atrule',
    enter(rule) {
      if (rule.name !== 'font-face') return;
      const file = fileIn(rule);
      for (const cut of cuts) {
        if (cut.face.name !== file || cut.name === file) continue;
        const used = Array.from(cut.letters).filter((letter) => written.includes(letter));
        if (used.length > 0) rules.push(ruleFor(rule, cut, used));
      }
    },
  });
  return rules.join('\n');
}

function ruleFor(rule: Atrule, cut: Cut, letters: readonly string[]): string {
  const again = clone(rule) as Atrule;
  walk(again, (node: CssNode) => {
    if (node.type === 'Url') node.value = `../${cut.name}.woff2`;
  });
  const range = letters.map((letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16)}`).join();
  return generate(again).replace(/\}$/, `;unicode-range:${range}}`);
}

/** The name of the font file that a rule loads, without its ending. */
function fileIn(rule: Atrule): string | undefined {
  let name: string | undefined;
  walk(rule, (node) => {
    if (node.type === 'Url') name = /([^/]+)\.woff2$/.exec(node.value)?.[1];
  });
  return name;
}
