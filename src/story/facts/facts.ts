import type { OwnName } from '../../schema/language.ts';
import { openSkiesParties } from '../../schema/open-skies.ts';
import type { Party } from '../../schema/party.ts';
import type { Treaty } from '../../schema/treaty.ts';
import type { CitySign } from '../../schema/story.ts';
import { collectChartFacts, type ChartFacts } from '../charts/charts.ts';
import type { Content, LanguageContent } from '../read/content.ts';

/** The sign of a place on map and timeline: one for each of the four cities, a plus for all others. */
export type PlaceSign = CitySign | 'plus';

/** What pictures need to know about a place, in one language. */
export interface PlaceFacts {
  id: string;
  /** Longitude and latitude in degrees. */
  point: [lng: number, lat: number];
  sign: PlaceSign;
  name: string;
  /** Names in its own script, if different from `name`. */
  ownNames: OwnName[];
}

/** What pictures need to know about an event, in one language. */
export interface EventFacts {
  id: string;
  /** As precisely as known: YYYY-MM-DD, YYYY-MM or YYYY. */
  date: string;
  /** Ids of the places where it happened; empty if unknown. */
  places: string[];
  /** The lanes with its mark: ids of those of the four cities where it happened; empty for elsewhere. */
  lanes: string[];
  /** The parties that took part, as far as known. */
  parties: Party[];
  /** Ids of the treaties it concerns. */
  treaties: string[];
  title: string;
  label: string;
  /** The step about it, if any. */
  stepId: string | null;
}

/** What pictures need to know about a treaty, in one language. */
export interface TreatyFacts {
  id: string;
  label: string;
  /** The shortest name. */
  initials: string;
  signed: string;
  enteredIntoForce: string | null;
  ended: string | null;
  how: Treaty['ended']['how'];
  /** Who withdrew. */
  endedBy: Party[];
  suspensions: { from: string; by: Party[] }[];
  deadlines: { date: string; knownFrom: string }[];
  /** The condition under which the deadline would not apply. */
  deadlineNote: string;
}

/** What pictures say about a range, in one language. */
export interface RangeFacts {
  missile: string;
  label: string;
  short: string;
  statedOn: string;
}

/** What tables say about Open Skies, in one language. */
export interface OpenSkiesFacts {
  /** States by ISO 3166-1 alpha-3: name, entry into force and exit, as far as known. */
  states: Record<string, { name: string; since: string | null; left: string | null }>;
}

/** What maps say of a building, in one language. */
export interface VenueFacts {
  name: string;
  /** Below a drawing of its front. */
  caption: string;
}

/** What maps say of a state that they name, in one language. */
export interface StateFacts {
  name: string;
  /** The name as maps write it. */
  capitals: string;
  /** Where it may stand, longitude and latitude in degrees, the best point first. */
  points: [lng: number, lat: number][];
}

/** All facts drawn by map, timeline and charts, in one language. */
export interface Facts extends ChartFacts {
  places: Record<string, PlaceFacts>;
  events: EventFacts[];
  treaties: Record<string, TreatyFacts>;
  ranges: Record<string, RangeFacts>;
  /** Those of which a map draws the front. */
  venues: Record<string, VenueFacts>;
  /** By the codes that maps use. */
  states: Record<string, StateFacts>;
  openSkies: OpenSkiesFacts;
  /** The timeline's rows, each as the ids of its treaties. */
  rows: string[][];
  /** Ids of the four cities, each with its own lane. */
  lanes: string[];
  /** The first and last day of the time axis. */
  span: [string, string];
  /** The day and place the story turns on. */
  hinge: { date: string; place: string };
  /** The last day the research covers. */
  knowledgeEnds: string;
}

/** Collects the facts that pictures draw from checked content, in one language. */
export function collectFacts(content: Content, language: LanguageContent): Facts {
  const { plan } = content;
  const cities = plan.data.lanes.map((lane) => lane.place);
  const sides = new Map(content.people.data.map(({ id, side }) => [id, side]));
  const stepId = new Map<string, string>();
  for (const board of content.storyboards.values()) {
    for (const [step, { tells }] of Object.entries(board.data)) {
      for (const event of tells) stepId.set(event, step);
    }
  }
  return {
    ...collectChartFacts(content, language),
    places: Object.fromEntries(
      content.places.data.map((place) => {
        const name = language.places.get(place.id).name;
        const sign = plan.data.lanes.find((lane) => lane.place === place.id)?.sign ?? 'plus';
        const ownNames = (place.own_names ?? []).filter((own) => own.name !== name);
        const { lon, lat } = place.coordinates;
        return [place.id, { id: place.id, point: [lon, lat], sign, name, ownNames }];
      }),
    ),
    events: content.events.data.map((event) => {
      const words = language.events.get(event.id);
      return {
        id: event.id,
        date: event.date,
        places: event.places,
        lanes: cities.filter((city) => event.places.includes(city)),
        parties: [
          ...new Set([
            ...event.people.flatMap((person) => sides.get(person) ?? []),
            ...(event.parties ?? []),
          ]),
        ],
        treaties: event.treaties ?? [],
        title: words.title,
        label: words.label ?? '',
        stepId: stepId.get(event.id) ?? null,
      };
    }),
    treaties: Object.fromEntries(
      content.treaties.data.map((treaty) => {
        const words = language.treaties.get(treaty.id);
        return [
          treaty.id,
          {
            id: treaty.id,
            label: words.label ?? words.short,
            initials: words.initials ?? words.label ?? words.short,
            signed: treaty.signed.date,
            enteredIntoForce: treaty.entered_into_force,
            ended: treaty.ended.date,
            how: treaty.ended.how,
            endedBy: treaty.ended.by ?? [],
            suspensions: (treaty.suspensions ?? []).map(({ from, by }) => ({ from, by })),
            deadlines: (treaty.deadlines ?? []).map((deadline) => ({
              date: deadline.date,
              knownFrom: deadline.known_from,
            })),
            deadlineNote: words.deadline ?? '',
          },
        ];
      }),
    ),
    ranges: Object.fromEntries(
      content.ranges.data.map((range) => {
        const { missile, label, short } = language.ranges.get(range.id);
        return [range.id, { missile, label, short, statedOn: range.stated_on }];
      }),
    ),
    venues: Object.fromEntries(
      [...content.storyboards.values()]
        .flatMap(({ data }) => Object.values(data))
        .flatMap(({ place, map: { venue } }) => {
          const words = language.places.get(place).venues?.[venue ?? ''];
          if (venue === undefined || !words) return [];
          return [[venue, { name: words.name, caption: words.caption ?? words.name }]];
        }),
    ),
    states: Object.fromEntries(
      content.states.data.map(({ id, code, labels = [] }) => {
        const { name } = language.states.get(id);
        const capitals = name.toLocaleUpperCase(language.language);
        return [code, { name, capitals, points: labels.map(({ lon, lat }) => [lon, lat]) }];
      }),
    ),
    openSkies: {
      states: Object.fromEntries(
        content.series
          .get(openSkiesParties)
          .rows.map((row) => [
            row.iso3,
            { name: row.country, since: row.entry_into_force, left: row.exit_effective },
          ]),
      ),
    },
    rows: plan.data.rows,
    lanes: cities,
    span: plan.data.span,
    hinge: plan.data.hinge,
    knowledgeEnds: plan.data.knowledge_ends,
  };
}
