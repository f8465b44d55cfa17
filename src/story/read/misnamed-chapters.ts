import type { StoryPlan } from '../../schema/story.ts';
import type { ContentFile } from './content-file.ts';
import { namesIn, type ContentFolder } from './content-folder.ts';
import { nearestName, type Problem } from './problem.ts';

/** A chapter of story.yaml that has no file at all: its name is wrong, rather than each of its files missing. */
export interface MisnamedChapter {
  id: string;
  /** The chapter with files that story.yaml does not name and that must be meant. */
  meant: string | undefined;
  problem: Problem;
}

/** The chapters that story.yaml names and for which nothing has been written in any language. */
export function misnamedChapters(
  folder: ContentFolder,
  plan: ContentFile<StoryPlan>,
  languages: readonly string[],
): MisnamedChapter[] {
  const written = new Set([
    ...idsIn(folder, 'content/storyboards', '.yaml'),
    ...languages.flatMap((language) => idsIn(folder, `content/chapters/${language}`, '.mdx')),
  ]);
  const named = plan.data.chapters.map(({ id }) => id);
  const unnamed = [...written].filter((id) => !named.includes(id));
  return named.flatMap((id, index) => {
    if (written.has(id)) return [];
    const meant = nearestName(id, unnamed);
    const problem = plan.problemAt(['chapters', index, 'id'], {
      found: `"${id}"`,
      allowed:
        'a chapter with content/storyboards/<id>.yaml and content/chapters/<language>/<id>.mdx',
      nearest: meant,
    });
    return [{ id, meant, problem }];
  });
}

function idsIn(folder: ContentFolder, path: string, ending: string): string[] {
  return namesIn(folder, path, 'file')
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length));
}
