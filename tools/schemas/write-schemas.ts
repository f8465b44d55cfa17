import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { contentSchemas } from './content-schemas.ts';
import { readDocComments } from './doc-comments.ts';
import { fieldsOf, jsonSchemaOf, type JsonSchema } from './json-schema.ts';

/** Where editors find the JSON Schemas of the content, from the project's root. */
export const SCHEMA_FOLDER = 'content/schemas';

/** Every file that tells editors what content may hold, by its path from the project's root. */
export async function schemaFiles(root: string): Promise<Map<string, string>> {
  const comments = await readDocComments(root);
  return new Map(
    contentSchemas.map((one) => [
      `${SCHEMA_FOLDER}/${one.name}.json`,
      `${JSON.stringify(jsonSchemaOf(one, comments), null, 2)}\n`,
    ]),
  );
}

/** The setting by which Visual Studio Code's YAML extension finds the schema of a file. */
export function editorSettings(): Record<string, string> {
  return Object.fromEntries(
    contentSchemas.map(({ name, files }) => [`./${SCHEMA_FOLDER}/${name}.json`, files]),
  );
}

if (import.meta.main) {
  const root = process.cwd();
  mkdirSync(join(root, SCHEMA_FOLDER), { recursive: true });
  const files = await schemaFiles(root);
  for (const [file, text] of files) writeFileSync(join(root, file), text);
  const settingsFile = join(root, '.vscode/settings.json');
  const settings = JSON.parse(readFileSync(settingsFile, 'utf8')) as Record<string, unknown>;
  settings['yaml.schemas'] = editorSettings();
  writeFileSync(settingsFile, `${JSON.stringify(settings, null, 2)}\n`);
  const fields = [...files.values()].map((text) => fieldsOf(JSON.parse(text) as JsonSchema));
  process.stdout.write(
    `${String(files.size)} schemas in ${SCHEMA_FOLDER}/, ${String(fields.flatMap(({ all }) => all).length)} fields, ` +
      `${String(fields.flatMap(({ undescribed }) => undescribed).length)} of them without a description\n`,
  );
}
