import type { FigureName } from '../../schema/figure.ts';
import { pictureSheet } from '../../schema/classroom/picture-sheet.ts';
import { story, type Edition } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { sourcesOfSheet } from '../../story/lessons/lesson-sources.ts';
import { checked } from '../../story/read/checked.ts';
import { figureLetter } from './figure-letter.ts';

/** The picture sheet of a figure: what is written for it, the step that shows the figure, its sources, and its name. */
export function sheetOfFigure(edition: Edition, figure: FigureName) {
  const { steps, words } = edition;
  const sheet = words.picture_sheets.get(figure);
  return {
    sheet,
    step: checked(steps.get(sheet.step), sheet.step),
    sources: sourcesOfSheet(story.content, pictureSheet, sheet),
    /** By its letter, which gives nothing away. */
    name: fill(words.classroom.data.pictures.sheet, { letter: figureLetter(edition, figure) }),
  };
}
