import { prefersLessData } from './connection.ts';
import { fetchFaces, fontSheet } from './font-sheet.ts';
import { firstPaint, untilStill } from './idle.ts';
import { placesInView, isStill } from './places-in-view.ts';

/**
 * Fetches the site's fonts once the page has been painted in systems' fonts of the same size, and sets the page in each
 * typeface that moves nothing in view. One that would is for the reader's next page. Resolves once that is decided.
 */
export async function startFonts(): Promise<void> {
  const sheet = fontSheet();
  // Asked for already where the fonts are on the device, and on a page opened at a step (boot.ts).
  if (!sheet || sheet.dataset.asked !== undefined || prefersLessData()) return;
  await firstPaint();
  try {
    const typefaces = Map.groupBy(await fetchFaces(sheet), typefaceOf);
    for (const faces of typefaces.values()) {
      // What scrolls into view in that very frame was not looked at.
      await untilStill();
      // In the middle of a page nearly every line breaks differently, and finding out means to lay all of it out.
      if (location.hash === '') showUnlessMoving(faces);
    }
  } catch (error) {
    console.warn('The fonts could not be fetched; the page stays in the system’s.', error);
  }
}

/** All cuts of Literata are one typeface; the masthead's label, which has its place at the other side, is one of its own. */
function typefaceOf({ family }: FontFace): string {
  return family.includes('Literata') ? 'Literata' : family;
}

/** All faces at once. Nothing is painted in between. */
function showUnlessMoving(faces: readonly FontFace[]): void {
  const before = placesInView();
  for (const face of faces) document.fonts.add(face);
  if (isStill(before)) return;
  for (const face of faces) document.fonts.delete(face);
}
