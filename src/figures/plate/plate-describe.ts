import type { InterfaceWords } from '../../schema/interface.ts';
import type { RingScene, Scene } from '../../schema/scene.ts';
import { instantOf } from '../../story/facts/dates.ts';
import { endedOnce, fill, type Formats } from '../../story/formats.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { distanceKm } from '../../story/facts/distance.ts';
import { countsMembers } from '../map/legend.ts';
import { placesWithin } from '../map/rings.ts';
import { areaName } from './picture-words.ts';
import type { Figures } from '../charts/figure-scripts.ts';
import { describeFigure, laterOfFigure } from '../charts/registry.ts';
import { laterEvents, laterTreaties } from '../timeline/later.ts';
import { cursorOf, windowOf } from '../timeline/timeline-scene.ts';
import { treatyLife } from '../timeline/treaty-state.ts';
import type { PictureWords } from './plate-scene.ts';

type DescribingWords = Pick<InterfaceWords, 'description' | 'figures' | 'map'>;

/**
 * A step's picture in words, for readers who cannot see it: what map or figure show, the threads, and how many treaties
 * are in force. Title, place and date are above the picture and all names and dates in its table, so they are not
 * repeated.
 */
export function describePlate(
  scene: Scene,
  facts: Facts,
  words: DescribingWords,
  formats: Formats,
  figures: Figures,
): string {
  const { description } = words;
  const { threads, cursor } = scene.timeline;
  const days = threads.map(({ date }) => date).sort();
  const [first = cursor, last = first] = [days[0], days.at(-1)];
  const inForce = countInForce(facts, cursor);
  const said = fill(description.picture, {
    scene:
      scene.figure === null
        ? describeMap(scene, facts, words, formats)
        : describeFigure(figures, scene.figure, cursor, { facts, words: words.figures, formats }),
    threads: formats.count(description.threads, threads.length, {
      count: formats.number(threads.length),
      place: facts.places[scene.map.active]?.name ?? scene.map.active,
      first: formats.date(first),
      last: formats.date(last),
    }),
    treaties:
      inForce === 0
        ? description.no_treaties
        : formats.count(description.treaties, inForce, { count: formats.number(inForce) }),
  });
  return endedOnce(said);
}

/** What hindsight adds to a scene, in words; empty if nothing. */
export function describeLater(
  { figure, timeline }: Scene,
  facts: Facts,
  { hindsight: words, figures: figureWords }: Pick<InterfaceWords, 'figures' | 'hindsight'>,
  pictures: PictureWords,
  formats: Formats,
  figures: Figures,
): string {
  const until = formats.date(facts.knowledgeEnds);
  const span = [cursorOf(timeline), windowOf(timeline)[1]] as const;
  const events = laterEvents(facts, ...span).length;
  const treaties = laterTreaties(facts, ...span).map(({ treaty, life }) =>
    pictures.timeline.treatyState(treaty, life),
  );
  if (events === 0 && treaties.length === 0) return '';
  const context = { facts, words: figureWords, formats };
  const own = figure ? laterOfFigure(figures, figure, timeline.cursor, context)?.words : undefined;
  const said = fill(words.described, {
    events: formats.count(words.described_events, events, {
      count: formats.number(events),
      until,
    }),
    treaties:
      treaties.length === 0
        ? ''
        : fill(words.described_treaties, { treaties: formats.list(treaties) }),
  }).trim();
  return endedOnce(own === undefined ? said : `${said} ${own}`);
}

function countInForce(facts: Facts, date: string): number {
  const today = instantOf(date);
  return facts.rows
    .flat()
    .flatMap((id) => facts.treaties[id] ?? [])
    .filter((treaty) => ['in_force', 'suspended'].includes(treatyLife(treaty, today).state)).length;
}

function describeMap(
  { map, timeline }: Scene,
  facts: Facts,
  { description, map: mapWords }: DescribingWords,
  formats: Formats,
): string {
  const name = (id: string) => facts.places[id]?.name ?? id;
  const said = [
    map.camera.kind === 'around'
      ? fill(description.map_near, { place: name(map.active) })
      : fill(description.map_of, { places: formats.list(map.places.map(name)) }),
  ];
  const venue = map.venue === null ? undefined : facts.venues[map.venue];
  if (venue) said.push(fill(description.map_venue, { venue: venue.caption }));
  if (map.areas.length > 0) {
    const areas = map.areas.map((area) =>
      areaName(area, timeline.cursor, countsMembers(map), mapWords, formats),
    );
    said.push(fill(description.map_areas, { areas: formats.list(areas) }));
  }
  if (map.routes.length > 0) {
    const routes = map.routes.map(({ kind, through }) => {
      if (kind === 'cable') return `${mapWords.cable}, ${formats.list(through.map(name))}`;
      const from = through[0] ?? '';
      const to = through.at(-1) ?? '';
      const start = facts.places[from]?.point ?? [0, 0];
      const end = facts.places[to]?.point ?? [0, 0];
      const km = fill(mapWords.km, {
        number: formats.number(Math.round(distanceKm(start, end))),
      });
      return fill(mapWords.route, { from: name(from), to: name(to), km });
    });
    said.push(fill(description.map_routes, { routes: formats.list(routes) }));
  }
  if (map.rings.length > 0) {
    const km = (length: number) =>
      fill(mapWords.km, { number: formats.number(Math.round(length)) });
    const band = (from: number, to: number) =>
      fill(mapWords.km_band, { from: formats.number(from), number: formats.number(to) });
    const rings = map.rings.map((ring) => {
      const within = placesWithin(ring, facts)
        .filter(({ id }) => map.places.includes(id))
        .map((place) =>
          fill(description.within_place, { place: name(place.id), km: km(place.km) }),
        );
      if (ring.fromKm !== null) {
        return fill(description.band, {
          km: band(ring.fromKm, ring.km),
          place: name(ring.around),
          label: whoseFigure(ring, facts, mapWords),
        });
      }
      return fill(description.ring, {
        km: km(ring.km),
        place: name(ring.around),
        missile: facts.ranges[ring.range]?.missile ?? '',
        label: whoseFigure(ring, facts, mapWords),
        within:
          within.length === 0
            ? description.within_none
            : fill(description.within, { places: formats.list(within) }),
      });
    });
    said.push(fill(description.map_rings, { rings: rings.join('; ') }));
  }
  return said.join(' ');
}

/** Who states a ring's range and, if its centre is a supposition, from where it is drawn. */
function whoseFigure(
  { range, around, isSupposed }: RingScene,
  facts: Facts,
  words: InterfaceWords['map'],
): string {
  const label = facts.ranges[range]?.label ?? '';
  if (!isSupposed) return label;
  const place = facts.places[around]?.name ?? around;
  return `${label}, ${fill(words.if_fired_from, { place })}`;
}
