import type { MapScene, Scene } from '../../schema/scene.ts';
import type { Area } from '../../schema/areas.ts';
import type { InterfaceWords } from '../../schema/interface.ts';
import { instantOf } from '../../story/facts/dates.ts';
import { distanceKm } from '../../story/facts/distance.ts';
import type { EventFacts, Facts } from '../../story/facts/facts.ts';
import { fill, type Formats } from '../../story/formats.ts';
import { placesWithin, ringKm } from '../map/rings.ts';
import type { Figures } from '../charts/figure-scripts.ts';
import { laterOfFigure, tabulateAreas, tabulateFigure } from '../charts/registry.ts';
import type { Table } from '../kit/table.ts';
import { laterEvents, laterTreaties } from '../timeline/later.ts';
import { cursorOf, windowOf } from '../timeline/timeline-scene.ts';
import { treatyLife } from '../timeline/treaty-state.ts';
import type { PictureWords } from './plate-scene.ts';

/** A scene's picture as tables: treaties on its date, events in its window up to then, rings and lines on its map. */
export function tabulatePlate(
  { figure, map, timeline }: Scene,
  facts: Facts,
  { table: words, figures: figureWords }: Pick<InterfaceWords, 'figures' | 'table'>,
  pictures: PictureWords,
  formats: Formats,
  figures: Figures,
): Table[] {
  const today = instantOf(timeline.cursor);
  const [from] = windowOf(timeline);
  const treaties = facts.rows
    .flat()
    .flatMap((id) => facts.treaties[id] ?? [])
    .map((treaty) => ({ treaty, life: treatyLife(treaty, today) }))
    .filter(({ life }) => life.state !== 'unsigned')
    .map(({ treaty, life }) => [pictures.timeline.treatyState(treaty, life)]);
  const events = facts.events
    .filter(({ date }) => instantOf(date) >= from && instantOf(date) <= today)
    .sort((a, b) => instantOf(a.date) - instantOf(b.date))
    .map((event) => rowOf(event, facts, pictures, formats));
  const routes = map.routes
    .filter(({ kind }) => kind === 'route')
    .map(({ through }) => {
      const places = through.flatMap((id) => facts.places[id] ?? []);
      const km = places
        .slice(1)
        .reduce(
          (sum, place, index) => sum + distanceKm(places[index]?.point ?? place.point, place.point),
          0,
        );
      return [formats.list(places.map(({ name }) => name)), pictures.map.km(km)];
    });
  const context = { facts, words: figureWords, formats };
  const drawn = figure && tabulateFigure(figures, figure, timeline.cursor, context);
  return [
    ...(drawn ? [drawn] : []),
    { caption: words.treaties, head: [words.state], rows: treaties },
    { caption: words.events, head: [words.date, words.place, words.event], rows: events },
    ...tabulateRings(map, facts, words, pictures, formats),
    ...tabulateOpenSkies(map, facts, words, formats),
    ...tabulateGroups(map, facts, words, pictures),
    ...tabulateAreas(
      figures,
      map.areas.map(({ area }) => area),
      figure?.name,
      timeline.cursor,
      context,
    ),
    { caption: words.routes, head: [words.route, words.length], rows: routes },
  ].filter(({ rows }) => rows.length > 0);
}

/** What hindsight adds to a scene's picture, as tables; empty if nothing. */
export function tabulateLater(
  { figure, timeline }: Scene,
  facts: Facts,
  {
    table: words,
    figures: figureWords,
    hindsight,
  }: Pick<InterfaceWords, 'figures' | 'hindsight' | 'table'>,
  pictures: PictureWords,
  formats: Formats,
  figures: Figures,
): Table[] {
  const span = [cursorOf(timeline), windowOf(timeline)[1]] as const;
  const until = { until: formats.date(facts.knowledgeEnds) };
  const treaties = laterTreaties(facts, ...span).map(({ treaty, life }) => [
    pictures.timeline.treatyState(treaty, life),
  ]);
  const events = laterEvents(facts, ...span).map((event) => rowOf(event, facts, pictures, formats));
  const context = { facts, words: figureWords, formats };
  const own = figure ? laterOfFigure(figures, figure, timeline.cursor, context)?.table : undefined;
  return [
    ...(own ? [own] : []),
    { caption: fill(hindsight.table_treaties, until), head: [words.state], rows: treaties },
    {
      caption: fill(hindsight.table_events, until),
      head: [words.date, words.place, words.event],
      rows: events,
    },
  ].filter(({ rows }) => rows.length > 0);
}

