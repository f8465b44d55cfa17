import type { Linter } from 'eslint';

/** Something that some files may not import. */
export interface Ban {
  /** Matches what stands between the quotation marks of the import. */
  what: RegExp;
  why: string;
  /** Only these names of the module (and the module as a whole) are banned. */
  names?: string[];
  /** `import type` is let through: it leaves nothing in what is shipped. */
  typesAllowed?: true;
  /** `import()` is let through: it loads only when asked. */
  dynamicAllowed?: true;
}

/** A form of code that some files may not use: an ESLint selector, and why not. */
export interface BannedSyntax {
  selector: string;
  message: string;
}

/**
 * The rules that hold bans. ESLint lets a later setting replace an earlier one whole,
 * so each file must get all of its bans in one go.
 */
export function banRules(
  bans: readonly Ban[],
  syntax: readonly BannedSyntax[] = [],
): Linter.RulesRecord {
  return {
    '@typescript-eslint/no-restricted-imports': [
      'error',
      {
        patterns: bans.map(({ what, why, names, typesAllowed }) => ({
          regex: what.source,
          message: why,
          caseSensitive: true,
          ...(names ? { importNames: names } : {}),
          ...(typesAllowed ? { allowTypeImports: true } : {}),
        })),
      },
    ],
    'no-restricted-syntax': [
      'error',
      ...bans
        .filter(({ dynamicAllowed }) => !dynamicAllowed)
        .map(({ what, why }) => ({
          selector: `ImportExpression[source.value=/${what.source}/]`,
          message: why,
        })),
      ...bans
        .filter(({ typesAllowed }) => !typesAllowed)
        .map(({ what, why }) => ({
          selector: `TSImportType[source.value=/${what.source}/]`,
          message: why,
        })),
      ...syntax,
    ],
  };
}
