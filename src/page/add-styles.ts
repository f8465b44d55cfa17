/** The style sheets that have been added, by address. */
const added = new Map<string, Promise<void>>();

/**
 * Adds a style sheet that only some readers need: imported in the usual way it would be a part of every page. Resolves once
 * it holds; rejects if it cannot be fetched, and the next call tries again. Each is added once. Its address is that of a
 * file (`?url`) which no page imports: of one that a page has too, the build may leave no file. It may import others.
 */
export function addStyles(address: string): Promise<void> {
  const known = added.get(address);
  if (known) return known;
  const adding = new Promise<void>((resolve, reject) => {
    const sheet = document.createElement('link');
    sheet.rel = 'stylesheet';
    sheet.href = address;
    sheet.addEventListener('load', () => {
      resolve();
    });
    sheet.addEventListener('error', () => {
      added.delete(address);
      sheet.remove();
      reject(new Error(`${address} could not be fetched`));
    });
    document.head.append(sheet);
  });
  added.set(address, adding);
  return adding;
}
