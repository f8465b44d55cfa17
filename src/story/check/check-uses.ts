import type { ChapterComponent } from '../../schema/chapter.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import type { Chapter } from '../read/read-chapter.ts';
import type { Targets } from './reference-targets.ts';
import { missing } from './same-names.ts';

/** Which of the content's records the attributes of an author's component name. */
const attributeTargets: Partial<Record<ChapterComponent, Record<string, keyof Targets>>> = {
  Cite: { id: 'source' },
  NotFound: { id: 'gap' },
  Term: { id: 'term' },
  Person: { id: 'person' },
  Quote: { id: 'quotation' },
  Fact: { treaty: 'treaty' },
  Day: { event: 'event', treaty: 'treaty' },
  Distance: { from: 'place', to: 'place' },
  BothNames: { us: 'quotation', russia: 'quotation' },
};

/** What the components of a chapter name is there. */
export function checkUses(content: Content, chapter: Chapter, targets: Targets): Problem[] {
  const problems: Problem[] = [];
  for (const use of chapter.steps.flatMap((step) => step.uses)) {
    const at = (attribute: string) => ({
      file: chapter.file,
      line: use.line,
      field: `${use.name}.${attribute}`,
    });
    for (const [attribute, kind] of Object.entries(attributeTargets[use.name] ?? {})) {
      const name = use.attributes[attribute];
      if (name !== undefined && !targets[kind].names.has(name)) {
        problems.push({ ...at(attribute), ...missing(name, targets[kind]) });
      }
    }
    if (use.name === 'Fact') {
      const treaty = content.treaties.data.find((record) => record.id === use.attributes.treaty);
      const number = use.attributes.number ?? '';
      if (treaty && !Object.hasOwn(treaty.numbers, number)) {
        const names = new Set(Object.keys(treaty.numbers));
        const called = `a number of ${treaty.id}: ${[...names].join(', ')}`;
        problems.push({ ...at('number'), ...missing(number, { names, called }) });
      }
    }
    if (use.name === 'Day' && use.attributes.treaty !== undefined) {
      const treaty = content.treaties.data.find((record) => record.id === use.attributes.treaty);
      const which = use.attributes.which;
      if (which === undefined || (treaty && dateOf(treaty, which) === null)) {
        problems.push({
          ...at('which'),
          found: which === undefined ? 'nothing' : `"${which}", which has no date`,
          allowed: 'signed, entered_into_force or ended, where the treaty has that date',
        });
      }
    }
  }
  return problems;
}

/** The date that `<Day treaty which>` shows. */
export function dateOf(treaty: Content['treaties']['data'][number], which: string): string | null {
  if (which === 'signed') return treaty.signed.date;
  if (which === 'entered_into_force') return treaty.entered_into_force;
  return treaty.ended.date;
}
