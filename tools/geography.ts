import { mkdirSync, writeFileSync } from 'node:fs';
import { buildNear } from '../src/figures/map/geography/build-near.ts';
import { buildOutline, buildWorld } from '../src/figures/map/geography/build-world.ts';

/** The four cities that have a close-up. */
export const NEAR_CITIES = ['helsinki', 'vienna', 'brussels', 'moscow'] as const;

/** Writes `.generated/geo/`: the base map in two degrees of detail, and each city's close-up. */
export function generateGeography(root: string): void {
  const folder = `${root}/.generated/geo`;
  mkdirSync(folder, { recursive: true });
  const write = (name: string, data: unknown) => {
    writeFileSync(`${folder}/${name}.json`, JSON.stringify(data));
  };
  write('outline', buildOutline());
  write('world', buildWorld(root));
  for (const city of NEAR_CITIES) write(`near-${city}`, buildNear(root, city));
}
