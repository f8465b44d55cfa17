import type { Round, RoundKind } from '../../schema/round.ts';
import type { RouteScene } from '../../schema/scene.ts';
import { familyName } from './family-name.ts';
import { checked } from '../read/checked.ts';
import type { Content, LanguageContent } from '../read/content.ts';

/** What pictures need to know about a round, in one language. Its date and place are those of its event. */
export interface RoundFacts {
  /** The event's id. */
  id: string;
  date: string;
  /** The last day; null if it took one. */
  until: string | null;
  place: string;
  kind: RoundKind;
  number: number | null;
  /** Who led each side: full name and label. */
  leaders: { us: Leader; russia: Leader } | null;
  /** What each side called it at the time; empty if we found no such words. */
  names: { us: string; russia: string };
  /** Where the American team travelled next. */
  stop: StopFacts | null;
}

/** The leader of a side. */
interface Leader {
  name: string;
  family: string;
}

/** A stop after a round: an event of its own. */
export interface StopFacts {
  event: string;
  date: string;
  /** The last possible day, if the stop took several days or its date is imprecise. */
  until: string | null;
  place: string;
  known: 'announced' | 'reported';
}

/** Each team's route is drawn from its capital, because no source we read describes the actual one. */
export const CAPITALS = { us: 'washington', russia: 'moscow' } as const;

/** Collects the rounds from checked content, in order of time. */
export function collectRounds(content: Content, language: LanguageContent): RoundFacts[] {
  const leader = (id: string): Leader => {
    const words = language.people.get(id);
    return { name: words.name, family: familyName(words) };
  };
  const quoted = (id: string | undefined) =>
    id === undefined ? '' : content.quotations.get(id).text;
  return content.rounds.data.map(({ id, kind, number, leaders, names, stop }) => ({
    id,
    ...whenAndWhere(content, id),
    kind,
    number: number ?? null,
    leaders: leaders ? { us: leader(leaders.us), russia: leader(leaders.russia) } : null,
    names: { us: quoted(names.us), russia: quoted(names.russia) },
    stop: stop ? { ...stop, ...whenAndWhere(content, stop.event) } : null,
  }));
}

/** Both teams' routes to a round, each from its capital. */
export function routesToRound(content: Content, round: string): RouteScene[] {
  const { place } = whenAndWhere(content, round);
  return (['us', 'russia'] as const).map((party) => ({
    kind: 'route',
    through: [CAPITALS[party], place],
    party,
  }));
}

/** The American team's route from a round to its stop; empty if it made none. */
export function routeToStop({ id, stop }: Round, content: Content): RouteScene[] {
  if (!stop) return [];
  const from = whenAndWhere(content, id).place;
  const to = whenAndWhere(content, stop.event).place;
  return [{ kind: 'route', through: [from, to], party: 'us' }];
}

function whenAndWhere(
  content: Content,
  id: string,
): { date: string; until: string | null; place: string } {
  const { date, end_date, places } = content.events.get(id);
  return { date, until: end_date ?? null, place: checked(places[0], `place of ${id}`) };
}
