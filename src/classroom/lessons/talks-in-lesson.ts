import type { Edition } from '../../story/current-story.ts';
import { fill } from '../../story/formats.ts';

/** How the talks fill lessons of several lengths, phase by phase: a sentence for each. */
export function talksInLessons({ formats, words }: Edition): string[] {
  const { role_play: labels, sheet } = words.classroom.data;
  const { chair, lengths } = words.role_play.data;
  return lengths.map(({ total, chair: minutes, afterwards }) => {
    const phases = [
      ...chair.map(({ name }, index) => [name, minutes[index] ?? 0] as const),
      [labels.debrief, afterwards] as const,
    ];
    return fill(labels.in_lesson, {
      minutes: formats.count(sheet.minutes, total, { count: formats.number(total) }),
      parts: phases.map(([name, count]) => `${name} ${formats.number(count)}`).join(', '),
    });
  });
}
