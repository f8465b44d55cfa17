import { parse } from 'css-tree';
import { describe, expect, it } from 'vitest';
import { drawStill } from '../../src/figures/stills/draw-still.ts';
import { writeLiteralStyles } from '../../src/figures/stills/literal-styles.ts';
import { writeStandAlone } from '../../src/figures/stills/stand-alone.ts';
import { setType } from '../../src/figures/kit/draw.ts';
import { found } from './found.ts';

const text = { title: 'A title', description: 'What it shows.' };
const sheet = (css: string) => parse(css, { parseCustomProperty: true });

function styled(content: string, css: string): SVGSVGElement {
  const svg = drawStill({ width: 10, height: 10 }, (group) => {
    const node = group.node();
    if (node) node.innerHTML = content;
  });
  writeLiteralStyles(svg, sheet(css));
  return svg;
}

const attributesOf = (svg: SVGSVGElement, selector: string) =>
  Object.fromEntries(
    [...found(svg.querySelector(selector), selector).attributes].map(({ name, value }) => [
      name,
      value,
    ]),
  );

describe('styles as attributes', () => {
  it('are literal, without units, and leave no class behind', () => {
    const svg = styled(
      '<path id="a" class="line us"/>',
      ':root{--blue:light-dark(#0000ff,#aaaaff)}.us{--side:var(--blue)}.line{stroke:var(--side);stroke-width:1.5px}',
    );
    expect(attributesOf(svg, 'path')).toEqual({
      id: 'a',
      stroke: '#0000ff',
      'stroke-width': '1.5',
    });
  });

  it('follow specificity first, and then the order of the rules', () => {
    const css = '.a.b{fill:#111111}.a{fill:#222222}.b{stroke:#333333}.a{stroke:#444444}';
    const svg = styled('<path class="a b"/>', css);
    expect(attributesOf(svg, 'path')).toEqual({ fill: '#111111', stroke: '#444444' });
  });

  it('count a list in :is() as its weightiest', () => {
    const css =
      '.a:is(.b,.c){fill:#111111}.a.b.d{fill:#222222}.a:is(.b, .c){stroke:#111111}.a{stroke:#222222}';
    const svg = styled('<path class="a b d"/>', css);
    expect(attributesOf(svg, 'path')).toEqual({ fill: '#222222', stroke: '#111111' });
  });

  it('inherit custom properties from the elements around', () => {
    const css = '.us{--side:#0000ff}.none{--side:#ffffff}.line{fill:var(--side)}';
    const svg = styled('<g class="us"><g><path class="line"/></g></g>', css);
    expect(attributesOf(svg, 'path')).toEqual({ fill: '#0000ff' });
  });

  it('replace what the drawing itself says, as in a browser', () => {
    const svg = styled('<path class="a" fill="none"/>', '.a{fill:#111111}');
    expect(attributesOf(svg, 'path')).toEqual({ fill: '#111111' });
  });

  it('leave out what depends on a window or a reader', () => {
    const css = '.a{fill:#111111}@media (forced-colors:active){.a{fill:CanvasText}}';
    expect(attributesOf(styled('<path class="a"/>', css), 'path')).toEqual({ fill: '#111111' });
  });

  it('refuse a property that would be lost', () => {
    expect(() => styled('<path class="a"/>', '.a{filter:blur(2px)}')).toThrow('filter');
  });
});

describe('a drawing that stands alone', () => {
  const written = writeStandAlone(
    drawStill({ width: 100, height: 50 }, (group) => {
      group.append('defs');
      const line = group.append('text').attr('class', 'word').attr('x', 1).attr('y', 20);
      const node = line.text('Abc').node();
      if (node) setType(node, 'flag', 14);
    }),
    sheet('.word{fill:#111111;stroke:#ffffff;stroke-width:4px;paint-order:stroke}'),
    text,
  );

  it('has its title and description first, and is a picture', () => {
    expect(written).toMatch(/^<svg [^>]*role="img"/);
    expect(written).toContain('><title>A title</title><desc>What it shows.</desc>');
  });

  it('has its words as outlines, each once around and once filled', () => {
    expect(written).not.toContain('<text');
    expect(written.match(/stroke-width="0"/g)).toHaveLength(1);
    // 4 px around letters that are enlarged by 14 / 140.
    expect(written.match(/stroke-width="40\.0"/g)).toHaveLength(1);
    expect(written).not.toContain('vector-effect');
  });
});
