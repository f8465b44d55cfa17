import { openSkiesParties } from '../../schema/open-skies.ts';
import type { Scene } from '../../schema/scene.ts';
import type { StateGroup } from '../../schema/state.ts';
import type { Series } from '../../schema/series.ts';
import { charts } from '../charts/charts.ts';
import { findReferences } from '../check/find-references.ts';
import type { Step, StoryChapter } from '../load-story.ts';
import { recordLists, recordSchemas, type RecordList } from '../read/content-schemas.ts';
import type { Content } from '../read/content.ts';

/** Everything that uses one source. */
export interface SourceUses {
  /** Steps that cite it with a marker. */
  steps: Step[];
  /** Steps whose pictures use its data: a range, or rows of a data table. */
  pictures: Step[];
  /** Ids of the records that cite or quote it, by list. */
  records: Record<RecordList, string[]>;
}

/** The uses of every source, by source id. */
export function collectSourceUses(
  content: Content,
  chapters: readonly StoryChapter[],
): Map<string, SourceUses> {
  const steps = chapters.flatMap((chapter) => chapter.steps);
  const records = recordLists.map((list) => [list, recordsBySource(content, list)] as const);
  const pictures = picturesBySource(content, steps);
  return new Map(
    content.sources.data.map(({ id }) => [
      id,
      {
        steps: steps.filter((step) => isCited(step, 'source', id)),
        pictures: steps.filter((step) => pictures.get(id)?.has(step)),
        // `records` has an entry for every list.
        records: Object.fromEntries(
          records.map(([list, bySource]) => [list, bySource.get(id) ?? []]),
        ) as Record<RecordList, string[]>,
      },
    ]),
  );
}

/** Whether a step has a marker for a source or a gap. */
export function isCited(step: Step, kind: Step['notes'][number]['kind'], id: string): boolean {
  return step.notes.some((note) => note.kind === kind && note.id === id);
}

function recordsBySource(content: Content, list: RecordList): Map<string, string[]> {
  const bySource = new Map<string, string[]>();
  for (const record of content[list].data) {
    const references = findReferences(recordSchemas[list], record);
    const sources = references.flatMap(({ to, name }) => {
      if (to === 'quotation') return [content.quotations.get(name).source];
      return to === 'source' ? [name] : [];
    });
    for (const source of new Set(sources)) {
      bySource.set(source, [...(bySource.get(source) ?? []), record.id]);
    }
  }
  return bySource;
}

/**
 * A range counts for every picture with its ring, a group of states for every map that tints it, and a state for every map
 * that draws it otherwise than today. For a table only the last picture counts, since it shows the most data.
 */
function picturesBySource(content: Content, steps: readonly Step[]): Map<string, Set<Step>> {
  const bySource = new Map<string, Set<Step>>();
  const add = (sources: Iterable<string>, drawing: readonly Step[]) => {
    for (const source of sources) {
      bySource.set(source, new Set([...(bySource.get(source) ?? []), ...drawing]));
    }
  };
  for (const { id, sources } of content.ranges.data) {
    add(
      sources,
      steps.filter(({ scene }) => scene.map.rings.some(({ range }) => range === id)),
    );
  }
  for (const { id, sources } of content.groups.data) {
    add(
      sources,
      steps.filter(({ scene }) => tintsGroup(scene, id)),
    );
  }
  for (const { code, sources = [], until } of content.states.data) {
    const isDividedToday = until !== undefined;
    add(
      sources,
      steps.filter(
        ({ scene: { figure, map } }) =>
          figure === null && map.divided.includes(code) !== isDividedToday,
      ),
    );
  }
  for (const table of content.series.all) {
    const last = steps.findLast(({ scene }) => tablesOf(scene).includes(table.series));
    add(sourcesOfRows(table), last ? [last] : []);
  }
  return bySource;
}

/** The ids of the sources of a step and of what its picture draws, each once, those that it cites first. */
export function sourcesOfStep(content: Content, { notes, scene }: Step): string[] {
  const cited = notes.flatMap(({ kind, id }) => (kind === 'source' ? [id] : []));
  const ofRanges = scene.map.rings.flatMap(({ range }) => content.ranges.get(range).sources);
  const ofTables = content.series.all
    .filter(({ series }) => tablesOf(scene).includes(series))
    .flatMap(sourcesOfRows);
  const ofGroups = content.groups.data
    .filter(({ id }) => tintsGroup(scene, id))
    .flatMap(({ sources }) => sources);
  const ofVenue = content.places.data
    .flatMap(({ venues = [] }) => venues)
    .filter(({ id }) => scene.figure === null && id === scene.map.venue)
    .flatMap(({ sources = [] }) => sources);
  return [...new Set([...cited, ...ofRanges, ...ofGroups, ...ofVenue, ...ofTables])];
}

/** Whether a scene's map is drawn, and tints the members of a group. */
function tintsGroup({ figure, map }: Scene, group: StateGroup['id']): boolean {
  return figure === null && map.areas.some(({ area }) => area === group);
}

/** The publishers of everything that a step cites or draws, each once. */
export function publishersOfStep(content: Content, step: Step): string[] {
  return [...new Set(sourcesOfStep(content, step).map((id) => content.sources.get(id).publisher))];
}

function sourcesOfRows({ series, file }: Content['series']['all'][number]): string[] {
  return file.rows.flatMap((row) =>
    findReferences(series.row, row).flatMap(({ to, name }) => (to === 'source' ? [name] : [])),
  );
}

/** The data tables that a scene is drawn from. */
function tablesOf({ figure, map }: Scene): readonly Series<unknown>[] {
  if (figure) return charts[figure.name].series;
  return map.areas.some(({ area }) => area.startsWith('openskies')) ? [openSkiesParties] : [];
}
