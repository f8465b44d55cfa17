/** An element that is in view, and where it begins. */
interface Place {
  element: Element;
  left: number;
  top: number;
}

/** How far something may move and still count as still, in px: browsers count a shift from 3 px. */
const TOLERANCE = 2.5;

/** Where everything begins that is in view. What is in an element out of view is not looked at, nor laid out for this. */
export function placesInView(): Place[] {
  const places: Place[] = [];
  const visit = (element: Element): void => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    if (bottom <= 0 || right <= 0 || top >= innerHeight || left >= innerWidth) return;
    places.push({ element, left, top });
    // A drawing's parts have places of their own.
    if (!(element instanceof SVGElement)) for (const child of element.children) visit(child);
  };
  visit(document.body);
  return places;
}

/** Whether all of these are still where they were. */
export function isStill(places: readonly Place[]): boolean {
  return places.every(({ element, left, top }) => {
    const now = element.getBoundingClientRect();
    return Math.abs(now.left - left) <= TOLERANCE && Math.abs(now.top - top) <= TOLERANCE;
  });
}
