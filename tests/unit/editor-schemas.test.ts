import { readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { wordFiles } from '../../tools/fonts/letters.ts';
import { schemaOfFile } from '../../tools/schemas/content-schemas.ts';
import { fieldsOf, type JsonSchema } from '../../tools/schemas/json-schema.ts';
import { editorSettings, SCHEMA_FOLDER, schemaFiles } from '../../tools/schemas/write-schemas.ts';
import { found } from './found.ts';

const files = wordFiles('.').filter((name) => name.endsWith('.yaml'));
const schemas = await schemaFiles(process.cwd());
// Strict: an unknown keyword is a mistake.
const ajv = new Ajv2020({
  strict: true,
  allowUnionTypes: true,
  // A record that requires every name of a list has `required` and `propertyNames`, but no `properties`.
  strictRequired: false,
  formats: { uri: (text: string) => URL.canParse(text) },
});

function validator(file: string) {
  const { name } = found(schemaOfFile(file), `a schema for ${file}`);
  const text = found(schemas.get(`${SCHEMA_FOLDER}/${name}.json`), `the text of ${name}`);
  return ajv.getSchema(name) ?? ajv.addSchema(JSON.parse(text) as object, name).getSchema(name);
}

describe('the JSON Schemas of the content', () => {
  it('are up to date with the declarations (npm run schemas writes them)', () => {
    for (const [file, text] of schemas) {
      expect(JSON.parse(readFileSync(file, 'utf8')), file).toEqual(JSON.parse(text));
    }
  });

  it('are found by Visual Studio Code', () => {
    const settings = JSON.parse(readFileSync('.vscode/settings.json', 'utf8')) as object;
    expect(settings).toHaveProperty(['yaml.schemas'], editorSettings());
  });

  it.each(files)('accept %s, which names its own schema', (file) => {
    const text = readFileSync(file, 'utf8');
    const validate = found(validator(file), 'a compiled schema');
    expect(validate(parse(text)), JSON.stringify(validate.errors)).toBe(true);
    const { name } = found(schemaOfFile(file), `a schema for ${file}`);
    const named = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1] ?? '';
    expect(posix.join(dirname(file), named)).toBe(`${SCHEMA_FOLDER}/${name}.json`);
  });

  it.each([
    [
      'a field that does not exist',
      'content/data/views.yaml',
      [{ id: 'a', around: 'b', across_km: 50, aruond: 'b' }],
    ],
    ['a field that is missing', 'content/data/views.yaml', [{ id: 'a', around: 'b' }]],
    ['a word that is not one of a list', 'content/data/people.yaml', [{ id: 'a', side: 'rusia' }]],
    ['an id in the wrong form', 'content/data/people.yaml', [{ id: 'Not-An-Id', side: 'us' }]],
  ])('reject %s', (_what, file, content) => {
    expect(found(validator(file), 'a compiled schema')(content)).toBe(false);
  });

  it.each([...schemas])('say of every field in %s what it is for', (_file, text) => {
    const { all, undescribed } = fieldsOf(JSON.parse(text) as JsonSchema);
    expect(undescribed).toEqual([]);
    // Only what has names of its own for its fields has none.
    expect(all.length > 0 || text.includes('"propertyNames"')).toBe(true);
  });

  it('say of a figure’s name and of a record’s field what is said of them, and not of others called the same', () => {
    const described = (name: string) =>
      JSON.parse(found(schemas.get(`${SCHEMA_FOLDER}/${name}.json`), name)) as object;
    expect(described('events')).toHaveProperty(
      'items.properties.treaties.description',
      'The treaties the event concerns.',
    );
    const figure = 'additionalProperties.properties.figure.oneOf.1.properties.name';
    expect(described('storyboard')).toHaveProperty(`${figure}.description`, 'Which figure it is.');
    const state = 'additionalProperties.properties.name.description';
    expect(described('states-words')).not.toHaveProperty(state, 'Which figure it is.');
  });
});
