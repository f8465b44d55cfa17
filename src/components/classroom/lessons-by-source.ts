import type { z } from 'zod';
import { figureLetter } from '../../classroom/lessons/figure-letter.ts';
import { blueprintWords } from '../../schema/classroom/blueprint.ts';
import { documentSet } from '../../schema/classroom/document-set.ts';
import { pictureSheet } from '../../schema/classroom/picture-sheet.ts';
import { plan } from '../../schema/classroom/plan.ts';
import { rolePlayWords } from '../../schema/classroom/role-play.ts';
import type { FigureName } from '../../schema/figure.ts';
import { story, type Edition } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';
import { sourcesOfSheet } from '../../story/lessons/lesson-sources.ts';
import { teachPage, type TeachPage } from '../addresses.ts';

/** A sheet for a lesson, and its page. */
interface LessonSheet {
  title: string;
  page: TeachPage;
}

/** The sheets that cite each source, by its id: plans, documents, pictures, the role play and the blueprint. */
export function lessonsBySource(edition: Edition): Map<string, LessonSheet[]> {
  const { words } = edition;
  const { pictures } = words.classroom.data;
  const sheets: (LessonSheet & { schema: z.ZodType; sheet: unknown })[] = [
    ...Object.entries(words.plans.data).map(([id, sheet]) => ({
      ...{ title: sheet.title, page: teachPage('plans', id), schema: plan, sheet },
    })),
    ...Object.entries(words.document_sets.data).map(([id, sheet]) => ({
      ...{ title: sheet.title, page: teachPage('documents', id), schema: documentSet, sheet },
    })),
    ...Object.entries(words.picture_sheets.data).map(([figure, sheet]) => ({
      // Named after a figure, which has been checked; a letter, so that its title gives nothing away.
      title: fill(pictures.sheet, { letter: figureLetter(edition, figure as FigureName) }),
      ...{ page: teachPage('pictures', figure), schema: pictureSheet, sheet },
    })),
    {
      ...{ title: words.role_play.data.title, page: 'teach/role-play' },
      ...{ schema: rolePlayWords, sheet: words.role_play.data },
    },
    {
      ...{ title: words.blueprint.data.title, page: 'teach/blueprint' },
      ...{ schema: blueprintWords, sheet: words.blueprint.data },
    },
  ];
  const bySource = new Map<string, LessonSheet[]>();
  for (const { title, page, schema, sheet } of sheets) {
    for (const id of sourcesOfSheet(story.content, schema, sheet)) {
      bySource.set(id, [...(bySource.get(id) ?? []), { title, page }]);
    }
  }
  return bySource;
}
