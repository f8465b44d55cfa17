import type { Facts } from '../../story/facts/facts.ts';
import { colourOf } from '../colours.ts';
import { markForm } from './mark-form.ts';

/** The logo as a picture of its own, on a light or dark background. */
export function iconOnEither(facts: Facts): string {
  const ink = colourOf('ink');
  const style =
    `path{fill:${ink.light}}.lines{fill:none;stroke:${ink.light};stroke-width:1.2}` +
    `@media(prefers-color-scheme:dark){path{fill:${ink.dark}}.lines{stroke:${ink.dark}}}`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><style>${style}</style>${shapes(facts)}</svg>`;
}

/** The logo on the site's background, with padding, because launchers mask icons. */
export function iconOnGround(facts: Facts, fills: number): string {
  const [ground, ink] = [colourOf('surface').light, colourOf('ink').light];
  const side = 24 / fills;
  const from = (24 - side) / 2;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="${[from, from, side, side].join(' ')}">` +
    `<style>path{fill:${ink}}.lines{fill:none;stroke:${ink};stroke-width:1.2}</style>` +
    `<rect x="${String(from)}" y="${String(from)}" width="${String(side)}" height="${String(side)}" fill="${ground}"/>` +
    `${shapes(facts)}</svg>`
  );
}

function shapes(facts: Facts): string {
  const { signs, lines } = markForm(facts);
  const paths = signs.map(({ path, transform }) => `<path d="${path}" transform="${transform}"/>`);
  return `<path class="lines" d="${lines}"/>${paths.join('')}`;
}
