import { namesIn, type ContentFolder } from './content-folder.ts';
import { nearestName, type Problem } from './problem.ts';

/** Read by the tools that prepare the maps, not by the story. */
const MAP_DATA = 'content/data/geo';

/** Finds content files that nothing reads: leftovers, misspelt names, or files of an unlisted chapter or language. */
export function unreadFiles(from: ContentFolder, read: ReadonlySet<string>): Problem[] {
  return filesIn(from, 'content')
    .filter((file) => !read.has(file))
    .map((file) => ({
      ...{ file, line: null, field: '', found: 'a file that nothing reads' },
      allowed: /^content\/(chapters|storyboards)\//.test(file)
        ? 'files of the chapters in content/story.yaml, in the languages of content/words'
        : 'files that the site reads',
      nearest: nearestName(file, read),
    }));
}

function filesIn(from: ContentFolder, folder: string): string[] {
  if (folder === MAP_DATA) return [];
  return [
    ...namesIn(from, folder, 'file')
      .filter((name) => /\.(csv|mdx|yaml|yml)$/.test(name))
      .map((name) => `${folder}/${name}`),
    ...namesIn(from, folder, 'folder').flatMap((name) => filesIn(from, `${folder}/${name}`)),
  ];
}
