/** A feed of dated texts. All addresses have the site's origin. */
export interface Feed {
  title: string;
  author: string;
  language: string;
  /** The address of the page with the same texts. */
  page: string;
  /** The feed's own address. */
  feed: string;
  /** The day from which it tells: its date while it has no entry. YYYY-MM-DD. */
  begun: string;
  /** Newest first. */
  entries: readonly FeedEntry[];
}

/** One text. */
export interface FeedEntry {
  title: string;
  address: string;
  /** YYYY-MM-DD. */
  date: string;
  text: string;
  /** The addresses of the pages that it is about. */
  about: readonly string[];
}

/** Writes a feed as Atom (RFC 4287). A day is given as its midnight in UTC. */
export function atomFeed({ title, author, language, page, feed, begun, entries }: Feed): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escape(language)}">`,
    element('title', title),
    element('id', page),
    `<link href="${escape(page)}"/>`,
    `<link rel="self" type="application/atom+xml" href="${escape(feed)}"/>`,
    element('updated', midnight(entries[0]?.date ?? begun)),
    `<author>${element('name', author)}</author>`,
    ...entries.map((entry) =>
      [
        '<entry>',
        element('title', entry.title),
        element('id', entry.address),
        element('updated', midnight(entry.date)),
        `<link href="${escape(entry.address)}"/>`,
        ...entry.about.map((address) => `<link rel="related" href="${escape(address)}"/>`),
        element('summary', entry.text),
        '</entry>',
      ].join('\n'),
    ),
    '</feed>\n',
  ].join('\n');
}

function midnight(day: string): string {
  return `${day}T00:00:00Z`;
}

function element(name: string, text: string): string {
  return `<${name}>${escape(text)}</${name}>`;
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
