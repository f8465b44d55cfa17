import * as charts from '../../schema/chart-schemas.ts';
import type { AddressKind } from '../../schema/shipped.ts';
import { checked } from '../read/checked.ts';
import type { Content } from '../read/content.ts';

/** The ids of everything that has an address of its own now, by kind, in the order of the content. */
export function currentIds({
  languages,
  plan,
  storyboards,
}: Content): Record<AddressKind, string[]> {
  const tag = plan.data.default_language;
  const { datasets } = checked(languages.get(tag), `words in ${tag}`);
  return {
    steps: [...storyboards.values()].flatMap(({ data }) => Object.keys(data)),
    chapters: plan.data.chapters.map(({ id }) => id),
    figures: Object.keys(charts),
    datasets: Object.keys(datasets.data),
  };
}
