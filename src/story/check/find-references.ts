import type { z } from 'zod';
import { references, type ReferenceKind } from '../../schema/reference.ts';
import type { Path } from '../read/describe-issues.ts';
import { findDeclared } from './find-declared.ts';

/** A reference found in data, and its path. */
export interface FoundReference {
  path: Path;
  name: string;
  to: ReferenceKind;
}

/** Finds every reference in a parsed value by what its schema declares as one. */
export function findReferences(schema: z.core.$ZodType, value: unknown): FoundReference[] {
  return findDeclared(references, schema, value).flatMap(({ path, value: name, about }) =>
    typeof name === 'string' ? [{ path, name, to: about.to }] : [],
  );
}
