import { buildNear } from '../src/figures/map/geography/build-near.ts';
import { buildOutline, buildWorld } from '../src/figures/map/geography/build-world.ts';
import { z } from 'zod';
import { state } from '../src/schema/state.ts';
import { readContentFile } from '../src/story/read/content-file.ts';
import { NEAR_CITIES } from './generated/near-cities.ts';

/** The base map in two degrees of detail, and each city's close-up: JSON by path in `.generated/`. */
export function generateGeography(root: string): Map<string, string> {
  const folder = { root, overlay: new Map() };
  const states = readContentFile(folder, 'content/data/states.yaml', z.array(state)).data;
  const made: [name: string, data: unknown][] = [
    ['outline', buildOutline(root, states)],
    ['world', buildWorld(root, states)],
    ...NEAR_CITIES.map((city): [string, unknown] => [`near-${city}`, buildNear(root, city)]),
  ];
  return new Map(made.map(([name, data]) => [`geo/${name}.json`, JSON.stringify(data)]));
}
