import { rgb } from 'd3';

/** Custom properties by name, `--us` among them. */
export type Properties = ReadonlyMap<string, string>;

/** A call whose arguments contain no other. */
const CALL = /(?<![\w-])(var|light-dark|color-mix)\(([^()]*)\)/;

/**
 * What a CSS value comes to in the light theme: `var()`, `light-dark()` and `color-mix(in srgb, …)` are carried out. Null
 * where it refers to a custom property that is not set, as CSS then ignores the declaration. Throws for a call that it
 * cannot carry out.
 */
export function literalValue(value: string, properties: Properties): string | null {
  let written = value;
  for (let call = CALL.exec(written); call; call = CALL.exec(written)) {
    const [text, name = '', inside = ''] = call;
    const result = carryOut(
      name,
      inside.split(',').map((part) => part.trim()),
      properties,
    );
    if (result === null) return null;
    written = written.slice(0, call.index) + result + written.slice(call.index + text.length);
  }
  if (/var\(|light-dark\(|color-mix\(/.test(written))
    throw new Error(`not a value that a picture of its own can have: ${value}`);
  return written.trim();
}

function carryOut(
  name: string,
  [first = '', ...others]: string[],
  properties: Properties,
): string | null {
  switch (name) {
    case 'var':
      return properties.get(first) ?? others[0] ?? null;
    case 'light-dark':
      return first;
    default:
      return mix(first, others);
  }
}

/** A colour with its share in percent, if that is stated. */
const PART = /^(.+?)(?:\s+([\d.]+)%)?$/;

function mix(space: string, [one = '', other = '']: string[]): string {
  if (space !== 'in srgb') throw new Error(`a picture mixes colours in srgb only, not ${space}`);
  const [, colour = '', percent = '50'] = PART.exec(one) ?? [];
  const [a, b] = [rgb(colour), rgb(other)];
  const share = Number(percent) / 100;
  const between = (from: number, to: number) => from * share + to * (1 - share);
  if (Number.isNaN(a.r + b.r)) throw new Error(`not two colours: ${one}, ${other}`);
  return rgb(between(a.r, b.r), between(a.g, b.g), between(a.b, b.b)).formatHex();
}
