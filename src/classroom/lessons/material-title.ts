import type { FigureName } from '../../schema/figure.ts';
import type { Material } from '../../schema/classroom/material.ts';
import type { Edition } from '../../story/current-story.ts';
import { checked } from '../../story/read/checked.ts';
import { figureLetter } from './figure-letter.ts';

/** The title of a page that a lesson uses. */
export function materialTitle(edition: Edition, material: Material): string {
  const { chapters, interface: words, words: own } = edition;
  const labels = own.classroom.data;
  if ('chapter' in material) {
    const { chapter } = material;
    return checked(
      chapters.find(({ id }) => id === chapter),
      chapter,
    ).title;
  }
  if ('step' in material) return checked(edition.steps.get(material.step), material.step).title;
  if ('documents' in material) return own.document_sets.get(material.documents).title;
  if ('picture' in material) {
    // A reference to a figure, which has been checked.
    const letter = figureLetter(edition, material.picture as FigureName);
    return `${labels.pictures.title} (${letter})`;
  }
  return {
    story: words.site.name,
    blueprint: own.blueprint.data.title,
    'role-play': own.role_play.data.title,
    'warm-up': own.warm_up.data.title,
    record: labels.record.title,
    glossary: words.glossary_page.title,
    'how-we-know': words.how_we_know_page.title,
  }[material.page];
}
