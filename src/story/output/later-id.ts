/** The id of what became known only later about a step, from the step's id; so too its address, from the step's. */
export function laterId(step: string): string {
  return `${step}-later`;
}
