import { componentOf } from '../author-components/author-components.ts';
import type { Content, LanguageContent } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';

/** Everyone in people.yaml is mentioned somewhere, and names are unique. */
export function checkPeople(content: Content): Problem[] {
  return [
    ...checkMentions(content),
    ...[...content.languages.values()].flatMap((language) => checkNames(content, language)),
  ];
}

function checkMentions(content: Content): Problem[] {
  const { people, events, quotations, languages } = content;
  const named = [...languages.values()]
    .flatMap(({ chapters }) => chapters.flatMap(({ steps }) => steps.flatMap(({ uses }) => uses)))
    .flatMap(({ name, attributes }) => componentOf(name).people(attributes, content));
  const mentioned = new Set([
    ...named,
    ...events.data.flatMap((event) => event.people),
    ...quotations.data.flatMap(({ speakers = [] }) => speakers),
  ]);
  return people.data.flatMap(({ id }, i) => {
    if (mentioned.has(id)) return [];
    const allowed = 'people who take part in an event, are quoted, or are named by <Person>';
    return [people.problemAt([i, 'id'], { found: `"${id}", who is never mentioned`, allowed })];
  });
}

function checkNames({ people }: Content, { people: words }: LanguageContent): Problem[] {
  const known = new Map<string, string>();
  return people.data.flatMap(({ id }) => {
    const { name } = words.get(id);
    const other = known.get(name);
    known.set(name, id);
    if (other === undefined) return [];
    const found = `"${name}", also the name of "${other}"`;
    return [words.problemAt([id, 'name'], { found, allowed: 'a name that nobody else has' })];
  });
}
