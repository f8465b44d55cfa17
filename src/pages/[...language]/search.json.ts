import type { APIRoute } from 'astro';
import { addressOf } from '../../components/addresses.ts';
import { makeSearchIndex } from '../../story/output/search-index.ts';
import { collectSearchRecords } from '../../story/output/search-records.ts';
import { everyLanguage, story, editionIn } from '../../story/current-story.ts';

interface Props {
  language: string;
}

export const getStaticPaths = everyLanguage;

/** A language's search index, fetched by the search page. */
export const GET: APIRoute<Props> = ({ props: { language } }) =>
  Response.json(
    makeSearchIndex(
      collectSearchRecords({ content: story.content, ...editionIn(language) }, (fragment, page) =>
        addressOf(language, page, fragment),
      ),
    ),
  );
