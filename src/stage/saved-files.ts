import type { InterfaceWords } from '../schema/interface.ts';
import type { Scene } from '../schema/scene.ts';
import type { SavedFile } from './table-dialog.ts';

/**
 * The files of a step's picture and of its data, which the build writes below `folder` (src/sharing/downloads), and the
 * words of the links to them.
 */
export function filesOf(
  { step, figure }: Pick<Scene, 'step' | 'figure'>,
  { save, kinds }: Pick<InterfaceWords['picture_file'], 'save' | 'kinds'>,
  folder: string,
): { words: string; each: SavedFile[] } {
  const path = `${folder}${figure?.name ?? 'map'}/${step}`;
  return {
    words: save,
    each: Object.entries(kinds).map(([kind, words]) => ({ href: `${path}.${kind}`, words })),
  };
}
