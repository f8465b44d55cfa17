import { z } from 'zod';
import { describeIssues } from '../../src/story/read/describe-issues.ts';

/** A field of something new that an author gives: by a flag, or when asked. */
export interface Question {
  /** The flag's name, and the field's: `title`, or `coordinates.lat` for one inside another. */
  name: string;
  schema: z.ZodType;
  /** What is meant, for those who are asked; empty where the name says it. */
  hint: string;
  isOptional: boolean;
  /** The only answers allowed, where there are not many. */
  choices: readonly string[];
}

/** Given answers by the names of their questions. */
export type Answers = Record<string, unknown>;

/** A question for each field of a schema; of fields within fields only for those that are needed. */
export function questionsOf(schema: z.ZodObject, inside = ''): Question[] {
  return Object.entries(schema.shape).flatMap(([key, field]) => {
    const name = inside + key;
    const question = ask(name, field as z.ZodType);
    if (field instanceof z.ZodObject) return questionsOf(field, `${name}.`);
    return question.isOptional && hasFields(field as z.ZodType) ? [] : [question];
  });
}

/** A question whose answer must be what a schema allows. */
export function ask(name: string, schema: z.ZodType, hint = ''): Question {
  return {
    name,
    schema,
    hint,
    isOptional: schema.safeParse(undefined).success,
    choices: choicesOf(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })),
  };
}

/** An answer as it was typed, read as the field needs it; or what would be allowed. */
export function readAnswer(
  { name, schema }: Question,
  text: string,
): { value: unknown } | { allowed: string } {
  const list = text.split(',').map((item) => item.trim());
  const readings = [
    text,
    ...(text !== '' && Number.isFinite(Number(text)) ? [Number(text)] : []),
    text === '' ? [] : list,
    ...(text === '' || text === 'null' ? [null] : []),
    ...(text === 'true' ? [true] : []),
  ];
  const value = readings.find((reading) => schema.safeParse(reading).success);
  if (value !== undefined) return { value };
  const { error } = schema.safeParse(text);
  const [issue] = error ? describeIssues(schema, text, error) : [];
  return { allowed: issue?.allowed ?? `a value for ${name}` };
}

/** A record made of answers: `coordinates.lat` becomes `lat` within `coordinates`. Fields keep the schema's order. */
export function recordOf(questions: readonly Question[], answers: Answers): Answers {
  const record: Answers = {};
  for (const { name } of questions) {
    if (answers[name] === undefined) continue;
    const [field = '', within] = name.split('.');
    record[field] =
      within === undefined
        ? answers[name]
        : { ...(record[field] as Answers | undefined), [within]: answers[name] };
  }
  return record;
}

type JsonSchema = z.core.JSONSchema.BaseSchema;

function choicesOf(json: JsonSchema): string[] {
  const inner = [json, ...(json.anyOf ?? [])];
  const items = typeof json.items === 'object' && !Array.isArray(json.items) ? [json.items] : [];
  return [...inner, ...items].flatMap((one) => one.enum ?? []).map(String);
}

function hasFields(schema: z.ZodType): boolean {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const items = typeof json.items === 'object' && !Array.isArray(json.items) ? json.items : json;
  return items.type === 'object';
}
