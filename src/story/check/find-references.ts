import { z } from 'zod';
import { references, type ReferenceKind } from '../../schema/reference.ts';
import type { Path } from '../read/describe-issues.ts';

/** A reference found in data, and its path. */
export interface FoundReference {
  path: Path;
  name: string;
  to: ReferenceKind;
}

/** Finds every reference in a parsed value by what its schema declares as one. */
export function findReferences(
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
): FoundReference[] {
  const declared = references.get(schema);
  if (declared) return typeof value === 'string' ? [{ path, name: value, to: declared.to }] : [];
  if (value === undefined || value === null) return [];
  // Every zod 4 schema is one of these, distinguished by `def.type`.
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