function rowOf(
  event: EventFacts,
  facts: Facts,
  pictures: PictureWords,
  formats: Formats,
): string[] {
  return [
    formats.date(event.date),
    event.lanes.length === 0
      ? pictures.timeline.elsewhere
      : formats.list(event.lanes.map((lane) => facts.places[lane]?.name ?? lane)),
    event.title,
  ];
}

/** A map's rings with who states their ranges, and the story's places within each. */
function tabulateRings(
  { rings }: MapScene,
  facts: Facts,
  words: InterfaceWords['table'],
  { map }: PictureWords,
  formats: Formats,
): Table[] {
  const name = (id: string) => facts.places[id]?.name ?? id;
  const ranges = rings.map((ring) => {
    const range = facts.ranges[ring.range];
    return [
      range?.missile ?? ring.range,
      ringKm(ring, map),
      range?.label ?? '',
      range ? formats.date(range.statedOn) : '',
      ring.isSupposed ? map.ifFiredFrom(name(ring.around)) : name(ring.around),
    ];
  });
  const centres = [...new Set(rings.map(({ around }) => around))];
  const reached = centres.map((centre): Table => {
    const around = rings.filter((ring) => ring.around === centre).sort((a, b) => a.km - b.km);
    const widest = around.at(-1);
    const places = widest ? placesWithin(widest, facts) : [];
    return {
      caption: fill(words.reached, { place: name(centre) }),
      head: [words.place, words.distance, words.within_rings],
      rows: places.map(({ id, km }) => [
        name(id),
        map.km(km),
        formats.list(around.filter((ring) => km <= ring.km).map((ring) => map.km(ring.km))),
      ]),
    };
  });
  return [
    {
      caption: words.ranges,
      head: [words.missile, words.range, words.figure_of, words.stated_on, words.drawn_around],
      rows: ranges,
    },
    ...reached,
  ];
}

/** The members of the Warsaw Pact, and all signatories of the Final Act of Helsinki, on a map that tints them. */
function tabulateGroups(
  { areas }: MapScene,
  { states }: Facts,
  words: InterfaceWords['table'],
  { map }: PictureWords,
): Table[] {
  const isOfGroup = ({ area }: MapScene['areas'][number]) =>
    area === 'warsaw_pact' || area === 'final_act';
  const rows = areas
    .filter((one) => isOfGroup(one) || areas.some(({ area }) => area === 'final_act'))
    .flatMap((one) =>
      one.countries.map((code) => [states[code]?.name ?? code, map.areaShort(one, false)]),
    );
  return [{ caption: words.alliances, head: [words.open_skies_state, words.alliance], rows }];
}

/** Which states are parties to Open Skies, have only signed or have left, on a map that shows it. */
function tabulateOpenSkies(
  { areas }: MapScene,
  { openSkies }: Facts,
  words: InterfaceWords['table'],
  formats: Formats,
): Table[] {
  const countriesOf = (tint: Area) => areas.find(({ area }) => area === tint)?.countries ?? [];
  const rowsOf = (
    tint: Area,
    say: (state: { since: string | null; left: string | null }) => string,
  ) =>
    countriesOf(tint).map((code) => {
      const state = openSkies.states[code] ?? { name: code, since: null, left: null };
      return [state.name, say(state)];
    });
  if (!areas.some(({ area }) => area.startsWith('openskies'))) return [];
  return [
    {
      caption: words.open_skies,
      head: [words.open_skies_state, words.open_skies_since],
      rows: [
        ...rowsOf('openskies', ({ since }) =>
          since === null ? words.not_read : formats.date(since),
        ),
        ...rowsOf('openskies_signed', () => words.open_skies_signed),
        ...rowsOf('openskies_left', ({ left }) =>
          left === null ? '' : fill(words.open_skies_left, { date: formats.date(left) }),
        ),
      ],
    },
  ];
}
