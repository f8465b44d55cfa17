import { materialTitle } from '../../classroom/lessons/material-title.ts';
import type { Material } from '../../schema/classroom/material.ts';
import type { Edition } from '../../story/current-story.ts';
import { addressOf, chapterPage, stepPage, teachPage, type OwnPage } from '../addresses.ts';

/** The title and the address of a page that a lesson uses. */
export function materialLink(
  edition: Edition,
  material: Material,
): { title: string; href: string } {
  return {
    title: materialTitle(edition, material),
    href: addressOf(edition.language, pageOf(material)),
  };
}

/** The page itself; undefined for the whole story. */
function pageOf(material: Material): OwnPage | undefined {
  if ('chapter' in material) return chapterPage(material.chapter);
  if ('step' in material) return stepPage(material.step);
  if ('documents' in material) return teachPage('documents', material.documents);
  if ('picture' in material) return teachPage('pictures', material.picture);
  const { page } = material;
  if (page === 'story') return undefined;
  return page === 'glossary' || page === 'how-we-know' ? page : `teach/${page}`;
}
