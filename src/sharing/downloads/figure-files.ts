import { addressOf } from '../../components/addresses.ts';
import type { Figures } from '../../figures/charts/figure-scripts.ts';
import { describePlate } from '../../figures/plate/plate-describe.ts';
import type { Edition } from '../../story/current-story.ts';
import type { Step } from '../../story/load-story.ts';
import { figureOf } from '../../story/output/figure-uses.ts';
import { sourcesOfStep } from '../../story/output/source-uses.ts';
import type { Content } from '../../story/read/content.ts';
import { csvOfTables, figureTables, recordsOf } from './figure-data.ts';

/** The page of a step in full; null where the site's origin is not known. */
export function pageOf(language: string, { id }: Step, site: URL | undefined): string | null {
  return site ? new URL(`${addressOf(language)}steps/${id}/`, site).href : null;
}

/** What a step's picture shows, as CSV. */
export function figureCsv(edition: Edition, step: Step, figures: Figures): string {
  const tables = figureTables(edition, step, figures);
  return csvOfTables(tables, step.scene.figure !== null, edition.interface.picture_file.table);
}

/** What a step's picture shows, as JSON with its description, sources and licence. */
export function figureJson(
  edition: Edition,
  step: Step,
  { content, figures, page }: { content: Content; figures: Figures; page: string | null },
): string {
  const { facts, formats, interface: words } = edition;
  const described = {
    title: step.title,
    figure: figureOf(step),
    step: step.id,
    date: step.date,
    place: facts.places[step.place]?.name ?? step.place,
    ...(page === null ? {} : { page }),
    description: describePlate(step.scene, facts, words, formats, figures),
    licence: 'CC-BY-4.0',
    attribution: words.site.name,
    tables: figureTables(edition, step, figures).map((table) => ({
      caption: table.caption,
      rows: recordsOf(table),
    })),
    sources: sourcesOfStep(content, step).map((id) => {
      const { title, publisher, date, url } = content.sources.get(id);
      return { id, title, publisher, date, url };
    }),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
