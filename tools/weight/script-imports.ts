import ts from 'typescript';

/** The addresses of the modules that a script imports statically; `import()` loads later and does not count. */
export function staticImports(source: string): string[] {
  const file = ts.createSourceFile('script.js', source, ts.ScriptTarget.Latest, false);
  const addresses: string[] = [];
  for (const statement of file.statements) {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) continue;
    const from = statement.moduleSpecifier;
    if (from && ts.isStringLiteral(from)) addresses.push(from.text);
  }
  return addresses;
}
