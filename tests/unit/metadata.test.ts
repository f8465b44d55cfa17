import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { atomFeed } from '../../src/metadata/atom-feed.ts';
import { citationTags } from '../../src/metadata/citation-tags.ts';
import { LONGEST, previewTags, type LinkPreview } from '../../src/metadata/link-preview.ts';
import {
  articleData,
  breadcrumbData,
  glossaryData,
  graphOf,
  lessonData,
  pictureData,
} from '../../src/metadata/structured-data.ts';

const PAGE = 'https://example.org/steps/why-here/';
const PREVIEW: LinkPreview = {
  title: 'Why here?',
  description: 'Moscow chooses Helsinki.',
  address: PAGE,
  locale: 'en-GB',
  siteName: 'Four Capitals',
};
const CARD = {
  address: 'https://example.org/cards/why-here.png',
  width: 1200,
  height: 630,
  alt: 'A map.',
};

const valuesOf = (preview: LinkPreview) =>
  Object.fromEntries(
    previewTags(preview).map((tag) => ['property' in tag ? tag.property : tag.name, tag.content]),
  );

describe('the tags for link previews', () => {
  test('say what a page is', () => {
    expect(valuesOf(PREVIEW)).toEqual({
      'og:type': 'article',
      'og:site_name': 'Four Capitals',
      'og:title': 'Why here?',
      'og:description': 'Moscow chooses Helsinki.',
      'og:url': PAGE,
      'og:locale': 'en_GB',
      'twitter:card': 'summary',
    });
  });

  test('have the picture, its size and its words, where there is one', () => {
    expect(valuesOf({ ...PREVIEW, card: CARD })).toMatchObject({
      'og:image': CARD.address,
      'og:image:width': '1200',
      'og:image:height': '630',
      'og:image:alt': 'A map.',
      'twitter:card': 'summary_large_image',
      'twitter:image:alt': 'A map.',
    });
  });

  test('are no longer than what is shown of them', () => {
    const long = 'Words that go on, and on. '.repeat(40);
    const tags = valuesOf({
      ...PREVIEW,
      title: long,
      description: long,
      card: { ...CARD, alt: long },
    });
    expect(tags['og:title']?.length).toBeLessThanOrEqual(LONGEST.title);
    expect(tags['og:description']?.length).toBeLessThanOrEqual(LONGEST.description);
    expect(tags['og:image:alt']?.length).toBeLessThanOrEqual(LONGEST.alt);
  });
});

test('the tags for reference managers have the date in their form', () => {
  const cited = { title: 'Why here?', author: 'Four Capitals', address: PAGE, language: 'en' };
  expect(citationTags({ ...cited, date: '2026-11-29' })).toEqual([
    { name: 'citation_title', content: 'Why here?' },
    { name: 'citation_author', content: 'Four Capitals' },
    { name: 'citation_publication_date', content: '2026/11/29' },
    { name: 'citation_public_url', content: PAGE },
    { name: 'citation_language', content: 'en' },
  ]);
});

