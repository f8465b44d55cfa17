import type { z } from 'zod';
import { aliases } from '../../schema/shipped.ts';
import { storyPlan } from '../../schema/story.ts';
import { storyboard } from '../../schema/storyboard.ts';
import { lessonFiles } from '../lessons/lesson-files.ts';
import { CAPITALS } from '../facts/rounds.ts';
import type { ContentFile } from '../read/content-file.ts';
import { listSchemas, recordLists } from '../read/content-schemas.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { checkIds, checkWords } from './check-names.ts';
import { checkSteps, repeatedSteps } from './check-steps.ts';
import { checkUses } from './check-uses.ts';
import { findReferences } from './find-references.ts';
import { collectTargets, type Targets } from './reference-targets.ts';
import { unknownName } from './same-names.ts';

/** Finds every reference that leads nowhere and every id used twice. */
export function checkReferences(content: Content): Problem[] {
  const targets = collectTargets(content);
  return [
    ...checkIds(content),
    ...filesWithReferences(content).flatMap((one) => checkFile(one, targets)),
    ...checkSeries(content, targets),
    ...checkCapitals(content, targets),
    ...[...content.languages.values()].flatMap((language) => [
      ...checkWords(content, language),
      ...lessonFiles(language).flatMap((one) => checkFile(one, targets)),
      ...language.chapters.flatMap((chapter) => [
        ...checkSteps(content, chapter),
        ...checkUses(content, chapter, targets),
      ]),
      ...repeatedSteps(language.chapters),
    ]),
  ];
}

interface FileWithSchema {
  file: ContentFile<unknown>;
  /** The schema of the whole file, or of each record in a list. */
  schema: z.ZodType;
}

function filesWithReferences(content: Content): FileWithSchema[] {
  return [
    { file: content.plan, schema: storyPlan },
    { file: content.aliases, schema: aliases },
    ...[...content.storyboards.values()].map((file) => ({ file, schema: storyboard })),
    ...recordLists.map((name) => ({
      file: content[name],
      schema: listSchemas[name],
    })),
  ];
}

function checkFile({ file, schema }: FileWithSchema, targets: Targets): Problem[] {
  return findReferences(schema, file.data)
    .filter(({ name, to }) => !targets[to].names.has(name))
    .map(({ path, name, to }) => file.problemAt(path, unknownName(name, targets[to])));
}

function checkSeries({ series }: Content, targets: Targets): Problem[] {
  return series.all.flatMap(({ series: { row: schema }, file: { rows, problemAt } }) =>
    rows.flatMap((row, index) =>
      findReferences(schema, row)
        .filter(({ name, to }) => !targets[to].names.has(name))
        .map(({ path: [column], name, to }) =>
          problemAt(index, String(column), unknownName(name, targets[to])),
        ),
    ),
  );
}

/** The places that the teams' routes start from are named in code, so they are checked here. */
function checkCapitals({ places }: Content, { place }: Targets): Problem[] {
  return Object.values(CAPITALS)
    .filter((capital) => !place.names.has(capital))
    .map((capital) => places.problemAt([], unknownName(capital, place)));
}
