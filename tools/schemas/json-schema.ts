import { z } from 'zod';
import { references, type ReferenceKind } from '../../src/schema/reference.ts';
import type { ContentSchema } from './content-schemas.ts';
import type { DocComments } from './doc-comments.ts';

export type JsonSchema = z.core.JSONSchema.BaseSchema;

/** A JSON Schema for editors, with a description of each field as far as its schema has one. */
export function jsonSchemaOf({ files, schema }: ContentSchema, comments: DocComments): JsonSchema {
  const made = z.toJSONSchema(schema, {
    io: 'input',
    unrepresentable: 'any',
    reused: 'inline',
    override: ({ zodSchema, jsonSchema }) => {
      addType(zodSchema, jsonSchema);
      putInOrder(jsonSchema);
      const description = describe(zodSchema, comments);
      if (description !== undefined) jsonSchema.description ??= description;
      if (zodSchema instanceof z.core.$ZodObject) addFieldComments(zodSchema, jsonSchema, comments);
    },
  });
  return { title: files, ...made };
}

/** A date is written as text, or as a number where it is a year: what the schema makes of both is text. */
function addType(schema: z.core.$ZodType, json: JsonSchema): void {
  if (!(schema instanceof z.core.$ZodPipe)) return;
  const { in: input, out } = schema._zod.def;
  if (!(input instanceof z.core.$ZodTransform) || !(out instanceof z.core.$ZodString)) return;
  json.type = ['string', 'integer'] as unknown as 'string';
}

/** The order in which modules are listed, and with them the figures, differs between Node and Vite. */
function putInOrder(json: JsonSchema): void {
  json.required?.sort();
  json.oneOf?.sort((one, other) => JSON.stringify(one).localeCompare(JSON.stringify(other), 'en'));
}

/** What a reference points to, and where that is declared. */
const POINTS_TO: Record<ReferenceKind, string> = {
  chapter: 'The id of a chapter in content/story.yaml.',
  country: 'A country code of three capital letters (ISO 3166-1 alpha-3).',
  dataset: 'A name in content/words/<language>/datasets.yaml.',
  disagreement: 'An id in content/data/disagreements.yaml.',
  documentSet: 'A name in content/words/<language>/document_sets.yaml.',
  event: 'An id in content/data/events.yaml.',
  figure: 'The name of a figure, as storyboards use it.',
  gap: 'A name in content/words/<language>/gaps.yaml.',
  language: 'A language that has a folder in content/words/.',
  misconception: 'An id in content/data/misconceptions.yaml.',
  person: 'An id in content/data/people.yaml.',
  place: 'An id in content/data/places.yaml.',
  position: 'An id in content/data/positions.yaml.',
  quotation: 'An id in content/data/quotations.yaml.',
  range: 'An id in content/data/ranges.yaml.',
  round: 'An id in content/data/rounds.yaml.',
  roundOrStop: 'An id in content/data/rounds.yaml, or the event of the stop after a round.',
  roundWithStop: 'An id in content/data/rounds.yaml of a round that was followed by a stop.',
  source: 'An id in content/data/sources.yaml.',
  state: 'An id in content/data/states.yaml.',
  step: 'The id of a step of any chapter.',
  term: 'A name in content/words/<language>/glossary.yaml.',
  treaty: 'An id in content/data/treaties.yaml.',
  treatyDate: 'A date in the life of a treaty, e.g. inf.entered_into_force.',
  venue: 'The id of a venue in content/data/places.yaml.',
  view: 'An id in content/data/views.yaml.',
  warheadLimit: 'A treaty and one of its numbers, e.g. newstart.deployed_warheads.',
};

/** What a schema says of itself: in its comment, as a reference, or in the message of a check of its own. */
function describe(schema: z.core.$ZodType, comments: DocComments): string | undefined {
  const kind = schema instanceof z.ZodString ? references.get(schema)?.to : undefined;
  return kind === undefined ? (comments.ofSchema(schema) ?? messageOf(schema)) : POINTS_TO[kind];
}

/** What a check that JSON Schema cannot express says is allowed, e.g. which gaps words have. */
function messageOf(schema: z.core.$ZodType): string | undefined {
  for (const check of schema._zod.def.checks ?? []) {
    if (!(check instanceof z.core.$ZodCustom)) continue;
    const message = check._zod.def.error?.({ code: 'custom', input: undefined });
    if (typeof message === 'string') return message;
  }
  return undefined;
}

/** The description of a field: its own comment, else its schema’s; a list without one takes that of its items. */
function addFieldComments(
  object: z.core.$ZodObject,
  json: JsonSchema,
  comments: DocComments,
): void {
  const properties = json.properties ?? {};
  for (const [name, field] of Object.entries(properties)) {
    if (typeof field === 'boolean') continue;
    const { items } = field;
    const ofItems =
      typeof items === 'object' && !Array.isArray(items) ? items.description : undefined;
    const description = comments.ofField(object, name) ?? field.description ?? ofItems;
    // A copy: fields of the same schema share one object.
    if (description !== undefined) properties[name] = { ...field, description };
  }
}

/** The fields of a JSON Schema, as paths, and those of them that have no description. */
export function fieldsOf(schema: JsonSchema): { all: string[]; undescribed: string[] } {
  const all: string[] = [];
  const undescribed: string[] = [];
  const visit = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { properties } = value as JsonSchema;
    for (const [name, field] of Object.entries(properties ?? {})) {
      all.push(`${path}${name}`);
      if (typeof field === 'object' && field.description === undefined)
        undescribed.push(`${path}${name}`);
    }
    for (const [key, inner] of Object.entries(value)) visit(inner, `${path}${key}.`);
  };
  visit(schema, '');
  return { all, undescribed };
}
