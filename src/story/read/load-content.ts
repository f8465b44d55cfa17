import type { z } from 'zod';
import { languageTag } from '../../schema/language.ts';
import type { Series } from '../../schema/series.ts';
import { aliases as aliasesSchema, idsLock } from '../../schema/shipped.ts';
import { storyPlan } from '../../schema/story.ts';
import { storyboard, type Storyboard } from '../../schema/storyboard.ts';
import { checked } from './checked.ts';
import type {
  Content,
  LanguageContent,
  LanguageWords,
  RecordFile,
  Records,
  SeriesFiles,
  WordsFile,
} from './content.ts';
import { readContentFile, type ContentFile } from './content-file.ts';
import { namesIn, type ContentFolder, type Overlay } from './content-folder.ts';
import { languageSchemas, listSchemas, tableSchemas } from './content-schemas.ts';
import { misnamedChapters } from './misnamed-chapters.ts';
import { ContentError, type Problem } from './problem.ts';
import { chapterFile, readChapter } from './read-chapter.ts';
import { readSeries, type SeriesFile } from './read-series.ts';
import { unreadFiles } from './unread-files.ts';

/**
 * Reads all of `content/` under the project's root, including the declared data tables. Files in `overlay` replace
 * those on disk. Throws one ContentError with the mistakes in every file, not just the first.
 */
export function loadContent(
  root: string,
  declared: readonly Series<unknown>[],
  overlay: Overlay = new Map(),
): Content {
  const folder: ContentFolder = { root, overlay };
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T[] => {
    try {
      return [read()];
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return [];
    }
  };
  const read = new Set(declared.map((one) => one.file));
  const file = <T>(name: string, schema: z.ZodType<T>) => {
    read.add(`content/${name}`);
    return attempt(() => readContentFile(folder, `content/${name}`, schema));
  };

  const [plan] = file('story.yaml', storyPlan);
  const [aliases] = file('aliases.yaml', aliasesSchema);
  const [lock] = file('ids.lock.yaml', idsLock);
  const tags = attempt(() => findLanguages(folder)).flat();
  const misnamed = plan ? misnamedChapters(folder, plan, tags) : [];
  for (const { meant, problem } of misnamed) {
    problems.push(problem);
    // Its files are not left over: they will be read once the name is right.
    read.add(`content/storyboards/${String(meant)}.yaml`);
    for (const language of tags) read.add(chapterFile(language, String(meant)));
  }
  const chapterIds = (plan?.data.chapters ?? [])
    .map((chapter) => chapter.id)
    .filter((id) => !misnamed.some((one) => one.id === id));
  const records = readAll(listSchemas, (name, schema) =>
    file(`data/${name}.yaml`, schema).map(recordFile),
  );
  const series = new Map(
    [...new Set(declared)].flatMap((one) => attempt(() => [one, readSeries(folder, one)] as const)),
  );
  const storyboards = new Map<string, ContentFile<Storyboard>>(
    chapterIds.flatMap((id) =>
      file(`storyboards/${id}.yaml`, storyboard).map((board) => [id, board] as const),
    ),
  );
  const languages = new Map<string, LanguageContent>();
  for (const language of tags) {
    const words = {
      ...readAll(tableSchemas, (name, schema) =>
        file(`words/${language}/${name}.yaml`, schema).map(wordsFile),
      ),
      ...readAll(languageSchemas, (name, schema: z.ZodType) =>
        file(`words/${language}/${name}.yaml`, schema),
      ),
      // Each was parsed with the schema its type is inferred from; if one failed, nothing is returned.
    } as unknown as LanguageWords;
    const chapters = chapterIds.flatMap((id) => {
      read.add(chapterFile(language, id));
      return attempt(() => readChapter(folder, language, id));
    });
    languages.set(language, { language, ...words, chapters });
  }
  // Without the plan it is unknown which files should be read.
  if (plan) problems.push(...unreadFiles(folder, read));
  if (problems.length > 0 || !plan || !aliases || !lock) throw new ContentError(problems);
  return {
    plan,
    aliases,
    lock,
    // Each was parsed with the schema its type is inferred from; if one failed, an error was thrown above.
    ...(records as unknown as Records),
    series: seriesFiles(series),
    storyboards,
    languages,
  };
}

/** Reads a file for each schema; names whose file could not be read are left out. */
function readAll<Schema extends z.ZodType, File>(
  schemas: Record<string, Schema>,
  read: (name: string, schema: Schema) => File[],
): Record<string, File> {
  return Object.fromEntries(
    Object.entries(schemas).flatMap(([name, schema]) =>
      read(name, schema).map((one) => [name, one] as const),
    ),
  );
}

function recordFile<T extends { id: string }>(file: ContentFile<T[]>): RecordFile<T> {
  const byId = new Map(file.data.map((record) => [record.id, record]));
  return {
    ...file,
    get: (id) => checked(byId.get(id), `${id} in ${file.name}`),
    has: (id) => byId.has(id),
  };
}

function wordsFile<T>(file: ContentFile<Record<string, T>>): WordsFile<T> {
  return { ...file, get: (id) => checked(file.data[id], `${id} in ${file.name}`) };
}

function seriesFiles(read: ReadonlyMap<Series<unknown>, SeriesFile<unknown>>): SeriesFiles {
  return {
    get: <Row>(series: Series<Row>) =>
      // Read with this very declaration, so its rows have this type.
      checked(read.get(series), `rows of ${series.file}`) as SeriesFile<Row>,
    all: [...read].map(([series, file]) => ({ series, file })),
  };
}

function findLanguages(from: ContentFolder): string[] {
  const folder = 'content/words';
  const found = namesIn(from, folder, 'folder');
  const wrong = found.filter((name) => !languageTag.safeParse(name).success);
  if (wrong.length > 0 || found.length === 0) {
    throw new ContentError([
      {
        file: folder,
        line: null,
        field: '',
        found: wrong.length > 0 ? `the folder "${wrong.join('", "')}"` : 'no language',
        allowed: 'a folder for each language, named by its language tag, e.g. en',
      },
    ]);
  }
  return found;
}
