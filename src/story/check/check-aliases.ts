import type { AddressKind } from '../../schema/shipped.ts';
import type { Content } from '../read/content.ts';
import type { Problem } from '../read/problem.ts';
import { currentIds } from '../shipped/current-ids.ts';

/** An alias is an id that nothing has any more: an address cannot both be a page and lead to another one. */
export function checkAliases(content: Content): Problem[] {
  const { aliases } = content;
  const current = currentIds(content);
  return (Object.keys(current) as AddressKind[]).flatMap((kind) =>
    Object.keys(aliases.data[kind])
      .filter((id) => current[kind].includes(id))
      .map((id) =>
        aliases.problemAt([kind, id], {
          found: `"${id}", which still exists`,
          allowed: 'ids that are gone',
        }),
      ),
  );
}
