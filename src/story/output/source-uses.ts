import type { Disagreement } from '../../schema/disagreement.ts';
import type { Event } from '../../schema/event.ts';
import type { Misconception } from '../../schema/misconception.ts';
import type { Place } from '../../schema/place.ts';
import type { Quotation } from '../../schema/quotation.ts';
import type { Stance } from '../../schema/stance.ts';
import type { Treaty } from '../../schema/treaty.ts';
import type { Content } from '../read/load-content.ts';
import type { Step, StoryChapter } from '../load-story.ts';

/** Everything that rests on one source. */
export interface Support {
  steps: Step[];
  events: Event[];
  treaties: Treaty[];
  quotations: Quotation[];
  /** Whose coordinates, or what happened in them, it gives. */
  places: Place[];
  positions: Stance[];
  disagreements: Disagreement[];
  misconceptions: Misconception[];
}

/** What rests on each source, by the source's id; an entry for every source. */
export function collectSupport(
  content: Content,
  chapters: readonly StoryChapter[],
): Map<string, Support> {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  return new Map(
    content.sources.data.map(({ id }) => {
      const holds = (ids: readonly string[] | undefined) => ids?.includes(id) ?? false;
      const quotations = content.quotations.data.filter(({ source }) => source === id);
      const support: Support = {
        steps: steps.filter((step) => isCited(step, 'source', id)),
        events: content.events.data.filter(({ sources }) => holds(sources)),
        treaties: content.treaties.data.filter(({ sources, suspensions, deadlines }) =>
          [{ sources }, ...(suspensions ?? []), ...(deadlines ?? [])].some((part) =>
            holds(part.sources),
          ),
        ),
        quotations,
        places: content.places.data.filter(({ coordinate_sources, venues }) =>
          [coordinate_sources, ...(venues ?? []).flatMap(venueSources)].some(holds),
        ),
        positions: content.positions.data.filter(({ sides }) =>
          Object.values(sides).some(
            (side) =>
              holds(side.sources) || quotations.some((one) => side.quotations.includes(one.id)),
          ),
        ),
        disagreements: content.disagreements.data.filter(({ accounts, sources }) =>
          [sources, ...Object.values(accounts)].some(holds),
        ),
        misconceptions: content.misconceptions.data.filter(({ sources }) => holds(sources)),
      };
      return [id, support];
    }),
  );
}

/** Whether a step has a marker for a source, or for something that was not found. */
export function isCited(step: Step, kind: Step['notes'][number]['kind'], id: string): boolean {
  return step.notes.some((note) => note.kind === kind && note.id === id);
}

function venueSources(venue: NonNullable<Place['venues']>[number]): string[][] {
  return [venue.coordinate_sources, venue.sources ?? []];
}
