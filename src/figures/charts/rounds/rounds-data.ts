import { isKnownOn } from '../../../story/facts/dates.ts';
import { collectRounds, type RoundFacts } from '../../../story/facts/rounds.ts';
import type { ChartData } from '../../../story/charts/chart-data.ts';

/** Rounds of the talks by city, and the stops after them. */
export const rounds: ChartData<'rounds', { rounds: RoundFacts[] }> = {
  series: [],
  sets: ['rounds', 'events'],
  sources: ({ rounds: { data }, events }) =>
    data
      .flatMap(({ id, stop }) => [id, ...(stop ? [stop.event] : [])])
      .flatMap((id) => events.get(id).sources),
  collect: (content, language) => ({ rounds: collectRounds(content, language) }),
  firstDate: ({ rounds: { data }, events }) => {
    const [first] = data;
    return first ? events.get(first.id).date : null;
  },
  checkScene: ({ events }, { active }, date) => {
    const day = events.get(active).date;
    if (isKnownOn(day, date)) return [];
    const allowed = `rounds and stops up to the step's date, ${date}`;
    return [{ path: ['active'], found: `"${active}" of ${day}`, allowed }];
  },
};
