import { readFileSync } from 'node:fs';
import { generate, parse, walk } from 'css-tree';

/** A colour as `#rrggbb`, in each theme. */
export interface Colour {
  light: string;
  dark: string;
}

/** Every colour of the page's styles that has a light and a dark form, by its role: `surface`, `us-text`. */
const colours: ReadonlyMap<string, Colour> = readColours();

/** A colour by its role, for places that styles do not reach; throws where there is no such role. */
export function colourOf(role: string): Colour {
  const colour = colours.get(role);
  if (!colour) throw new Error(`colours.css has no --${role}`);
  return colour;
}

function readColours(): Map<string, Colour> {
  const found = new Map<string, Colour>();
  const styles = readFileSync(`${process.cwd()}/src/styles/colours.css`, 'utf8');
  walk(parse(styles, { parseCustomProperty: true }), {
    visit: 'Declaration',
    enter({ property, value }) {
      if (value.type !== 'Value') return;
      const pair = value.children.first;
      if (pair?.type !== 'Function' || pair.name !== 'light-dark') return;
      const [light, dark] = pair.children
        .toArray()
        .filter((node) => node.type === 'Hash')
        .map((node) => generate(node));
      if (light !== undefined && dark !== undefined)
        found.set(property.replace(/^--/, ''), { light, dark });
    },
  });
  return found;
}
