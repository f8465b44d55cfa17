import { isBefore } from '../facts/dates.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/**
 * A source is not older than the words quoted from it. Sources may announce an event in advance, but at least one must
 * be at most a year older than it. What readers should know of an outlet is the same at all its sources.
 */
export function checkSources(content: Content): Problem[] {
  return [...checkQuotations(content), ...checkEvents(content), ...checkOutlets(content)];
}

/** A publisher's first source says what is right for all. */
function checkOutlets({ sources }: Content): Problem[] {
  const firsts = new Map<string, (typeof sources.data)[number]>();
  return sources.data.flatMap((source, i) => {
    const outlet = outletOf(source.publisher);
    const first = firsts.get(outlet) ?? source;
    firsts.set(outlet, first);
    if (source.outlet === first.outlet) return [];
    const found = source.outlet === undefined ? 'nothing' : `"${source.outlet}"`;
    const allowed = `${first.outlet ?? 'nothing'}, as for "${first.id}" by ${outlet}`;
    return [sources.problemAt([i, 'outlet'], { found, allowed })];
  });
}

/** The publisher itself, without the site on which its text was read: "Sputnik" of "Sputnik via UrduPoint". */
function outletOf(publisher: string): string {
  return publisher.replace(/(?: via | \(|, ).*/u, '');
}

function checkQuotations({ quotations, sources }: Content): Problem[] {
  return quotations.data.flatMap(({ date, source }, i) => {
    const published = sources.get(source).date;
    if (published === null || !isBefore(published, date)) return [];
    const allowed = `${published} or earlier, the date of its source, "${source}"`;
    return [quotations.problemAt([i, 'date'], { found: `"${date}"`, allowed })];
  });
}

function checkEvents({ events, sources }: Content): Problem[] {
  return events.data.flatMap(({ date, sources: ids }, i) => {
    const earliest = String(Number(date.slice(0, 4)) - 1) + date.slice(4);
    const dates = ids.map((id) => sources.get(id).date);
    if (dates.some((one) => one === null || !isBefore(one, earliest))) return [];
    const found = `sources of ${dates.join(', ')} only`;
    const allowed = `a source that could have known of it, at most a year older than ${date}`;
    return [events.problemAt([i, 'sources'], { found, allowed })];
  });
}
