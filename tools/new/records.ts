import type { z } from 'zod';
import {
  recordSchemas,
  recordWordsSchemas,
  wordsOnlySchemas,
} from '../../src/story/read/content-schemas.ts';
import { identifier } from '../../src/schema/identifier.ts';
import { ask, questionsOf, recordOf, type Answers, type Question } from './questions.ts';
import { changeFile, languagesOf, type Change } from './change.ts';
import { listItem, namedRecord } from './yaml-text.ts';

/** Something new that a record stands for: in a file of data, in a file of words of each language, or in both. */
export interface RecordKind {
  /** The fields of `content/data/<file>.yaml`. */
  data?: { file: string; schema: z.ZodObject };
  /** The fields of `content/words/<language>/<file>.yaml`. */
  words?: { file: string; schema: z.ZodObject };
}

/** What can be entered as a record. */
export const recordKinds = {
  source: { data: { file: 'sources', schema: recordSchemas.sources } },
  person: kindOf('people'),
  place: kindOf('places'),
  event: kindOf('events'),
  quotation: kindOf('quotations'),
  term: { words: { file: 'glossary', schema: wordsOnlySchemas.glossary } },
} satisfies Record<string, RecordKind>;

function kindOf(file: 'people' | 'places' | 'events' | 'quotations'): RecordKind {
  return {
    data: { file, schema: recordSchemas[file] },
    words: { file, schema: recordWordsSchemas[file] },
  };
}

/** What must be known of a new record: its id, its data, and its words in the default language. */
export function recordQuestions({ data, words }: RecordKind): Question[] {
  const all = [
    ask('id', identifier),
    ...(data ? questionsOf(data.schema) : []),
    ...(words ? questionsOf(words.schema) : []),
  ];
  return all.filter(({ name }, index) => all.findIndex((one) => one.name === name) === index);
}

/** Where a new record is written, in every language. Throws where its id is taken. */
export function recordChanges(
  root: string,
  { data, words }: RecordKind,
  answers: Answers,
): Change[] {
  const changes: Change[] = [];
  const id = String(answers.id);
  if (data) {
    const record = recordOf(questionsOf(data.schema), answers);
    changes.push(
      changeFile(root, `content/data/${data.file}.yaml`, (text) => {
        if (new RegExp(`^- id: ${id}$`, 'm').test(text)) throw new Error(`${id} is taken`);
        return `${text.trimEnd()}\n\n${listItem(record)}`;
      }),
    );
  }
  if (words) {
    const record = recordOf(questionsOf(words.schema), answers);
    for (const language of languagesOf(root)) {
      changes.push(
        changeFile(root, `content/words/${language}/${words.file}.yaml`, (text) => {
          if (new RegExp(`^${id}:$`, 'm').test(text)) throw new Error(`${id} is taken`);
          return `${text.trimEnd()}\n\n${namedRecord(id, record)}`;
        }),
      );
    }
  }
  return changes;
}
