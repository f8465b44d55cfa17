import type { StoryPlan } from '../../schema/story.ts';
import type { ContentFile } from './content-file.ts';
import { namesIn, type ContentFolder } from './content-folder.ts';
import { nearestName, type Problem } from './problem.ts';

/** A chapter in story.yaml without any files: its name is probably wrong, so the files are not reported one by one. */
export interface MisnamedChapter {
  id: string;
  /** The chapter that was probably meant: it has files but is not in story.yaml. */
  meant: string | undefined;
  problem: Problem;
}

/** Finds the chapters in story.yaml that have no files in any language. */
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
