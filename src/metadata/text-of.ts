import { addressOf, type OwnPage } from '../components/addresses.ts';
import type { Edition } from '../story/current-story.ts';
import { story } from '../story/current-story.ts';
import { articleData, type ReadablePart } from './structured-data.ts';

/** A page of the story as an article; `absolute` gives an address its origin. */
export function articleOn(
  { language, interface: { site } }: Edition,
  page: OwnPage | undefined,
  own: Pick<ReadablePart, 'title' | 'description' | 'image'>,
  absolute: (address: string) => string,
): ReturnType<typeof articleData> {
  const { since, shipped } = story.content.lock.data;
  const whole = absolute(addressOf(language));
  return articleData({
    ...own,
    address: absolute(addressOf(language, page)),
    language,
    published: since,
    modified: shipped,
    author: site.name,
    ...(page === undefined ? {} : { within: whole }),
  });
}
