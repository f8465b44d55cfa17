import { readFileSync } from 'node:fs';
import type { Scene } from '../../schema/scene.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Figures } from '../charts/figure-scripts.ts';
import type { NearData, WorldData } from '../map/geography/world-data.ts';
import { makePictureWords } from '../plate/picture-words.ts';
import type { Size } from '../kit/geometry.ts';
import { drawPlateStill, type StillSources } from './draw-plate-still.ts';
import { writeStill } from './still-file.ts';

interface Geography {
  world: WorldData;
  nears: Map<string, NearData>;
}

let geography: Geography | undefined;

function readGeography(root: string, edition: Edition): Geography {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(`${root}/.generated/geo/${name}.json`, 'utf8'));
  return {
    world: read('world') as WorldData,
    nears: new Map(
      edition.facts.lanes.map((city) => [city, read(`near-${city}`) as NearData] as const),
    ),
  };
}

/** What an edition's pictures are drawn from. */
export function stillSources(edition: Edition, root: string, figures: Figures): StillSources {
  geography ??= readGeography(root, edition);
  const words = makePictureWords(edition.interface, edition.formats);
  return { ...geography, context: { facts: edition.facts, words, figures } };
}

/** Creates a function that writes a scene's still as the text of an SVG file. */
export function stillWriter(
  edition: Edition,
  root: string,
  figures: Figures,
): (scene: Scene, size: Size) => string {
  const drawnFrom = stillSources(edition, root, figures);
  return (scene, size) => writeStill(drawPlateStill(scene, size, drawnFrom), root);
}
