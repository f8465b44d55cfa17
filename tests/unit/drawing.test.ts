import { randomLcg, select } from 'd3';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { groupIn, type Group } from '../../src/figures/kit/draw.ts';
import type { BasePaths } from '../../src/figures/map/map-base.ts';
import { drawFrame, drawOverBase } from '../../src/figures/plate/plate-draw.ts';
import type { PlateGeometry } from '../../src/figures/plate/plate-scene.ts';
import { drawTimeline } from '../../src/figures/timeline/timeline-draw.ts';
import { figures, pictureWords, scenes } from './real-story.ts';
import { geometryAtRest, moment, passage, restOn, threeForms } from './stages.ts';

/** A world with placeholder paths. */
const world: BasePaths = {
  land: 'M0,0',
  coast: 'M0,0',
  shorePath: () => 'M0,0',
  borders: 'M0,0',
  borderWithin: (union) => `M${union}`,
  lakes: 'M0,0',
  disputed: 'M0,0',
  areaPath: (countries) => `M${countries.join()}`,
  outlinePath: (country) => `M${country}`,
  transform: null,
};

/** An empty drawing like the stage's. */
function sheet(): Group {
  const { document } = parseHTML('<html><body><svg></svg></body></html>');
  return select(document.querySelector('svg') as unknown as SVGGElement);
}

function draw(svg: Group, geometry: PlateGeometry): void {
  drawOverBase(groupIn(svg, 'plate'), geometry, world, figures);
  drawFrame(groupIn(svg, 'frame'), geometry);
  drawTimeline(groupIn(svg, 'ribbon'), geometry.timeline, {
    treaties: pictureWords.timeline.treaties,
  });
}

/** What is drawn, one element per line, in painting order. */
function linesOf(svg: Group): string[] {
  return [...(svg.node()?.querySelectorAll('*') ?? [])].map((element) => {
    const attributes = [...element.attributes].map(({ name, value }) => `${name}="${value}"`);
    const text = element.children.length === 0 ? element.textContent : '';
    return [element.localName, ...attributes.sort(), text].join(' ');
  });
}

describe('the stage', () => {
  it.each(threeForms)('draws a moment the same whatever was drawn before', (form) => {
    const random = randomLcg(1985);
    const svg = sheet();
    for (let jump = 0; jump < 60; jump += 1) {
      const from = scenes[Math.floor(random() * scenes.length)];
      const to = scenes[Math.floor(random() * scenes.length)];
      if (!from || !to) throw new Error('no scene');
      draw(svg, passage(restOn(from, form), restOn(to, form), form)(random()));
      const geometry = geometryAtRest(to, form);
      draw(svg, geometry);
      const fresh = sheet();
      draw(fresh, geometry);
      expect(linesOf(svg), moment(form, from.step, to.step)).toEqual(linesOf(fresh));
    }
  });
});
