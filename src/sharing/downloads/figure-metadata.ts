import { addressOf, figurePage } from '../../components/addresses.ts';
import type { FigureName } from '../../schema/figure.ts';
import type { Edition } from '../../story/current-story.ts';
import { setsOfFigure, sourcesOfFigure, stepsWithFigure } from '../../story/output/figure-uses.ts';
import type { Content } from '../../story/read/content.ts';

/** The files of each state, by their endings. */
const KINDS = ['svg', 'png', 'csv', 'json'] as const;

/**
 * What a program needs to use a figure: its words, its states with their files, the tables and the sources that it is drawn
 * from, and the licence. Addresses have the site's origin where that is known.
 */
export function figureMetadata(
  edition: Edition,
  name: FigureName,
  { content, site }: { content: Content; site: URL | undefined },
): string {
  const { language, words, interface: own } = edition;
  const full = (address: string) => (site ? new URL(address, site).href : address);
  const { title, about } = words.figures.get(name);
  const described = {
    title,
    about,
    page: full(addressOf(language, figurePage(name))),
    version: content.lock.data.version,
    licence: 'CC-BY-4.0',
    attribution: own.site.name,
    states: stepsWithFigure(edition, name).map(({ id, title: step, date }) => ({
      step: id,
      title: step,
      date,
      files: Object.fromEntries(
        KINDS.map((kind) => [kind, full(addressOf(language, `figures/${name}/${id}.${kind}`))]),
      ),
    })),
    tables: setsOfFigure(name).map((id) => full(addressOf(language, `data/${id}.csv`))),
    sources: sourcesOfFigure(content, name).map((id) => {
      const source = content.sources.get(id);
      return { id, title: source.title, publisher: source.publisher, url: source.url };
    }),
  };
  return `${JSON.stringify(described, null, 1)}\n`;
}
