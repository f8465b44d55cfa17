import type { FigureName } from '../../schema/figure.ts';
import type { Edition } from '../../story/current-story.ts';

/** The letter by which a figure's sheet is named, so that its name gives nothing away: A for the first. */
export function figureLetter({ words }: Edition, figure: FigureName): string {
  const names = Object.keys(words.picture_sheets.data);
  return letterOf(names.indexOf(figure));
}

/** A for 0, B for 1, and so on. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}
