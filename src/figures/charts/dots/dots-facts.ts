import type { DotsScene } from './dots-schema.ts';
import type { DotGroup } from './dots-schema.ts';

/** The index of the picture in a passage that shows these groups; -1 if none does. */
export function pictureAmong(
  along: readonly (readonly DotGroup[])[],
  groups: readonly DotGroup[],
): number {
  return along.findIndex(
    (picture) =>
      picture.length === groups.length &&
      picture.every(({ state, year, limit }, index) => {
        const other = groups[index];
        return other?.state === state && other.year === year && other.limit === limit;
      }),
  );
}

/** All groups in a scene, its own and those of the pictures around it, each with its path. */
export function dotGroupsOf({
  groups,
  along = [],
}: DotsScene): (DotGroup & { path: (string | number)[] })[] {
  return [
    ...groups.map((group, index) => ({ ...group, path: ['groups', index] })),
    ...along.flatMap((picture, i) =>
      picture.map((group, index) => ({ ...group, path: ['along', i, index] })),
    ),
  ];
}
