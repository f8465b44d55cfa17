import { geoOrthographic, geoPath } from 'd3';
import { feature } from 'topojson-client';
import type { WorldData } from '../map/geography/world-data.ts';
import { bordersWithin } from '../map/world-layers.ts';
import type { Facing } from './cover-points.ts';

/** The globe as it turns, as SVG paths around 0, 0. */
export interface TurningGlobe {
  land: string;
  /** Separate from the land, because the data is cut at the antimeridian and the cut is not a coast. */
  coast: string;
  borders: string;
}

/** Draws the world as seen from far above any point. `radius` in px. */
export function makeTurningGlobe(
  world: WorldData,
  radius: number,
): (facing: Facing) => TurningGlobe {
  const today = world.ended.flatMap((union) => bordersWithin(world.parts, union));
  const layers = {
    land: world.parts.map((part) => feature(part, part.objects.countries)),
    coast: world.parts.map((part) => feature(part, part.objects.coast)),
    borders: [...world.parts.map((part) => feature(part, part.objects.borders)), ...today],
  };
  return (facing) => {
    const project = geoOrthographic()
      .rotate([-facing[0], -facing[1]])
      .scale(radius)
      .translate([0, 0]);
    const path = geoPath(project).digits(1);
    const write = (layer: keyof TurningGlobe) =>
      layers[layer].map((shape) => path(shape) ?? '').join('');
    return { land: write('land'), coast: write('coast'), borders: write('borders') };
  };
}
