import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Chapter } from '../read/read-chapter.ts';
import { unknownName } from './same-names.ts';

/** Every step has a storyboard entry and vice versa, in the same order. */
export function checkSteps(content: Content, chapter: Chapter): Problem[] {
  const board = content.storyboards.get(chapter.id);
  if (!board) return [];
  const scenes = Object.keys(board.data);
  const steps = chapter.steps.map((step) => step.id);
  const problems: Problem[] = [];
  for (const step of chapter.steps) {
    if (scenes.includes(step.id)) continue;
    problems.push({
      file: chapter.file,
      line: step.line,
      field: 'Step.id',
      ...unknownName(step.id, { names: new Set(scenes), called: `a step in ${board.name}` }),
    });
  }
  for (const scene of scenes) {
    if (steps.includes(scene)) continue;
    problems.push(
      board.problemAt(
        [scene],
        unknownName(scene, { names: new Set(steps), called: `a step in ${chapter.file}` }),
      ),
    );
  }
  if (problems.length === 0 && scenes.join() !== steps.join()) {
    const index = steps.findIndex((step, i) => step !== scenes[i]);
    problems.push(
      board.problemAt([scenes[index] ?? ''], {
        found: `"${scenes[index] ?? ''}" as step ${String(index + 1)}`,
        allowed: `the order of ${chapter.file}, where this is "${steps[index] ?? ''}"`,
      }),
    );
  }
  return problems;
}

/** Step ids are unique in the whole story, because they are addresses. */
export function repeatedSteps(chapters: readonly Chapter[]): Problem[] {
  const seen = new Map<string, Chapter>();
  const problems: Problem[] = [];
  for (const chapter of chapters) {
    for (const step of chapter.steps) {
      const first = seen.get(step.id);
      if (first) {
        problems.push({
          file: chapter.file,
          line: step.line,
          field: 'Step.id',
          found: `"${step.id}" a second time`,
          allowed: `a unique step id; ${first.file} already uses this one`,
        });
      }
      seen.set(step.id, chapter);
    }
  }
  return problems;
}
