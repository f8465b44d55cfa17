import { z } from 'zod';
import { references, type ReferenceKind } from '../../schema/reference.ts';
import type { Path } from '../read/describe-issues.ts';

/** A reference in some data, with where it is. */
export interface FoundReference {
  path: Path;
  name: string;
  to: ReferenceKind;
}

/** Every reference in a value that a schema has parsed, found by what the schema declares to be one. */
export function findReferences(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
): FoundReference[] {
  const declared = references.get(schema);
  if (declared) return typeof value === 'string' ? [{ path, name: value, to: declared.to }] : [];
  if (value === undefined || value === null) return [];
  // All schemas of zod 4 are one of these, told apart by `def.type`.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (inner: z.core.$ZodType) => findReferences(inner, value, path);
  const below = (inner: z.core.$ZodType, key: string | number) =>
    findReferences(inner, Reflect.get(Object(value), key), [...path, key]);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => below(inner, key));
    case 'record':
      return Object.keys(value).flatMap((key) => [
        ...findReferences(def.keyType, key, [...path, key]),
        ...below(def.valueType, key),
      ]);
    case 'array':
      return Object.keys(value).flatMap((index) => below(def.element, Number(index)));
    case 'tuple':
      return def.items.flatMap((inner, index) => below(inner, index));
    case 'union':
      return def.options
        .filter((option) => z.safeParse(option, value).success)
        .slice(0, 1)
        .flatMap(inside);
    case 'pipe':
      return inside(def.out);
    case 'optional':
    case 'nullable':
    case 'default':
    case 'readonly':
      return inside(def.innerType);
    default:
      return [];
  }
}
