import { readFileSync } from 'node:fs';
import type { Scene } from '../../schema/scene.ts';
import type { Telling } from '../../story/the-story.ts';
import type { NearData, WorldData } from '../map/geography/world-data.ts';
import { makePictureWords } from '../picture-words.ts';
import { writeStill } from '../still-file.ts';
import type { StillSize } from './plate-form.ts';
import { drawPlateStill } from './plate-still.ts';

interface Geography {
  world: WorldData;
  nears: Map<string, NearData>;
}

let geography: Geography | undefined;

function readGeography(root: string, telling: Telling): Geography {
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(`${root}/.generated/geo/${name}.json`, 'utf8'));
  return {
    world: read('world') as WorldData,
    nears: new Map(
      telling.facts.lanes.map((city) => [city, read(`near-${city}`) as NearData] as const),
    ),
  };
}

/** Makes the function that writes a scene's still as the text of an SVG file. */
export function stillWriter(
  telling: Telling,
  root: string,
): (scene: Scene, size: StillSize) => string {
  geography ??= readGeography(root, telling);
  const { world, nears } = geography;
  const words = makePictureWords(telling.words.interface.data, telling.formats);
  return (scene, size) =>
    writeStill(drawPlateStill(scene, size, telling.facts, words, world, nears), root);
}
