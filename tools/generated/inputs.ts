import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Everything that a generated file depends on. */
export interface Inputs {
  /** Files that are read, by absolute path. */
  files: readonly string[];
  /** The script that generates; the code that it imports counts too. */
  code: URL;
  /** Packages that the code uses without importing them itself. */
  packages: readonly string[];
  /** What else it is made from, e.g. the letters that the content uses. */
  values: readonly string[];
}

/** A sum over all inputs: the same as before where nothing that matters has changed. */
export function sumInputs(root: string, { files, code, packages, values }: Inputs): string {
  const sum = createHash('sha256');
  const used = collectCode(fileURLToPath(code));
  const here = dirname(fileURLToPath(code));
  for (const file of [...used.files].sort()) {
    sum
      .update(`${relative(here, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  for (const file of files) sum.update(readFileSync(file)).update('\0');
  for (const name of [...new Set([...used.packages, ...packages])].sort()) {
    sum.update(`${name}@${versionOf(root, name)}\0`);
  }
  for (const value of values) sum.update(`${value}\0`);
  return sum.digest('hex');
}

/** A script with all the project's files that it imports, and the packages that these name. */
function collectCode(script: string): { files: Set<string>; packages: Set<string> } {
  const files = new Set<string>();
  const packages = new Set<string>();
  const collect = (file: string): void => {
    if (files.has(file)) return;
    files.add(file);
    const imports = readFileSync(file, 'utf8').matchAll(
      /^(?:import|export)\b[^'";]*(?:from )?'([^']+)'/gm,
    );
    for (const [, name = ''] of imports) {
      if (name.startsWith('.')) collect(join(dirname(file), name));
      else if (!name.startsWith('node:')) packages.add(packageOf(name));
    }
  };
  collect(script);
  return { files, packages };
}

/** `d3` of `d3/path`, `@scope/name` of `@scope/name/path`. */
function packageOf(name: string): string {
  return name
    .split('/')
    .slice(0, name.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Of a package that has types only, such as `geojson`, nothing is known and nothing depends on it. */
function versionOf(root: string, name: string): string {
  const folders = createRequire(`${root}/package.json`).resolve.paths(name) ?? [];
  const found = folders
    .map((folder) => join(folder, name, 'package.json'))
    .find((file) => existsSync(file));
  if (found === undefined) return '';
  return (JSON.parse(readFileSync(found, 'utf8')) as { version: string }).version;
}
