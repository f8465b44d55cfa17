import type { MapScene, RingScene, RouteScene } from '../../schema/scene.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { lineCrosses, type Box, type Point, type Size } from '../kit/geometry.ts';
import type { LngLat } from './mercator.ts';
import { keepingClear, placeLabel, type Line, type Surroundings } from '../kit/place-label.ts';
import type { LabelOffset, RingLabelOffset, RouteLabelOffset } from './label-offset.ts';
import { placeLegend, type PlacedLegend } from './legend.ts';
import { venueBoxes, type VenueAtRest } from './venue-layout.ts';
import { nearPresenceOf } from './near.ts';
import { scaleFor, type ScaleAtRest } from './scale-bar.ts';
import { stateNameSize } from './state-names.ts';
import { isSmallPlate, placeOnPlate, pointOnPlate, type MapView } from './map-view.ts';
import { nameSize, offsetsAround } from './place-names.ts';
import { boxAround, signPresence, signRadius } from './place-signs.ts';
import { pointAlong, segmentsOf } from './polyline.ts';
import { offsetsOnRing, ringsShowingOrigin, ringText } from './ring-labels.ts';
import { projectedRuns, radiusLine, ringKey, ringLine } from './rings.ts';
import { offsetsAlongRoute, routeText } from './route-labels.ts';
import { pointsOfRoute, routeKey } from './routes.ts';

/** The positions of a scene's labels on a plate of one size; labels without room are missing. */
export interface MapLabels {
  places: Partial<Record<string, LabelOffset>>;
  routes: Partial<Record<string, RouteLabelOffset>>;
  rings: Partial<Record<string, RingLabelOffset>>;
  /** The point of each state's name that was taken. */
  states: { code: string; at: LngLat }[];
  /** The scale of a close-up, with whose districts it shows. */
  scale: ScaleAtRest | null;
  /** The front of the building where it took place, if there is room for it. */
  venue: VenueAtRest | null;
  legend: PlacedLegend | null;
}

/** Names keep this far from the plate's edge, and from each other and from signs, in px. */
const MARGIN = 4;
const GAP = 1;

/**
 * Places a scene's labels so that they touch neither each other, nor a sign, nor the plate's edge, and cross as few
 * lines as possible. Labels without room are left out, except for the active place's name. `date` is the cursor's;
 * `threads` are lines from the plate's lower edge to places. `hasLegend`: whether the plate explains its own tints.
 */
export function placeMapLabels(
  scene: MapScene,
  view: MapView,
  date: string,
  threads: readonly Line[],
  { hasLegend }: { hasLegend: boolean },
): MapLabels {
  return new LabelledScene(scene, view, threads).place(date, hasLegend);
}

