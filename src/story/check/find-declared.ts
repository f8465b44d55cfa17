import { z } from 'zod';
import type { Path } from '../read/describe-issues.ts';

/** A value whose schema is in a registry, its path, and what the registry says of the schema. */
export interface Declared<About> {
  path: Path;
  value: unknown;
  about: About;
}

/** Finds every value in parsed data whose schema is in the registry, by walking the data along its schema. */
export function findDeclared<About>(
  registry: { get: (schema: z.core.$ZodType) => About | undefined },
  schema: z.core.$ZodType,
  value: unknown,
  path: Path = [],
): Declared<About>[] {
  const about = registry.get(schema);
  if (about !== undefined) return value === undefined ? [] : [{ path, value, about }];
  if (value === undefined || value === null) return [];
  // Every zod 4 schema is one of these, distinguished by `def.type`.
  const { def } = (schema as z.core.$ZodTypes)._zod;
  const inside = (inner: z.core.$ZodType) => findDeclared(registry, inner, value, path);
  const below = (inner: z.core.$ZodType, key: string | number) =>
    findDeclared(registry, inner, Reflect.get(Object(value), key), [...path, key]);
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => below(inner, key));
    case 'record':
      return Object.keys(value).flatMap((key) => [
        ...findDeclared(registry, def.keyType, key, [...path, key]),
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
