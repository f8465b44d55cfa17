import type { APIRoute } from 'astro';
import { addressOf, chapterPage, stepPage } from '../../components/addresses.ts';
import { collectStoryData } from '../../story/output/story-data.ts';
import { everyLanguage, editionIn } from '../../story/current-story.ts';

interface Props {
  language: string;
}

export const getStaticPaths = everyLanguage;

/** The data that the stage draws from, fetched when a reader moves on from the cover. */
export const GET: APIRoute<Props> = ({ props: { language } }) =>
  Response.json(
    collectStoryData(editionIn(language), {
      dates: addressOf(language, 'dates'),
      presenter: addressOf(language, 'presenter'),
      signs: addressOf(language, 'signs'),
      step: addressOf(language, stepPage('{id}')),
      figures: `${addressOf(language)}figures/`,
      chapter: (id) => addressOf(language, chapterPage(id)),
    }),
  );
