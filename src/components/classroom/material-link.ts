import type { FigureName } from '../../schema/figure.ts';
import type { Material } from '../../schema/classroom/material.ts';
import type { Edition } from '../../story/current-story.ts';
import { checked } from '../../story/read/checked.ts';
import { addressOf, chapterPage, stepPage, teachPage } from '../addresses.ts';
import { figureLetter } from './figure-letter.ts';

/** The title and the address of a page that a lesson uses. */
export function materialLink(
  edition: Edition,
  material: Material,
): { title: string; href: string } {
  const { language, chapters, interface: words, words: own } = edition;
  const labels = own.classroom.data;
  if ('chapter' in material) {
    const chapter = checked(
      chapters.find(({ id }) => id === material.chapter),
      material.chapter,
    );
    return { title: chapter.title, href: addressOf(language, chapterPage(chapter.id)) };
  }
  if ('step' in material) {
    const step = checked(edition.steps.get(material.step), material.step);
    return { title: step.title, href: addressOf(language, stepPage(step.id)) };
  }
  if ('documents' in material) {
    const { title } = own.document_sets.get(material.documents);
    return { title, href: addressOf(language, teachPage('documents', material.documents)) };
  }
  if ('picture' in material) {
    // A reference to a figure, which has been checked.
    const title = `${labels.pictures.title} (${figureLetter(edition, material.picture as FigureName)})`;
    return { title, href: addressOf(language, teachPage('pictures', material.picture)) };
  }
  const pages = {
    story: [words.site.name, undefined],
    blueprint: [own.blueprint.data.title, 'teach/blueprint'],
    'role-play': [own.role_play.data.title, 'teach/role-play'],
    'warm-up': [own.warm_up.data.title, 'teach/warm-up'],
    record: [labels.record.title, 'teach/record'],
    glossary: [words.glossary_page.title, 'glossary'],
    'how-we-know': [words.how_we_know_page.title, 'how-we-know'],
  } as const;
  const [title, page] = pages[material.page];
  return { title, href: addressOf(language, page) };
}
