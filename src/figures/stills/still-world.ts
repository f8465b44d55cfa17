import { geoIdentity, geoPath, geoTransform, type GeoStream } from 'd3';
import type { GeoJsonObject } from 'geojson';
import { feature } from 'topojson-client';
import { mergeCountries, outlineOf } from '../map/drawn-world.ts';
import type { NearData, WorldData, WorldPart } from '../map/geography/world-data.ts';
import type { BasePaths, NearPaths } from '../map/map-base.ts';
import { toMercator, worldSize, type Camera, type Size } from '../map/mercator.ts';
import { ShortPath } from './short-path.ts';
import { thin } from '../map/thin.ts';

/** How far beyond the plate's edge a still is drawn, so that no waterline shows the cut. */
const BLEED = 18;

/** Points nearer than this to the one before are left out: nobody sees them, and every still carries them. */
const THIN_PX = 1.6;

/** In views of whole continents coasts are as crowded as in no other, and less of each is seen. */
const THIN_FAR = { below: 3.3, px: 3.2 };

/** The base map under one camera, cut to the plate and thinned to what can be seen there: for stills, which travel alone. */
export function worldOnPlate(world: WorldData, camera: Camera, size: Size): BasePaths {
  const write = plateWriter(camera, size);
  const ofParts = (object: (part: WorldPart) => GeoJsonObject) =>
    world.parts.map((part) => write(object(part))).join('');
  const detail = world.detail;
  return {
    transform: null,
    land: ofParts((part) => mergeCountries(part, () => true)),
    coast: ofParts((part) => feature(part, part.objects.coast)),
    borders: ofParts((part) => feature(part, part.objects.borders)),
    lakes: detail ? write(feature(detail, detail.objects.lakes)) : '',
    disputed: detail ? write(feature(detail, detail.objects.disputed)) : '',
    areaPath: (codes) => ofParts((part) => mergeCountries(part, (code) => codes.includes(code))),
    outlinePath: (code) => write(outlineOf(world, code)),
  };
}

/** A close-up under one camera, cut and thinned likewise. */
export function nearOnPlate(near: NearData, camera: Camera, size: Size): NearPaths {
  const write = plateWriter(camera, size);
  return {
    transform: null,
    frame: `M0,0H${String(size.width)}V${String(size.height)}H0Z`,
    land: write(feature(near, near.objects.land)),
    lakes: write(feature(near, near.objects.lakes)),
    urban: write(feature(near, near.objects.urban)),
    coast: write(feature(near, near.objects.coast)),
    rivers: write(feature(near, near.objects.rivers)),
    borders: write(feature(near, near.objects.borders)),
  };
}

function plateWriter(camera: Camera, size: Size): (object: GeoJsonObject) => string {
  const scale = worldSize(camera.zoom);
  const step = camera.zoom < THIN_FAR.below ? THIN_FAR.px : THIN_PX;
  const [centreX, centreY] = toMercator([camera.lng, camera.lat]);
  const toPlate = geoTransform({
    point(lng, lat) {
      const [x, y] = toMercator([lng, lat]);
      this.stream.point(
        (x - centreX) * scale + size.width / 2,
        (y - centreY) * scale + size.height / 2,
      );
    },
  });
  const clip = geoIdentity().clipExtent([
    [-BLEED, -BLEED],
    [size.width + BLEED, size.height + BLEED],
  ]);
  const short = new ShortPath();
  const path = geoPath(
    { stream: (output: GeoStream) => toPlate.stream(clip.stream(thin(output, step))) },
    short,
  );
  return (object) => {
    short.beginPath();
    path(object as Parameters<typeof path>[0]);
    return short.toString();
  };
}
