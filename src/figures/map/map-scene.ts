import type { MapScene, RingScene, RouteScene } from '../../schema/scene.ts';
import type { Area } from '../../schema/storyboard.ts';
import { joinByKey, lerp, presenceAt, restfulness, smooth } from '../kit/presence.ts';
import { interpolateCamera } from './camera.ts';
import type { LabelOffset, RingLabelOffset, RouteLabelOffset } from './label-offset.ts';
import type { PlacedLegend } from './legend.ts';
import type { MapLabels } from './map-labels.ts';
import type { Size } from '../kit/geometry.ts';
import type { Camera } from './mercator.ts';
import { ringKey } from './rings.ts';
import { routeKey } from './routes.ts';

/** A scene of the map at rest on a plate of known size: its camera and the positions of its labels. */
export interface MapRest {
  scene: MapScene;
  camera: Camera;
  labels: MapLabels;
}

/** What the map shows at one moment, at rest or between two scenes. */
export interface MapState {
  camera: Camera;
  places: PlaceState[];
  areas: AreaState[];
  outlines: { code: string; presence: number }[];
  routes: RouteState[];
  rings: RingState[];
  legends: { legend: PlacedLegend; presence: number }[];
}

export interface PlaceState {
  id: string;
  presence: number;
  /** From 0, only named, to 1, the active place. */
  active: number;
  /** The name's offset from the place's sign; null if there is no room for it. */
  labelOffset: LabelOffset | null;
  labelPresence: number;
}

export interface AreaState {
  area: Area;
  countries: string[];
  presence: number;
}

export interface RouteState {
  key: string;
  route: RouteScene;
  presence: number;
  /** The share of it that is drawn, from its start. */
  progress: number;
  labelOffset: RouteLabelOffset | null;
  labelPresence: number;
}

export interface RingState {
  key: string;
  ring: RingScene;
  presence: number;
  /** Its current radius: it grows from its centre as it appears. */
  km: number;
  labelOffset: RingLabelOffset | null;
  labelPresence: number;
}

/** The map between two scenes: `t` is 0 at the first and 1 at the second. Pure, and the same in both directions. */
export function interpolateMap(a: MapRest, b: MapRest, size: Size): (t: number) => MapState {
  const camera = interpolateCamera(a.camera, b.camera, size);
  const places = joinByKey(a.scene.places, b.scene.places, (id) => id);
  const areas = joinByKey(
    a.scene.areas,
    b.scene.areas,
    (area) => `${area.area}:${area.countries.join()}`,
  );
  const outlines = joinByKey(a.scene.outline, b.scene.outline, (code) => code);
  const routes = joinByKey(a.scene.routes, b.scene.routes, routeKey);
  const rings = joinByKey(a.scene.rings, b.scene.rings, ringKey);
  const legends = joinByKey(
    a.labels.legend ? [a.labels.legend] : [],
    b.labels.legend ? [b.labels.legend] : [],
    (legend) => JSON.stringify(legend),
  );

  return (t) => ({
    camera: camera(t),
    places: places.map((pair) => {
      const presence = presenceAt(pair, t);
      const activeBefore = pair.key === a.scene.active ? 1 : 0;
      const activeAfter = pair.key === b.scene.active ? 1 : 0;
      const before = pair.from === undefined ? undefined : a.labels.places[pair.key];
      const after = pair.to === undefined ? undefined : b.labels.places[pair.key];
      const [offset] = joinByKey(before ? [before] : [], after ? [after] : [], () => pair.key);
      return {
        id: pair.key,
        presence,
        active: lerp(activeBefore, activeAfter, t),
        labelOffset: offset ? lerpOffset(offset.from, offset.to, t) : null,
        labelPresence: offset ? presenceAt(offset, t) : 0,
      };
    }),
    areas: areas.map((pair) => ({
      ...(pair.from ?? pair.to ?? { area: 'nato', countries: [] }),
      presence: presenceAt(pair, t),
    })),
    outlines: outlines.map((pair) => ({ code: pair.key, presence: presenceAt(pair, t) })),
    routes: routes.flatMap((pair) => {
      const route = pair.from ?? pair.to;
      if (!route) return [];
      const labelOffset = (t < 0.5 ? a : b).labels.routes[pair.key] ?? null;
      // A new line is drawn progressively as the reader scrolls, and a leaving one is withdrawn in the same way.
      const drawn = pair.from && pair.to ? 1 : pair.to ? t : 1 - t;
      return [
        {
          key: pair.key,
          route,
          presence: smooth(drawn / 0.3),
          progress: smooth((drawn - 0.3) / 0.7),
          labelOffset,
          labelPresence: pair.from && pair.to ? 1 : presenceAt(pair, t) * restfulness(t),
        },
      ];
    }),
    rings: rings.flatMap((pair) => {
      const ring = pair.from ?? pair.to;
      if (!ring) return [];
      const drawn = pair.from && pair.to ? 1 : pair.to ? t : 1 - t;
      const labelOffset = (t < 0.5 ? a : b).labels.rings[pair.key] ?? null;
      const stays = isSame(a.labels.rings[pair.key], b.labels.rings[pair.key]);
      return [
        {
          key: pair.key,
          ring,
          presence: smooth(drawn / 0.3),
          km: ring.km * smooth((drawn - 0.1) / 0.9),
          labelOffset,
          labelPresence: stays ? 1 : presenceAt(pair, t) * restfulness(t),
        },
      ];
    }),
    legends: legends.flatMap((pair) => {
      const legend = pair.from ?? pair.to;
      return legend ? [{ legend, presence: presenceAt(pair, t) }] : [];
    }),
  });
}

function isSame(a: RingLabelOffset | undefined, b: RingLabelOffset | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function lerpOffset(
  from: LabelOffset | undefined,
  to: LabelOffset | undefined,
  t: number,
): LabelOffset | null {
  if (!from || !to) return from ?? to ?? null;
  return {
    x: lerp(from.x, to.x, t),
    y: lerp(from.y, to.y, t),
    align: lerp(from.align, to.align, t),
  };
}