/** A scene while its labels are being placed: each placed label is an obstacle for the next. */
class LabelledScene {
  readonly #scene: MapScene;
  readonly #view: MapView;
  readonly #routes: { route: RouteScene; points: Point[] }[];
  /** Places whose signs the plate's edge does not cut. */
  readonly #visible: string[];
  readonly #taken: Box[];
  readonly #lines: Line[];
  readonly #labels: MapLabels = {
    ...{ places: {}, routes: {}, rings: {}, states: [] },
    ...{ scale: null, venue: null, legend: null },
  };

  constructor(scene: MapScene, view: MapView, threads: readonly Line[]) {
    this.#scene = scene;
    this.#view = view;
    this.#visible = scene.places.filter(
      (id) => signPresence(placeOnPlate(view, id), this.#radiusOf(id), view.size) === 1,
    );
    this.#taken = this.#visible.map((id) =>
      boxAround(placeOnPlate(view, id), this.#radiusOf(id) + 1),
    );
    this.#routes = scene.routes.map((route) => ({
      route,
      points: pointsOfRoute(route, view.facts).map((point) => pointOnPlate(view, point)),
    }));
    this.#lines = [
      ...threads,
      ...this.#routes.flatMap(({ points }) => segmentsOf(points)),
      ...scene.rings.flatMap((ring) => [
        ...this.#onGround(ringLine(ring, ring.km)),
        ...(ring.end ? this.#onGround(radiusLine(ring, ring.end)) : []),
      ]),
    ];
  }

  place(date: string, hasLegend: boolean): MapLabels {
    const scene = this.#scene;
    const { facts } = this.#view;
    const order = this.#visible.toSorted((a, b) => rank(a, scene, facts) - rank(b, scene, facts));
    // Small plates cannot fit every label, so rings come before the names of places that are not required.
    const isLast = (id: string) => isSmallPlate(this.#view) && !mustBeSeen(id, scene, facts);
    for (const id of order.filter((id) => !isLast(id))) this.#placeName(id);
    const showingOrigin = ringsShowingOrigin(scene.rings);
    for (const ring of scene.rings.toSorted((a, b) => a.km - b.km))
      this.#placeRingLabel(ring, showingOrigin.has(ringKey(ring)));
    for (const id of order.filter(isLast)) this.#placeName(id);
    for (const { route, points } of this.#routes) this.#placeRouteLabel(route, points);
    for (const code of scene.states) this.#placeStateName(code);
    if (nearPresenceOf(this.#view.camera, this.#view.size) === 1) this.#placeScale();
    if (hasLegend) {
      this.#labels.legend = placeLegend(scene, this.#view, date, {
        boxes: this.#taken,
        lines: this.#lines,
      });
      if (this.#labels.legend) this.#taken.push(this.#labels.legend.box);
    }
    if (scene.venue !== null) this.#placeVenue(scene.venue);
    return this.#labels;
  }

  #placeName(id: string): void {
    const isActive = id === this.#scene.active;
    const size = nameSize(this.#view, id, isActive ? 1 : 0);
    const at = placeOnPlate(this.#view, id);
    const offsets = offsetsAround(size, { radius: this.#radiusOf(id), x: at[0] }, this.#bounds);
    const found = this.#findRoom(offsets, size, () => at, isActive);
    if (found) this.#labels.places[id] = found;
  }

  #placeVenue(id: string): void {
    const clear = venueBoxes(id, this.#view).filter(
      (box) => !this.#lines.some(([from, to]) => lineCrosses(box, from, to)),
    );
    const found = placeLabel(
      clear.map((box) => ({ box })),
      this.#surroundings,
    );
    if (found) this.#labels.venue = { id, at: [found.box.x, found.box.y] };
  }

  #placeScale(): void {
    const { km, credit, boxes } = scaleFor(this.#view, this.#scene.active);
    const found = placeLabel(
      boxes.map((box) => ({ box })),
      this.#surroundings,
      true,
    );
    if (!found) return;
    this.#taken.push(found.box);
    this.#labels.scale = { km, credit, at: [found.box.x, found.box.y] };
  }

  #placeStateName(code: string): void {
    const size = stateNameSize(this.#view, code);
    const points = this.#view.facts.states[code]?.points ?? [];
    const offsets = points.map((at) => ({
      at,
      x: -size.width / 2,
      y: -size.height / 2,
      align: 0.5,
    }));
    const found = this.#findRoom(offsets, size, ({ at }) => pointOnPlate(this.#view, at));
    if (found) this.#labels.states.push({ code, at: found.at });
  }

  #placeRingLabel(ring: RingScene, showsOrigin: boolean): void {
    const text = ringText(ring, showsOrigin, this.#view);
    const offsets = offsetsOnRing(ring, text, this.#view);
    const found = this.#findRoom(offsets, text, ({ at }) => pointOnPlate(this.#view, at));
    if (!found) return;
    this.#labels.rings[ringKey(ring)] = { ...found, showsOrigin };
    if (!ring.end) this.#lines.push(...this.#onGround(radiusLine(ring, found.end)));
  }

  #placeRouteLabel(route: RouteScene, points: readonly Point[]): void {
    const text = routeText(route, this.#view);
    const offsets = offsetsAlongRoute(points, text, this.#view.size);
    const found = this.#findRoom(offsets, text, ({ along }) => pointAlong(points, along));
    if (found) this.#labels.routes[routeKey(route)] = found;
  }

  /** Finds the best of some offsets for a label of this size, and reserves its room. */
  #findRoom<Offset extends LabelOffset>(
    offsets: readonly Offset[],
    { width, height }: Size,
    pointOf: (offset: Offset) => Point,
    isNeeded = false,
  ): Offset | null {
    const candidates = offsets.map((offset) => {
      const [x, y] = pointOf(offset);
      return { offset, box: { x: x + offset.x, y: y + offset.y, width, height } };
    });
    const found = placeLabel(candidates, this.#surroundings, isNeeded);
    if (!found) return null;
    this.#taken.push(found.box);
    return found.offset;
  }

  get #surroundings(): Surroundings {
    return {
      bounds: this.#bounds,
      obstacles: keepingClear(this.#taken, GAP),
      lines: this.#lines,
    };
  }

  get #bounds(): Box {
    const { width, height } = this.#view.size;
    return { x: MARGIN, y: MARGIN, width: width - 2 * MARGIN, height: height - 2 * MARGIN };
  }

  #radiusOf(id: string): number {
    return signRadius(this.#view.facts, id, id === this.#scene.active);
  }

  #onGround(points: readonly LngLat[]): Line[] {
    return projectedRuns(points, this.#view).flatMap(segmentsOf);
  }
}

/** The active place is labelled first, then the four cities, then others. */
function rank(id: string, scene: MapScene, facts: Facts): number {
  if (id === scene.active) return 0;
  return facts.lanes.includes(id) ? 1 : 2;
}

/** Whether a small plate's camera must show a place. */
function mustBeSeen(id: string, { camera, active }: MapScene, facts: Facts): boolean {
  if (id === active || camera.kind !== 'see') return true;
  const point = String(facts.places[id]?.point);
  return camera.pointsOnSmallPlate.some((one) => String(one) === point);
}
