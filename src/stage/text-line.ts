/** A line of text: the character with which it began when it was found, wherever that character is later. */
export interface TextLine {
  readonly text: Text;
  readonly offset: number;
}

/** How much of a line may be hidden above the edge, in px. */
const TOLERANCE = 2;

/** The first line of text within an element that begins between two heights of the window, in px from its top. */
export function firstLineBetween(root: Element, from: number, to: number): TextLine | null {
  const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    if (!(text instanceof Text) || text.data.trim() === '') continue;
    const last = lastLineTop(text);
    if (last === null || last < from - TOLERANCE) continue;
    const line = { text, offset: firstOffsetBelow(text, from - TOLERANCE) };
    const top = topOf(line);
    return top !== null && top < to ? line : null;
  }
  return null;
}

/** The top of the line in which that character is now, in px from the window's top; null if it is not on the page any more. */
export function topOf({ text, offset }: TextLine): number | null {
  return text.isConnected && offset < text.length ? topFrom(text, offset) : null;
}

/** Halves the text until the first character is found whose line begins below a height: lines follow one another. */
function firstOffsetBelow(text: Text, height: number): number {
  let before = -1;
  let below = text.length - 1;
  while (below - before > 1) {
    const middle = Math.floor((before + below) / 2);
    if ((topFrom(text, middle) ?? Infinity) >= height) below = middle;
    else before = middle;
  }
  return below;
}

function topFrom(text: Text, offset: number): number | null {
  const range = document.createRange();
  range.setStart(text, offset);
  range.setEnd(text, text.length);
  const [first] = range.getClientRects();
  return first?.top ?? null;
}

function lastLineTop(text: Text): number | null {
  const range = document.createRange();
  range.selectNodeContents(text);
  return [...range.getClientRects()].at(-1)?.top ?? null;
}
