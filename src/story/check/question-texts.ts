import type { QuestionRecord, QuestionWords } from '../../schema/question.ts';
import type { Path } from '../read/describe-issues.ts';

/** A text of a question. */
export interface QuestionText {
  /** From the question's words. */
  path: Path;
  text: string;
  /** Whether it is meant to be untrue: a wrong reply, or the statement of a question whose answer is "false". */
  isFalse: boolean;
}

/** Every text of a question that readers see. */
export function textsOfQuestion(question: QuestionRecord, words: QuestionWords): QuestionText[] {
  const wrong = 'wrong' in question ? question.wrong : [];
  const text = (path: Path, text: string | undefined, isFalse = false): QuestionText[] =>
    text === undefined ? [] : [{ path, text, isFalse }];
  return [
    ...text(['prompt'], words.prompt, question.kind === 'true_false' && !question.is_true),
    ...Object.entries(words.options ?? {}).flatMap(([id, option]) => [
      ...text(['options', id, 'text'], option.text, wrong.includes(id)),
      ...text(['options', id, 'why'], option.why),
    ]),
    ...Object.entries(words.pairs ?? {}).flatMap(([id, { left, right }]) => [
      ...text(['pairs', id, 'left'], left),
      ...text(['pairs', id, 'right'], right),
    ]),
    ...text(['unit'], words.unit),
    ...text(['model'], words.model),
    ...text(['explanation'], words.explanation),
  ];
}
