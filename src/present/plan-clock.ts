/** A lesson's plan, as the presenter's clock follows it. */
export interface LessonPlan {
  id: string;
  title: string;
  phases: readonly { name: string; minutes: number }[];
}

/** Where a lesson is: in a phase, with seconds left of it, and what comes next; null once its time is over. */
export function phaseAt(
  { phases }: Pick<LessonPlan, 'phases'>,
  seconds: number,
): { name: string; left: number; next: string | null } | null {
  let end = 0;
  for (const [index, { name, minutes }] of phases.entries()) {
    end += minutes * 60;
    if (seconds < end) return { name, left: end - seconds, next: phases[index + 1]?.name ?? null };
  }
  return null;
}

/** Minutes and seconds, as a clock shows them. */
export function asClock(seconds: number): string {
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
