import { expect, test } from 'vitest';
import { isOnShortWay } from '../../src/story/short-way.ts';
import { story } from './real-story.ts';

test('every step of the short way is there in plain words, and no other', () => {
  const short = [...story.content.storyboards.values()].flatMap(({ data }) =>
    Object.entries(data).flatMap(([id, scene], index) =>
      isOnShortWay(scene, index + 1) ? [id] : [],
    ),
  );
  for (const { plain } of story.content.languages.values()) {
    expect(Object.keys(plain.data.steps).toSorted()).toEqual(short.toSorted());
  }
});
