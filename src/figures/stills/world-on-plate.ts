import { geoIdentity, geoPath, geoTransform, type GeoStream } from 'd3';
import { feature } from 'topojson-client';
import type { NearData, WorldData } from '../map/geography/world-data.ts';
import type { BasePaths, NearPaths } from '../map/map-base.ts';
import type { Size } from '../kit/geometry.ts';
import { toMercator, worldSize, type Camera } from '../map/mercator.ts';
import { pointsApart, simplifyLines } from '../map/simplify-lines.ts';
import { writeNear, writeWorld, type PathWriter } from '../map/world-layers.ts';
import { ShortPath } from './short-path.ts';

/** How far beyond the plate's edge a still is drawn, so that no waterline shows the cut. */
const BLEED = 18;

/** Points closer than this to the one before are left out: nobody would see them, and every still would carry them. */
const THIN_PX = 1.6;

/** In views of whole continents coasts are crowded and less of each can be seen. */
const THIN_FAR = { below: 3.3, px: 3.2 };

/** In views of half the world, even more so. */
const THIN_WORLD = { below: 2, px: 4.4 };

/** The base map under one camera, cut to the plate and reduced to visible detail, for stills. */
export function worldOnPlate(world: WorldData, camera: Camera, size: Size): BasePaths {
  return { transform: null, ...writeWorld(world, plateWriter(camera, size)) };
}

/** A close-up under one camera, cut and reduced in the same way. */
export function nearOnPlate(near: NearData, camera: Camera, size: Size): NearPaths {
  const frame = `M0,0H${String(size.width)}V${String(size.height)}H0Z`;
  return { transform: null, ...writeNear(near, plateWriter(camera, size), frame) };
}

function plateWriter(camera: Camera, size: Size): PathWriter {
  const scale = worldSize(camera.zoom);
  const { px: step } = [THIN_WORLD, THIN_FAR].find(({ below }) => camera.zoom < below) ?? {
    px: THIN_PX,
  };
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
    {
      stream: (output: GeoStream) =>
        toPlate.stream(clip.stream(simplifyLines(output, pointsApart(step)))),
    },
    short,
  );
  return (topology, shape) => {
    short.beginPath();
    path(feature(topology, shape));
    return short.toString();
  };
}
