/** An HTML element that the page must have. Throws if it is missing. */
export function requireElement(selector: string, within: ParentNode = document): HTMLElement {
  const found = within.querySelector(selector);
  if (found instanceof HTMLElement) return found;
  throw new Error(`the page has no ${selector}`);
}

/** An SVG element that the page must have. Throws if it is missing. */
export function requireSvg(selector: string, within: ParentNode = document): SVGSVGElement {
  const found = within.querySelector(selector);
  if (found instanceof SVGSVGElement) return found;
  throw new Error(`the page has no drawing ${selector}`);
}

/** A canvas that the page must have. Throws if it is missing. */
export function requireCanvas(selector: string, within: ParentNode = document): HTMLCanvasElement {
  const found = within.querySelector(selector);
  if (found instanceof HTMLCanvasElement) return found;
  throw new Error(`the page has no canvas ${selector}`);
}

/** The title of a step on this page. */
export function titleOf(step: HTMLElement): string {
  return document.getElementById(`${step.id}-title`)?.textContent.trim() ?? '';
}

/** Whether key presses on an element are for that element, or for something open over the page, rather than for the page. */
export function takesKeys(target: HTMLElement): boolean {
  return (
    target.isContentEditable ||
    target.closest('input, select, textarea, dialog, [role="toolbar"], [popover]') !== null
  );
}
