import { describe, expect, it } from 'vitest';
import { describePlate } from '../../src/figures/plate/plate-describe.ts';
import { chapters, dictionary, facts, figures, formats } from './real-story.ts';

const steps = chapters.flatMap((chapter) => chapter.steps);

describe('a picture in words', () => {
  it.each(steps.map((step) => [step.id, step] as const))(
    'does not repeat the title above it, and its sentences end once: %s',
    (_, { title, scene }) => {
      const words = describePlate(scene, facts, dictionary, formats, figures);
      expect(words.startsWith(title)).toBe(false);
      expect(words).not.toMatch(/[.?!…][.?!]|\s[.,;]|\s{2}/u);
      expect(words).toMatch(/^\p{Lu}.*[.?!]$/su);
    },
  );
});
