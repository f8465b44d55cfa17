import type { Point, Size } from '../figures/kit/geometry.ts';
import { project } from '../figures/map/mercator.ts';
import type { MapLabels } from '../figures/map/map-labels.ts';
import type { PlateForm } from '../figures/plate/plate-form.ts';
import type { PictureWords, PlateState } from '../figures/plate/plate-scene.ts';
import type { Scene } from '../schema/scene.ts';
import { extentOf } from '../story/facts/dates.ts';
import type { EventFacts, Facts } from '../story/facts/facts.ts';
import { eventsShown, exploredPlate, exploredScene, lastDayOf } from './explored-plate.ts';
import type { Tool } from './explore-tools.ts';
import { filterFacts, knownEvents, NO_FILTER, type Filter } from './filter.ts';
import type { Part } from './gestures.ts';
import {
  limitsFrom,
  moveMap,
  moveSpan,
  wholeWorld,
  type Gesture,
  type Limits,
  type Viewport,
} from './viewport.ts';

/** The zoom factor of one press of a button or key. */
const GROWTH = { nearer: 2, farther: 1 / 2, fewer_years: 2, more_years: 1 / 2 };

/** A tap within this distance of a place selects it, in px. */
const NEAR = 16;

/** One stay in exploring, from its beginning at a step to its end: what the reader has moved and filtered. */
export class Exploration {
  /** The step at which exploring began. */
  readonly index: number;
  readonly #scene: Scene;
  readonly #allFacts: Facts;
  readonly #limits: Limits;
  #viewport: Viewport;
  #filter: Filter = NO_FILTER;
  /** The facts that pass the filter. */
  #facts: Facts;
  /** Where the map's labels are, on a plate of this form; null when they are to be placed again. */
  #labels: { form: PlateForm; at: MapLabels } | null = null;

  constructor(index: number, scene: Scene, facts: Facts, viewport: Viewport, size: Size) {
    const [from, to] = facts.span;
    this.index = index;
    this.#scene = scene;
    this.#allFacts = facts;
    this.#facts = facts;
    this.#viewport = viewport;
    this.#limits = limitsFrom(viewport, size, [extentOf(from)[0], extentOf(to)[1]]);
  }

  /** The facts that pass the filter. */
  get facts(): Facts {
    return this.#facts;
  }

  /** Shows only what passes a filter. */
  choose(filter: Filter): void {
    this.#filter = filter;
    this.#facts = filterFacts(this.#allFacts, filter);
  }

  /** Pans and zooms the map or the timeline, within the limits. */
  move(part: Part, gesture: Gesture, size: Size): void {
    const { camera, span } = this.#viewport;
    this.#viewport =
      part === 'map'
        ? { camera: moveMap(camera, size, gesture, this.#limits), span }
        : { camera, span: moveSpan(span, size.width, gesture, this.#limits) };
  }

  /** Does what a button says. */
  use(tool: Tool, size: Size): void {
    if (tool === 'whole_map') this.#viewport = { ...this.#viewport, camera: wholeWorld(size) };
    else if (tool === 'all_years') this.#viewport = { ...this.#viewport, span: this.#limits.span };
    else {
      const part = tool === 'nearer' || tool === 'farther' ? 'map' : 'timeline';
      const about = [size.width / 2, size.height / 2] as const;
      this.move(part, { by: [0, 0], about, growth: GROWTH[tool] }, size);
    }
  }

  /** Brings a point of the map or the timeline to the middle of the plate. */
  centre(part: Part, [x, y]: Point, size: Size): void {
    const about = [size.width / 2, size.height / 2] as const;
    this.move(part, { by: [about[0] - x, about[1] - y], about, growth: 1 }, size);
  }

  /** Has the map's labels placed again; until then they stay where they are beside their signs. */
  placeLabelsAgain(): void {
    this.#labels = null;
  }

  /** Lays out the plate as it is now. */
  layout(form: PlateForm, words: PictureWords, hasHindsight: boolean): PlateState {
    const { state, labels } = exploredPlate(
      exploredScene(this.#scene, this.#allFacts, this.#viewport, this.#filter, hasHindsight),
      this.#viewport,
      {
        form,
        facts: this.#facts,
        words,
        hasHindsight,
        withoutCities: this.#filter.withoutCities,
        labels: this.#labels?.form === form ? this.#labels.at : null,
      },
    );
    this.#labels = { form, at: labels };
    return state;
  }

  /** The last day of which anything is shown, in ms since 1970, UTC. */
  lastDay(hasHindsight: boolean): number {
    return lastDayOf(this.#scene, this.#allFacts, hasHindsight);
  }

  /** How many events are known and pass the filter. */
  countEvents(hasHindsight: boolean): number {
    return knownEvents(this.#facts, this.lastDay(hasHindsight)).length;
  }

  /** The events at the place nearest to a point of the map; none if that is too far away. */
  eventsAt([x, y]: Point, size: Size, hasHindsight: boolean): EventFacts[] {
    const { camera, span } = this.#viewport;
    const distance = (id: string) => {
      const [placeX, placeY] = project(camera, size, this.#facts.places[id]?.point ?? [0, 0]);
      return Math.hypot(placeX - x, placeY - y);
    };
    const shown = eventsShown(this.#facts, this.lastDay(hasHindsight), span);
    const [nearest] = shown
      .flatMap(({ places }) => places)
      .toSorted((a, b) => distance(a) - distance(b));
    if (nearest === undefined || distance(nearest) > NEAR) return [];
    return shown.filter(({ places }) => places.includes(nearest));
  }

  /** The one of the four cities that is nearest to the middle of the map. */
  nearestCity(): string {
    const { camera } = this.#viewport;
    const distance = (city: string) => {
      const [lng, lat] = this.#allFacts.places[city]?.point ?? [0, 0];
      return Math.hypot(lng - camera.lng, lat - camera.lat);
    };
    return this.#allFacts.lanes.toSorted((a, b) => distance(a) - distance(b))[0] ?? '';
  }
}
