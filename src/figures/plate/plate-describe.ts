import type { InterfaceWords } from '../../schema/interface.ts';
import type { Scene } from '../../schema/scene.ts';
import { instantOf } from '../../story/dates.ts';
import { fill, type Formats } from '../../story/formats.ts';
import type { Facts } from '../../story/facts.ts';
import { distanceKm } from '../../story/distance.ts';
import { describeFigure } from '../registry.ts';
import { laterEvents, laterTreaties } from '../timeline/later.ts';
import { cursorOf, windowOf } from '../timeline/timeline-scene.ts';
import { treatyLife } from '../timeline/treaty-state.ts';
import type { PictureWords } from './plate-scene.ts';

type DescribingWords = Pick<InterfaceWords, 'description' | 'figures' | 'map'>;

/** A scene in words, for those who cannot see it: place, date, what the map shows, the threads, the treaties in force. */
export function describePlate(
  scene: Scene,
  facts: Facts,
  words: DescribingWords,
  formats: Formats,
): string {
  const { description } = words;
  const name = (id: string) => facts.places[id]?.name ?? id;
  const { threads, cursor } = scene.timeline;
  const dates = threads.map((thread) => formats.date(thread.date));
  const inForce = treatiesInForce(facts, cursor);
  return fill(description.picture, {
    place: name(scene.map.told),
    date: formats.longDate(cursor),
    map:
      scene.figure === null
        ? describeMap(scene, facts, words, formats)
        : describeFigure(scene.figure, cursor, { facts, words: words.figures, formats }),
    threads: formats.count(description.threads, threads.length, {
      count: formats.number(threads.length),
      place: name(scene.map.told),
      dates: formats.list(dates),
    }),
    treaties:
      inForce.length === 0
        ? description.no_treaties
        : formats.count(description.treaties, inForce.length, {
            count: formats.number(inForce.length),
            treaties: formats.list(inForce),
          }),
  });
}

/** What the ribbon shows of a scene with what came later, in words: empty where nothing did. */
export function describeLater(
  { timeline }: Scene,
  facts: Facts,
  words: InterfaceWords['hindsight'],
  pictures: PictureWords,
  formats: Formats,
): string {
  const until = formats.date(facts.knowledgeEnds);
  const span = [cursorOf(timeline), windowOf(timeline)[1]] as const;
  const events = laterEvents(facts, ...span).length;
  const treaties = laterTreaties(facts, ...span).map(({ treaty, life }) =>
    pictures.timeline.treatyState(treaty, life),
  );
  if (events === 0 && treaties.length === 0) return '';
  return fill(words.described, {
    events: formats.count(words.described_events, events, {
      count: formats.number(events),
      until,
    }),
    treaties:
      treaties.length === 0
        ? ''
        : fill(words.described_treaties, { treaties: formats.list(treaties) }),
  }).trim();
}

function treatiesInForce(facts: Facts, date: string): string[] {
  const today = instantOf(date);
  return facts.rows
    .flat()
    .flatMap((id) => facts.treaties[id] ?? [])
    .filter((treaty) => ['in_force', 'suspended'].includes(treatyLife(treaty, today).state))
    .map((treaty) => treaty.label);
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
      ? fill(description.map_near, { place: name(map.told) })
      : fill(description.map_of, { places: formats.list(map.places.map(name)) }),
  ];
  if (map.areas.length > 0) {
    const month = formats.shortMonth(instantOf(timeline.cursor));
    const areas = map.areas.map(({ area }) =>
      area === 'nato' ? fill(mapWords.nato, { month }) : mapWords[area],
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
  return said.join(' ');
}
