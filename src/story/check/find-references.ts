import type { z } from 'zod';
import { references, type ReferenceKind } from '../../schema/reference.ts';
import type { Path } from '../read/describe-issues.ts';
import { madeOnce } from '../read/made-once.ts';
import { findDeclared } from './find-declared.ts';

/** A reference found in data, and its path. */
export interface FoundReference {
  path: Path;
  name: string;
  to: ReferenceKind;
}

const found = madeOnce<FoundReference[]>();

/** Finds every reference in a parsed value by what its schema declares as one. */
export function findReferences(schema: z.core.$ZodType, value: unknown): FoundReference[] {
  const find = () =>
    findDeclared(references, schema, value).flatMap(({ path, value: name, about }) =>
      typeof name === 'string' ? [{ path, name, to: about.to }] : [],
    );
  return typeof value === 'object' && value !== null ? found(value, schema, find) : find();
}
