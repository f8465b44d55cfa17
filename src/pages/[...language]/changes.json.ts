import type { APIRoute } from 'astro';
import { addressOf } from '../../components/addresses.ts';
import { fill } from '../../story/formats.ts';
import { collectChanges, type ChangeNotice } from '../../story/output/changes.ts';
import { editionIn, everyLanguage, story } from '../../story/current-story.ts';

interface Props {
  language: string;
}

export const getStaticPaths = everyLanguage;

/** What is said on steps that have been changed, fetched by the story where an address asks for it. */
export const GET: APIRoute<Props> = ({ props: { language } }) => {
  const edition = editionIn(language);
  const page = edition.interface.changes_page;
  const notices = collectChanges(story.content, edition).map(
    ({ id, date, kind, steps }): ChangeNotice => ({
      address: addressOf(language, 'changes', id),
      date,
      line: fill(page.dated, { kind: page.kinds[kind], date: edition.formats.date(date) }),
      steps,
    }),
  );
  return Response.json(notices);
};
