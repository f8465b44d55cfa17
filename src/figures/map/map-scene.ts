import type { MapScene, RingScene, RouteScene } from '../../schema/scene.ts';
import type { Facts } from '../../story/facts/facts.ts';
import type { Box, Size } from '../kit/geometry.ts';
import {
  joinByKey,
  lerp,
  presenceAt,
  presenceInTurn,
  restfulness,
  smooth,
  underway,
} from '../kit/presence.ts';
import { areasAt, areasBetween, type AreaState } from './areas.ts';
import { interpolateCamera } from './camera.ts';
import type { LabelOffset, RingLabelOffset, RouteLabelOffset } from './label-offset.ts';
import type { PlacedLegend } from './legend.ts';
import type { MapLabels } from './map-labels.ts';
import type { Camera, LngLat } from './mercator.ts';
import { ringKey } from './rings.ts';
import { routeKey } from './routes.ts';
import type { ScaleAtRest } from './scale-bar.ts';
import type { VenueAtRest } from './venue-layout.ts';

/** A scene of the map at rest on a plate of known size: its camera and the positions of its labels. */
export interface MapRest {
  scene: MapScene;
  camera: Camera;
  labels: MapLabels;
  /** Whether the scene is about a round that was called off at the active place. */
  isCalledOff: boolean;
}

/** What the map shows at one moment, at rest or between two scenes. */
export interface MapState {
  camera: Camera;
  places: PlaceState[];
  areas: AreaState[];
  outlines: { code: string; presence: number }[];
  /** The states whose inner borders are drawn, and how strongly. */
  divided: { union: string; presence: number }[];
  states: StateNameState[];
  routes: RouteState[];
  rings: RingState[];
  scales: ScaleState[];
  venues: VenueState[];
  legends: { legend: PlacedLegend; presence: number }[];
  /** The move from one active place to another; null at rest and where a route shows it. */
  move: { from: string; to: string; presence: number } | null;
}

export interface PlaceState {
  id: string;
  presence: number;
  /** From 0, only named, to 1, the active place. */
  active: number;
  /** Whether what was to take place there was called off. */
  isCalledOff: boolean;
  /**
   * How firmly it is kept on the plate, 0 to 1: the two places of a move stay named there even while they are beyond its
   * edge.
   */
  kept: number;
  /** How far the name's way from its position in one scene to that in the other is; null if there is no room for it. */
  label: { from: PlacedName; to: PlacedName; t: number; presence: number } | null;
}

/** A venue's front. */
export interface VenueState {
  venue: VenueAtRest;
  presence: number;
}

/** The scale of a close-up. */
export interface ScaleState {
  scale: ScaleAtRest;
  presence: number;
}

/** The name of a state, centred on a point on the ground. */
export interface StateNameState {
  code: string;
  at: LngLat;
  presence: number;
}

