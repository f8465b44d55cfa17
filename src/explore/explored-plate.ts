import type { MapLabels } from '../figures/map/map-labels.ts';
import type { PlateForm } from '../figures/plate/plate-form.ts';
import {
  betweenPlates,
  keyOf,
  restPlate,
  type PictureWords,
  type PlateState,
} from '../figures/plate/plate-scene.ts';
import { isCalledOffAt } from '../figures/kit/called-off.ts';
import { ELSEWHERE } from '../figures/timeline/lanes-layout.ts';
import { cursorOf } from '../figures/timeline/timeline-scene.ts';
import type { Scene } from '../schema/scene.ts';
import { instantOf } from '../story/facts/dates.ts';
import type { EventFacts, Facts } from '../story/facts/facts.ts';
import type { Period, Viewport } from './viewport.ts';
import { filterFacts, passes, isFiltered, knownEvents, type Filter } from './filter.ts';

/** The last day of which anything is shown: the step's own; with hindsight, the last day that the story knows of. */
export function lastDayOf(scene: Scene, facts: Facts, hasHindsight: boolean): number {
  const day = cursorOf(scene.timeline);
  return hasHindsight ? Math.max(day, instantOf(facts.knowledgeEnds)) : day;
}

/** The events that are known on the last day and within the years that are shown. `facts` are already filtered. */
export function eventsShown(facts: Facts, lastDay: number, [from, to]: Period): EventFacts[] {
  return knownEvents(facts, lastDay).filter(({ date }) => {
    const instant = instantOf(date);
    return instant >= from && instant <= to;
  });
}

/**
 * The scene that replaces a step's while exploring: the same day, without the figure over the map, and with the places
 * of all events that pass the filter in the years that are shown.
 */
export function exploredScene(
  scene: Scene,
  facts: Facts,
  { camera, span }: Viewport,
  filter: Filter,
  hasHindsight: boolean,
): Scene {
  const { map, timeline } = scene;
  const lastDay = lastDayOf(scene, facts, hasHindsight);
  const shown = eventsShown(filterFacts(facts, filter), lastDay, span);
  // What a step adds to the map belongs to the events it tells of: it is shown if one of them passes the filter.
  const active = facts.events.filter(
    ({ date, places }) => date === timeline.cursor && places.includes(timeline.active),
  );
  const isActive =
    active.length === 0 ? !isFiltered(filter) : active.some((event) => passes(event, filter));
  const isOfParty = (party: string) => filter.party === null || filter.party === party;
  const places = new Set([
    ...(isActive ? map.places : []),
    ...shown.flatMap((event) => event.places),
  ]);
  return {
    ...scene,
    figure: null,
    map: {
      ...map,
      camera: { kind: 'at', point: [camera.lng, camera.lat], zoom: camera.zoom },
      places: [...places].filter((place) => !filter.withoutCities.includes(place)),
      areas: isActive ? map.areas.filter(({ area }) => isOfParty(area)) : [],
      outline: isActive ? map.outline : [],
      venue: isActive ? map.venue : null,
      routes: isActive ? map.routes.filter(({ party }) => isOfParty(party)) : [],
      rings: isActive ? map.rings.filter(({ statedBy }) => isOfParty(statedBy)) : [],
    },
    timeline: {
      ...timeline,
      window: [dayOf(span[0]), dayOf(span[1])],
      labels: [...new Set([...timeline.labels, ...shown.map(({ id }) => id)])],
      threads: isActive ? timeline.threads : [],
    },
  };
}

/**
 * The plate of such a scene. While it moves, labels stay put beside their signs: pass the `labels` of the moment before.
 * With null they are placed again.
 */
export function exploredPlate(
  scene: Scene,
  { camera, span }: Viewport,
  {
    form,
    facts,
    words,
    hasHindsight,
    withoutCities,
    labels,
  }: {
    form: PlateForm;
    /** Already filtered. */
    facts: Facts;
    words: PictureWords;
    hasHindsight: boolean;
    withoutCities: readonly string[];
    labels: MapLabels | null;
  },
): { state: PlateState; labels: MapLabels } {
  // No figure covers a map that is being explored.
  const context = { facts, words, figures: {} };
  const rest = labels
    ? {
        scene,
        map: {
          ...{ scene: scene.map, camera, labels },
          isCalledOff: isCalledOffAt(facts, cursorOf(scene.timeline), scene.map.active),
        },
      }
    : restPlate(scene, form, context);
  const state = betweenPlates(rest, rest, form, context, hasHindsight)(0);
  const { active } = scene.timeline;
  const cities = [...facts.lanes, ELSEWHERE];
  const lane = facts.lanes.includes(active) ? active : ELSEWHERE;
  const isShown = (city: string) => !withoutCities.includes(city);
  const instead = isShown(lane) ? null : (cities.find(isShown) ?? lane);
  const inLane = { ...scene, timeline: { ...scene.timeline, active: instead ?? active } };
  return {
    state: {
      ...state,
      keys: [{ items: keyOf(inLane, context), presence: 1 }],
      timeline: {
        ...state.timeline,
        // Exact to the millisecond: a scene's own window is in days.
        window: [...span],
        active:
          scene.timeline.threads.length > 0 && instead === null
            ? state.timeline.active
            : [{ place: instead ?? active, at: null, presence: 1 }],
      },
    },
    labels: rest.map.labels,
  };
}

function dayOf(instant: number): string {
  return new Date(instant).toISOString().slice(0, 10);
}
