import type { RingScene, Scene } from '../schema/scene.ts';
import type { Area } from '../schema/areas.ts';
import type { StoryboardRing, StoryboardStep } from '../schema/storyboard.ts';
import { circleAround, pointTowards } from './facts/distance.ts';
import { openSkiesParties } from '../schema/open-skies.ts';
import { membersOn } from './facts/members.ts';
import { openSkiesOn } from './facts/open-skies.ts';
import { asTheyWere, dividedOn, groupOn, stateOfMoscow } from './facts/states.ts';
import type { Content } from './read/content.ts';
import { routesToRound, routeToStop } from './facts/rounds.ts';

type LngLat = [number, number];

/**
 * Turns a storyboard entry, which refers to records by id, into a self-contained scene. The content must have been
 * checked.
 */
export function resolveScene(
  content: Content,
  chapter: string,
  step: string,
  entry: StoryboardStep,
): Scene {
  const pointOf = (id: string): LngLat => {
    const { lon, lat } = content.places.get(id).coordinates;
    return [lon, lat];
  };
  const { map, timeline } = entry;
  const see = map.see ?? [entry.place];
  // The names of states are what the map is about, so their first points are kept in view.
  const statePoints = map.states.flatMap((id): LngLat[] => {
    const point = content.states.get(id).labels?.[0];
    return point ? [[point.lon, point.lat]] : [];
  });
  const view = map.view === undefined ? null : content.views.get(map.view);
  const threads = timeline.threads.map((id) => {
    const { date } = content.events.get(id);
    return { date, place: entry.place, isMain: false };
  });
  const rings = map.rings.map((ring) => resolveRing(content, ring, pointOf));
  const ringPoints = rings.flatMap(({ point, km, end }, index) => [
    ...(end ? [end] : []),
    ...(map.rings[index]?.whole ? circleAround(point, km, WHOLE_RING_STEP) : []),
  ]);
  return {
    step,
    chapter,
    map: {
      camera: view
        ? { kind: 'around', point: pointOf(view.around), acrossKm: view.across_km }
        : {
            kind: 'see',
            active: pointOf(entry.place),
            points: [...see.map(pointOf), ...statePoints, ...ringPoints],
            pointsOnSmallPlate: [
              ...(map.see_small ?? see).map(pointOf),
              ...statePoints,
              ...ringPoints,
            ],
          },
      active: entry.place,
      places: [...new Set([entry.place, ...(map.names ?? see)])],
      areas: map.areas.map((area) => ({ area, countries: countriesOf(content, area, entry) })),
      outline: asTheyWere(content, map.outline, entry.date),
      divided: dividedOn(content.states.data, entry.date),
      venue: map.venue ?? null,
      states: map.states.map((id) => content.states.get(id).code),
      routes: [
        ...map.routes,
        ...map.delegations_to.flatMap((round) => routesToRound(content, round)),
        ...content.rounds.data
          .filter(({ id }) => map.stops_after.includes(id))
          .flatMap((round) => routeToStop(round, content)),
      ],
      rings,
    },
    figure: entry.figure ?? null,
    timeline: {
      cursor: entry.date,
      window: timeline.window,
      active: entry.place,
      treaties: timeline.treaties,
      lesson: timeline.teaches ?? null,
      labels: [...new Set([...entry.tells, ...timeline.labels])],
      threads: [
        ...threads.filter((thread) => thread.date !== entry.date),
        { date: entry.date, place: entry.place, isMain: true },
      ],
    },
  };
}

/** Degrees between the points of a ring that must be in view for the whole ring to be: one on each side. */
const WHOLE_RING_STEP = 90;

function resolveRing(
  content: Content,
  { range: id, around, toward }: StoryboardRing,
  pointOf: (place: string) => LngLat,
): RingScene {
  const range = content.ranges.get(id);
  const point = pointOf(around);
  return {
    range: id,
    around,
    point,
    km: range.km,
    fromKm: range.from_km ?? null,
    statedBy: range.stated_by,
    isClaim: range.stated_by !== range.of,
    // A band of a treaty says nothing of where missiles are.
    isSupposed: range.from_km === undefined && range.bases?.includes(around) !== true,
    end: toward === undefined ? null : pointTowards(point, pointOf(toward), range.km),
  };
}

function countriesOf(content: Content, area: Area, entry: StoryboardStep): string[] {
  const allies = () => asTheyWere(content, membersOn(content, entry.date).members, entry.date);
  const pact = () => groupOn(content, 'warsaw_pact', entry.date);
  const isMoscow = (code: string) => code === stateOfMoscow(content, entry.date);
  const openSkies = () => openSkiesOn(content.series.get(openSkiesParties).rows, entry.date);
  switch (area) {
    case 'us':
      return ['USA'];
    case 'russia':
      return [stateOfMoscow(content, entry.date)];
    case 'china':
      return ['CHN'];
    case 'nato': {
      const members = allies();
      return members.filter((code) => code !== 'USA' || !entry.map.areas.includes('us'));
    }
    case 'warsaw_pact':
      return pact().filter((code) => !isMoscow(code) || !entry.map.areas.includes('russia'));
    case 'final_act':
      return groupOn(content, 'final_act', entry.date).filter(
        (code) => !allies().includes(code) && !pact().includes(code),
      );
    case 'openskies':
      return openSkies().members;
    case 'openskies_signed':
      return openSkies().signed;
    case 'openskies_left':
      return openSkies().left;
  }
}