/** A name's offset from its sign in one scene, and whether its place is the active one there. */
interface PlacedName {
  offset: LabelOffset;
  active: 0 | 1;
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
export function interpolateMap(
  a: MapRest,
  b: MapRest,
  size: Size,
  facts: Facts,
): (t: number) => MapState {
  const ends = [a.scene.active, b.scene.active];
  const isMove = a.scene.active !== b.scene.active;
  const camera = interpolateCamera(
    a.camera,
    b.camera,
    size,
    ends.flatMap((id) => {
      const place = facts.places[id];
      return place ? [place.point] : [];
    }),
  );
  const places = joinByKey(a.scene.places, b.scene.places, (id) => id);
  const areas = areasBetween(a.scene.areas, b.scene.areas);
  const isDrawnAsRoute = [...a.scene.routes, ...b.scene.routes].some(({ through }) =>
    ends.every((id) => through.includes(id)),
  );
  const outlines = joinByKey(a.scene.outline, b.scene.outline, (code) => code);
  const divided = joinByKey(a.scene.divided, b.scene.divided, (union) => union);
  const routes = joinByKey(a.scene.routes, b.scene.routes, routeKey);
  const rings = joinByKey(a.scene.rings, b.scene.rings, ringKey);
  const states = joinByKey(a.labels.states, b.labels.states, ({ code, at }) =>
    [code, ...at].join(' '),
  );
  const venues = joinByKey(
    a.labels.venue ? [a.labels.venue] : [],
    b.labels.venue ? [b.labels.venue] : [],
    (venue) => JSON.stringify(venue),
  );
  const scales = joinByKey(
    a.labels.scale ? [a.labels.scale] : [],
    b.labels.scale ? [b.labels.scale] : [],
    (scale) => JSON.stringify(scale),
  );
  const legends = joinByKey(
    a.labels.legend ? [a.labels.legend] : [],
    b.labels.legend ? [b.labels.legend] : [],
    (legend) => JSON.stringify(legend.items),
  );

  const near = (t: number) => (t < 0.5 ? a : b);

  return (t) => ({
    camera: camera(t),
    places: places.map((pair) => {
      const isMain = isMove && ends.includes(pair.key);
      const activeBefore = pair.key === a.scene.active ? 1 : 0;
      const activeAfter = pair.key === b.scene.active ? 1 : 0;
      const before = nameIn(pair.from, a, activeBefore);
      const after = nameIn(pair.to, b, activeAfter);
      const [name] = joinByKey(before ? [before] : [], after ? [after] : [], () => pair.key);
      const [from, to] = [name?.from ?? name?.to, name?.to ?? name?.from];
      return {
        id: pair.key,
        kept: keptAt(pair.key === a.scene.active, pair.key === b.scene.active, t),
        presence: presenceAt(pair, t, isMain),
        active: lerp(activeBefore, activeAfter, t),
        isCalledOff: pair.key === near(t).scene.active && near(t).isCalledOff,
        label:
          name && from && to
            ? {
                from,
                to,
                t,
                presence: isMain ? presenceAt(name, t, true) : presenceInTurn(name, t),
              }
            : null,
      };
    }),
    areas: areasAt(areas, t),
    outlines: outlines.map((pair) => ({ code: pair.key, presence: presenceAt(pair, t) })),
    states: states.flatMap((pair) => {
      const name = pair.from ?? pair.to;
      return name ? [{ ...name, presence: presenceInTurn(pair, t) }] : [];
    }),
    divided: divided.map((pair) => ({ union: pair.key, presence: presenceAt(pair, t) })),
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
    venues: venues.flatMap((pair) => {
      const venue = pair.from ?? pair.to;
      return venue ? [{ venue, presence: presenceInTurn(pair, t) }] : [];
    }),
    scales: scales.flatMap((pair) => {
      const scale = pair.from ?? pair.to;
      return scale ? [{ scale, presence: presenceInTurn(pair, t) }] : [];
    }),
    legends: legends.flatMap((pair) => {
      const [from, to] = [pair.from ?? pair.to, pair.to ?? pair.from];
      if (!from || !to) return [];
      // A legend that stays moves to its new corner; one that is replaced leaves before the other comes.
      const legend = { ...from, box: lerpBox(from.box, to.box, t) };
      return [{ legend, presence: presenceInTurn(pair, t) }];
    }),
    move:
      isMove && !isDrawnAsRoute
        ? { from: a.scene.active, to: b.scene.active, presence: underway(t) }
        : null,
  });
}

/** An active place is on the plate where it is active; only where it is not must it be let go. */
function keptAt(isOld: boolean, isNew: boolean, t: number): number {
  if (isOld === isNew) return 0;
  return smooth((isOld ? 1 - t : t) / 0.3);
}

/** The name of a place in one scene, if it has one there. */
function nameIn(
  id: string | undefined,
  { labels }: MapRest,
  active: 0 | 1,
): PlacedName | undefined {
  const offset = id === undefined ? undefined : labels.places[id];
  return offset && { offset, active };
}

function isSame(a: RingLabelOffset | undefined, b: RingLabelOffset | undefined): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function lerpBox(from: Box, to: Box, t: number): Box {
  return {
    x: lerp(from.x, to.x, t),
    y: lerp(from.y, to.y, t),
    width: lerp(from.width, to.width, t),
    height: lerp(from.height, to.height, t),
  };
}
