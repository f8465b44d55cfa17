import { componentOf, type ComponentUse } from '../author-components/author-components.ts';
import type { AttributeProblem } from '../author-components/define-component.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { showPath } from '../read/describe-issues.ts';
import type { Chapter } from '../read/read-chapter.ts';
import { findReferences } from './find-references.ts';
import type { Targets } from './reference-targets.ts';
import { unknownName } from './same-names.ts';

/** Checks the components used in a chapter: first their references, then, where those exist, their other attributes. */
export function checkUses(content: Content, chapter: Chapter, targets: Targets): Problem[] {
  return chapter.steps.flatMap(({ uses }) =>
    uses.flatMap((use) => {
      const { check } = componentOf(use.name);
      const broken = brokenReferences(use, targets);
      const wrong = broken.length > 0 ? broken : check(use.attributes, content);
      return wrong.map(({ attribute, found, allowed, nearest }) => {
        const field = `${use.name}.${attribute}`;
        return { file: chapter.file, line: use.line, field, found, allowed, nearest };
      });
    }),
  );
}

/** The references in a component's attributes that lead nowhere. */
export function brokenReferences(use: ComponentUse, targets: Targets): AttributeProblem[] {
  const { attributes: schema } = componentOf(use.name);
  return findReferences(schema, use.attributes)
    .filter(({ name, to }) => !targets[to].names.has(name))
    .map(({ path, name, to }) => ({
      attribute: showPath(path),
      ...unknownName(name, targets[to]),
    }));
}
