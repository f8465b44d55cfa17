import { instantOf } from '../../story/facts/dates.ts';
import type { TreatyFacts } from '../../story/facts/facts.ts';

/** A period in a treaty's life, in milliseconds since 1970, UTC. */
export interface TreatySpan {
  kind: 'waiting' | 'in_force' | 'suspended' | 'over' | 'never';
  from: number;
  to: number;
}

/** A treaty's life as known on a day, without anything later. */
export interface TreatyLife {
  spans: TreatySpan[];
  /** How it had ended by that day. */
  end: { at: number; how: 'expired' | 'withdrawn' | 'superseded' } | null;
  state: 'unsigned' | 'waiting' | 'in_force' | 'suspended' | 'over' | 'never';
  /** A later end that was already fixed on that day. */
  deadline: number | null;
}

/** What was known of a treaty on a day (`today`, milliseconds since 1970, UTC). */
export function treatyLife(treaty: TreatyFacts, today: number): TreatyLife {
  const signed = instantOf(treaty.signed);
  if (signed > today) return { spans: [], end: null, state: 'unsigned', deadline: null };
  const ended = treaty.ended === null ? Infinity : instantOf(treaty.ended);
  const isOver = ended <= today;
  const inForce = treaty.enteredIntoForce === null ? Infinity : instantOf(treaty.enteredIntoForce);
  const until = Math.min(ended, today);

  if (inForce > today) {
    return isOver && treaty.how === 'never_in_force'
      ? {
          spans: [{ kind: 'never', from: signed, to: ended }],
          end: null,
          state: 'never',
          deadline: null,
        }
      : {
          spans: [{ kind: 'waiting', from: signed, to: today }],
          end: null,
          state: 'waiting',
          deadline: null,
        };
  }
  const waiting: TreatySpan[] =
    inForce > signed ? [{ kind: 'waiting', from: signed, to: inForce }] : [];
  if (isOver) {
    return {
      spans: [...waiting, { kind: 'over', from: inForce, to: ended }],
      end: { at: ended, how: endOf(treaty) },
      state: 'over',
      deadline: null,
    };
  }
  const suspended = Math.min(
    Infinity,
    ...treaty.suspensions.map((suspension) => instantOf(suspension.from)),
  );
  const isSuspended = suspended <= today;
  // A treaty may be extended before it expires, so the latest known deadline applies.
  const deadline = treaty.deadlines
    .filter(({ knownFrom, date }) => instantOf(knownFrom) <= today && instantOf(date) > today)
    .sort((a, b) => instantOf(a.knownFrom) - instantOf(b.knownFrom))
    .at(-1);
  return {
    spans: [
      ...waiting,
      { kind: 'in_force', from: inForce, to: isSuspended ? suspended : until },
      ...(isSuspended ? [{ kind: 'suspended' as const, from: suspended, to: until }] : []),
    ],
    end: null,
    state: isSuspended ? 'suspended' : 'in_force',
    deadline: deadline ? instantOf(deadline.date) : null,
  };
}

/**
 * What became of a treaty after a day (`today`) by the end of the research; null if nothing changed. Its spans begin on
 * that day at the earliest.
 */
export function treatyLifeAfter(
  treaty: TreatyFacts,
  today: number,
  lastDay: number,
): TreatyLife | null {
  const life = treatyLife(treaty, lastDay);
  const spans = life.spans
    .filter((span) => span.to > today)
    .map((span) => ({ ...span, from: Math.max(span.from, today) }));
  return spans.length === 0 ? null : { ...life, spans, deadline: null };
}

function endOf(treaty: TreatyFacts): 'expired' | 'withdrawn' | 'superseded' {
  return treaty.how === 'withdrawn' || treaty.how === 'superseded' ? treaty.how : 'expired';
}
