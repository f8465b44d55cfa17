import type { APIRoute } from 'astro';
import { addressOf, stepPage } from '../../../components/addresses.ts';
import { atomFeed } from '../../../metadata/atom-feed.ts';
import { fill } from '../../../story/formats.ts';
import { collectChanges } from '../../../story/output/changes.ts';
import { editionIn, everyLanguage, story } from '../../../story/current-story.ts';

interface Props {
  language: string;
}

/** Entries of a feed are known by whole addresses: without the site's origin there is none. */
export const getStaticPaths = () => (import.meta.env.SITE ? everyLanguage() : []);

/** The changes as an Atom feed. */
export const GET: APIRoute<Props> = ({ props: { language }, site }) => {
  const edition = editionIn(language);
  const { changes_page: page, site: words } = edition.interface;
  const absolute = (address: string) => new URL(address, site).href;
  const feed = atomFeed({
    title: `${words.name}: ${page.title}`,
    author: words.name,
    language,
    page: absolute(addressOf(language, 'changes')),
    feed: absolute(addressOf(language, 'changes/feed.xml')),
    begun: story.content.lock.data.since,
    entries: collectChanges(story.content, edition).map(({ id, date, kind, steps, why }) => ({
      title: fill(page.about, {
        kind: page.kinds[kind],
        steps: edition.formats.list(steps.flatMap((step) => edition.steps.get(step)?.title ?? [])),
      }),
      address: absolute(addressOf(language, 'changes', id)),
      date,
      text: why.join(' '),
      about: steps.map((step) => absolute(addressOf(language, stepPage(step)))),
    })),
  });
  return new Response(feed, { headers: { 'Content-Type': 'application/atom+xml' } });
};
