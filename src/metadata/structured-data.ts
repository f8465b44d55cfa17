import type {
  Article,
  BreadcrumbList,
  DefinedTermSet,
  Graph,
  ImageObject,
  LearningResource,
  Organization,
  Thing,
} from 'schema-dts';
import { CC_BY } from '../open-data/data-package.ts';

/*
 * What search engines read of a page, in schema.org's terms. All addresses have the site's origin: without it nothing of
 * this is written.
 */

/** A part of the story that can be read by itself. */
export interface ReadablePart {
  title: string;
  description: string;
  address: string;
  language: string;
  /** When it was first published, and when the version was that readers have. */
  published: string;
  modified: string;
  /** Who made it. */
  author: string;
  /** The address of its picture. */
  image?: string | undefined;
  /** The address of what it is a part of. */
  within?: string | undefined;
}

/** A place in the story, from the whole to the part. */
export interface Crumb {
  name: string;
  address: string;
}

/** A picture of a figure, in one of its states. */
export interface Picture {
  /** The address of the file. */
  address: string;
  /** The address of the page that shows it. */
  page: string;
  name: string;
  caption: string;
  author: string;
}

/** Something to teach with. */
export interface Lesson {
  title: string;
  description: string;
  address: string;
  language: string;
  /** The kind of material, in the reader's language, e.g. Lesson plan. */
  kind: string;
  /** Whole minutes; undefined where it takes no set time. */
  minutes?: number | undefined;
  ages: string;
  grades: string;
  /** What students learn to do. */
  teaches: readonly string[];
  /** What shows whether they have. */
  assesses?: string | undefined;
  author: string;
}

/** Things that one page is about, as they stand in it. */
export function graphOf(things: readonly Thing[]): Graph {
  return { '@context': 'https://schema.org', '@graph': things };
}

/** A text as an article. */
export function articleData(text: ReadablePart): Article {
  const author = organization(text.author);
  return {
    '@type': 'Article',
    '@id': text.address,
    url: text.address,
    mainEntityOfPage: text.address,
    headline: text.title,
    description: text.description,
    inLanguage: text.language,
    datePublished: text.published,
    dateModified: text.modified,
    author,
    publisher: author,
    license: CC_BY.path,
    isAccessibleForFree: true,
    ...(text.image === undefined ? {} : { image: text.image }),
    ...(text.within === undefined ? {} : { isPartOf: { '@id': text.within } }),
  };
}

/** The way to a page. */
export function breadcrumbData(crumbs: readonly Crumb[]): BreadcrumbList {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: crumbs.map(({ name, address }, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name,
      item: address,
    })),
  };
}

/** A picture with what one may do with it. */
export function pictureData({ address, page, name, caption, author }: Picture): ImageObject {
  return {
    '@type': 'ImageObject',
    contentUrl: address,
    url: page,
    name,
    caption,
    license: CC_BY.path,
    acquireLicensePage: page,
    creditText: author,
    creator: organization(author),
    copyrightNotice: author,
  };
}

/** A lesson, by LRMI's terms. */
export function lessonData(lesson: Lesson): LearningResource {
  return {
    '@type': 'LearningResource',
    '@id': lesson.address,
    url: lesson.address,
    name: lesson.title,
    description: lesson.description,
    inLanguage: lesson.language,
    learningResourceType: lesson.kind,
    educationalLevel: lesson.grades,
    typicalAgeRange: lesson.ages,
    teaches: [...lesson.teaches],
    audience: { '@type': 'EducationalAudience', educationalRole: 'teacher' },
    interactivityType: 'mixed',
    isAccessibleForFree: true,
    license: CC_BY.path,
    author: organization(lesson.author),
    ...(lesson.minutes === undefined ? {} : { timeRequired: `PT${String(lesson.minutes)}M` }),
    ...(lesson.assesses === undefined ? {} : { assesses: lesson.assesses }),
  };
}

/** A glossary: `term.address` leads to the term. */
export function glossaryData(
  { name, address, language }: { name: string; address: string; language: string },
  terms: readonly { term: string; definition: string; address: string }[],
): DefinedTermSet {
  return {
    '@type': 'DefinedTermSet',
    '@id': address,
    url: address,
    name,
    inLanguage: language,
    license: CC_BY.path,
    hasDefinedTerm: terms.map(({ term, definition, address: own }) => ({
      '@type': 'DefinedTerm',
      name: term,
      description: definition,
      url: own,
      inDefinedTermSet: address,
    })),
  };
}

function organization(name: string): Organization {
  return { '@type': 'Organization', name };
}
