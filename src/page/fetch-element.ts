/** Pages that have been requested, by address. */
const pages = new Map<string, Promise<Document>>();

/**
 * Fetches the element that an address on this site leads to, from its page; null if the page has no such element. Each
 * page is fetched once. Throws if it cannot be fetched; the next call tries again.
 */
export async function fetchElement(address: string): Promise<Element | null> {
  const { origin, pathname, hash } = new URL(address, location.href);
  const page = origin + pathname;
  let fetched = pages.get(page);
  if (!fetched) {
    fetched = fetchPage(page);
    pages.set(page, fetched);
  }
  try {
    return (await fetched).getElementById(decodeURIComponent(hash.slice(1)));
  } catch (error) {
    pages.delete(page);
    throw error;
  }
}

async function fetchPage(page: string): Promise<Document> {
  const answer = await fetch(page);
  if (!answer.ok) throw new Error(`${page}: ${String(answer.status)}`);
  // Only its elements are wanted. This page's policy refuses another page's styles, and the browser would report them.
  const text = (await answer.text()).replace(/<style\b.*?<\/style>/gs, '');
  return new DOMParser().parseFromString(text, 'text/html');
}
