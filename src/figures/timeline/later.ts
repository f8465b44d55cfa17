import { instantOf } from '../../story/facts/dates.ts';
import type { EventFacts, Facts, TreatyFacts } from '../../story/facts/facts.ts';
import { treatyLife, treatyLifeAfter, type TreatyLife } from './treaty-state.ts';

/** Events after one instant and up to another (or the end of the research), in order of time. */
export function laterEvents(facts: Facts, after: number, until: number): EventFacts[] {
  const last = Math.min(until, instantOf(facts.knowledgeEnds));
  return facts.events
    .map((event) => ({ event, at: instantOf(event.date) }))
    .filter(({ at }) => at > after && at <= last)
    .sort((one, other) => one.at - other.at)
    .map(({ event }) => event);
}

/**
 * Treaties whose state changed between some instant and the end of the research, if any of the change is before
 * `until`.
 */
export function laterTreaties(
  facts: Facts,
  after: number,
  until: number,
): { treaty: TreatyFacts; life: TreatyLife }[] {
  const lastDay = instantOf(facts.knowledgeEnds);
  return facts.rows.flat().flatMap((id) => {
    const treaty = facts.treaties[id];
    const life = treaty ? treatyLifeAfter(treaty, after, lastDay) : null;
    if (!treaty || !life?.spans.some((span) => span.from < until)) return [];
    return life.state === treatyLife(treaty, after).state ? [] : [{ treaty, life }];
  });
}
