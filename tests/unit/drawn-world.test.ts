import { geoIdentity, geoPath, geoTransform, type GeoStream } from 'd3';
import { feature } from 'topojson-client';
import { describe, expect, it } from 'vitest';
import { buildWorld } from '../../src/figures/map/geography/build-world.ts';
import { cutFor, drawWorld, PATH_ZOOM, type Cut } from '../../src/figures/map/drawn-world.ts';
import { toMercator, worldSize, type Camera } from '../../src/figures/map/mercator.ts';
import { pointsApart, simplifyLines } from '../../src/figures/map/simplify-lines.ts';
import { root, story } from './real-story.ts';

const world = buildWorld(root, story.content.states.data);

/** The layers as d3 writes them when it is given everything there is, in view or not. */
function drawnInFull({ extent, step }: Cut): { land: string; coast: string } {
  const toWorld = geoTransform({
    point(lng, lat) {
      const [x, y] = toMercator([lng, lat]);
      this.stream.point(x * worldSize(PATH_ZOOM), y * worldSize(PATH_ZOOM));
    },
  });
  const clip = geoIdentity().clipExtent(extent);
  const path = geoPath({
    stream: (output: GeoStream) =>
      toWorld.stream(simplifyLines(clip.stream(output), pointsApart(step))),
  }).digits(Math.max(0, Math.ceil(-Math.log10(step / 10))));
  const write = (layer: 'land' | 'coast') =>
    world.parts.map((part) => path(feature(part, part.objects[layer])) ?? '').join('');
  return { land: write('land'), coast: write('coast') };
}

const camera = (lng: number, lat: number, zoom: number): Camera => ({ lng, lat, zoom });

describe('the world within a cut', () => {
  it.each([
    ['the Baltic', [camera(24.9, 60.2, 5)]],
    ['a city', [camera(16.4, 48.2, 8)]],
    ['the inside of a country, without a coast in view', [camera(60, 56, 6)]],
    ['the whole world', [camera(10, 30, 0.5)]],
    ['a way across the Atlantic', [camera(-77, 38.9, 4), camera(37.6, 55.75, 5)]],
    ['the edge of the world', [camera(178, 66, 3)]],
  ])('is what a clip of everything leaves: %s', (_, cameras) => {
    const cut = cutFor(cameras, { width: 376, height: 280 });
    const { land, coast } = drawWorld(world, cut);
    expect({ land, coast }).toEqual(drawnInFull(cut));
  });
});
