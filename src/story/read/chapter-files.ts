import { namesIn, type ContentFolder } from './content-folder.ts';
import type { ContentFile } from './content-file.ts';
import { nearestName, type Problem } from './problem.ts';
import type { StoryPlan } from '../../schema/story.ts';

/**
 * Chapters that story.yaml names and that have no file at all, so that their name is wrong rather than each file
 * missing; and files of chapters that story.yaml does not name, which would be passed over in silence.
 */
export function checkChapterFiles(
  folder: ContentFolder,
  plan: ContentFile<StoryPlan>,
  languages: readonly string[],
): { misnamed: Set<string>; problems: Problem[] } {
  const files = [
    ...filesOf(folder, 'content/storyboards', '.yaml'),
    ...languages.flatMap((language) => filesOf(folder, `content/chapters/${language}`, '.mdx')),
  ];
  const written = new Set(files.map(({ id }) => id));
  const named = plan.data.chapters.map(({ id }) => id);
  const misnamed = new Set(named.filter((id) => !written.has(id)));
  const unnamed = files.filter(({ id }) => !named.includes(id));
  const meant = new Set<string>();
  const problems = plan.data.chapters.flatMap(({ id }, index) => {
    if (!misnamed.has(id)) return [];
    const nearest = nearestName(
      id,
      unnamed.map((file) => file.id),
    );
    if (nearest !== undefined) meant.add(nearest);
    const allowed = `a chapter with content/storyboards/<id>.yaml and content/chapters/<language>/<id>.mdx`;
    return [plan.problemAt(['chapters', index, 'id'], { found: `"${id}"`, allowed, nearest })];
  });
  const passedOver = unnamed.flatMap(({ file, id }): Problem[] => {
    if (meant.has(id)) return [];
    const found = `a chapter that ${plan.name} does not name`;
    const nearest = nearestName(id, misnamed);
    return [{ file, line: null, field: '', found, allowed: named.join(', '), nearest }];
  });
  return { misnamed, problems: [...problems, ...passedOver] };
}

function filesOf(folder: ContentFolder, path: string, ending: string) {
  return namesIn(folder, path, 'file')
    .filter((name) => name.endsWith(ending))
    .map((name) => ({ file: `${path}/${name}`, id: name.slice(0, -ending.length) }));
}