describe('structured data', () => {
  const text = {
    title: 'Why here?',
    description: 'Moscow chooses Helsinki.',
    address: PAGE,
    language: 'en',
    published: '2026-11-29',
    modified: '2026-12-01',
    author: 'Four Capitals',
  };

  test('names an article, when it was published and changed, and by whom', () => {
    expect(articleData(text)).toMatchObject({
      '@type': 'Article',
      headline: text.title,
      url: PAGE,
      datePublished: text.published,
      dateModified: text.modified,
      author: { '@type': 'Organization', name: text.author },
    });
  });

  test('has a picture, and a whole, only where there is one', () => {
    expect(articleData(text)).not.toHaveProperty('image');
    expect(articleData(text)).not.toHaveProperty('isPartOf');
    const within = 'https://example.org/';
    const whole = articleData({ ...text, image: CARD.address, within });
    expect(whole).toMatchObject({ image: CARD.address, isPartOf: { '@id': within } });
  });

  test('counts the way to a page from 1', () => {
    const crumbs = [
      { name: 'Four Capitals', address: 'https://example.org/' },
      { name: 'Why here?', address: PAGE },
    ];
    expect(breadcrumbData(crumbs).itemListElement).toEqual(
      crumbs.map(({ name, address }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        item: address,
      })),
    );
  });

  test('says of a picture what one may do with it, and of a term what it means', () => {
    const picture = pictureData({
      address: 'https://example.org/still.svg',
      page: PAGE,
      name: 'A figure',
      caption: 'A curve.',
      author: text.author,
    });
    expect(picture).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      acquireLicensePage: PAGE,
      creditText: text.author,
    });
    const address = 'https://example.org/glossary/';
    const term = { term: 'warhead', definition: 'A bomb.', address: `${address}#term-warhead` };
    const { hasDefinedTerm } = glossaryData({ name: 'Glossary', address, language: 'en' }, [term]);
    expect(hasDefinedTerm).toEqual([
      {
        '@type': 'DefinedTerm',
        name: 'warhead',
        description: 'A bomb.',
        url: term.address,
        inDefinedTermSet: address,
      },
    ]);
    expect(graphOf([picture])).toEqual({ '@context': 'https://schema.org', '@graph': [picture] });
  });
});

describe('the feed', () => {
  const feed = {
    title: 'Changes & more',
    author: 'Four Capitals',
    language: 'en',
    page: 'https://example.org/changes/',
    feed: 'https://example.org/changes/feed.xml',
    begun: '2026-11-29',
    entries: [],
  };
  const parsed = (text: string) => parseHTML(text.replace(/^<\?xml[^>]*>/, '')).document;

  test('is dated by its newest entry, and by its beginning while it has none', () => {
    expect(parsed(atomFeed(feed)).querySelector('updated')?.textContent).toBe(
      '2026-11-29T00:00:00Z',
    );
    const entry = {
      title: 'T',
      address: `${feed.page}#a`,
      date: '2026-12-02',
      text: 'W',
      about: [],
    };
    const dated = parsed(atomFeed({ ...feed, entries: [entry] }));
    expect([...dated.querySelectorAll('updated')].map(({ textContent }) => textContent)).toEqual([
      '2026-12-02T00:00:00Z',
      '2026-12-02T00:00:00Z',
    ]);
  });

  test('escapes what stands in it', () => {
    const entry = {
      title: '"<b>" & co',
      address: `${feed.page}?a&b`,
      date: '2026-12-02',
      text: '1 < 2',
      about: [PAGE],
    };
    const text = atomFeed({ ...feed, entries: [entry] });
    expect(text).toContain('<title>Changes &amp; more</title>');
    expect(text).toContain('<title>&quot;&lt;b&gt;&quot; &amp; co</title>');
    expect(text).toContain(`<link href="${feed.page}?a&amp;b"/>`);
    expect(text).toContain('<summary>1 &lt; 2</summary>');
    expect(text).toContain(`<link rel="related" href="${PAGE}"/>`);
  });
});

describe('the data of a lesson', () => {
  const lesson = {
    title: 'One lesson',
    description: 'One chapter.',
    address: 'https://example.org/teach/plans/one-lesson/',
    language: 'en',
    kind: 'Plans',
    ages: '14-18',
    grades: 'Grades 9 to 12',
    teaches: ['read what both sides say.'],
    author: 'Four Capitals',
  };

  test('says for whom it is, how long it takes, and what it teaches', () => {
    expect(lessonData({ ...lesson, minutes: 45 })).toMatchObject({
      '@type': 'LearningResource',
      url: lesson.address,
      typicalAgeRange: '14-18',
      educationalLevel: 'Grades 9 to 12',
      timeRequired: 'PT45M',
      teaches: lesson.teaches,
      isAccessibleForFree: true,
    });
  });

  test('gives no time where none is set', () => {
    expect(lessonData(lesson)).not.toHaveProperty('timeRequired');
  });
});
