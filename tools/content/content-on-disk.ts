import type { ContentFolder } from '../../src/story/read/content-folder.ts';

/** The content under a project's root, as it is on disk. */
export function contentOnDisk(root: string): ContentFolder {
  return { root, overlay: new Map() };
}
