import { isChoice, type Choice, type Question } from '../question.ts';

/** A heading for questions: in Moodle a category. */
export interface Category {
  /** From the outermost category to its own. */
  path: readonly string[];
  questions: readonly Question[];
}

/**
 * Questions in GIFT, the text format of Moodle. Items to put in order, for which it has no form, become pairs of a place and an
 * item, and a line to draw pairs of a day and a number; an answer in the reader's own words becomes an essay with the model answer as its feedback.
 */
export function giftOf(categories: readonly Category[]): string {
  return categories
    .map(({ path, questions }) =>
      [
        `$CATEGORY: ${path.map((name) => name.replaceAll('/', '//')).join('/')}`,
        ...questions.map(giftQuestion),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n');
}

function giftQuestion(question: Question): string {
  return `::${written(question.id)}::[plain]${written(question.prompt)} {\n${answersOf(question)}\n}`;
}

function answersOf(question: Question): string {
  const feedback = `####${written(question.explanation)}`;
  if (isChoice(question)) return `${choiceOf(question)}\n${feedback}`;
  switch (question.kind) {
    case 'number':
    case 'estimate':
      return `#${String(question.answer)}:${String(question.tolerance)}\n${feedback}`;
    case 'order':
      return [
        ...question.items
          .toSorted((a, b) => a.place - b.place)
          .map(({ text, place }) => `=${String(place)} -> ${written(text)}`),
        feedback,
      ].join('\n');
    case 'draw':
      return [
        ...question.points.map(({ label, answer }) => `=${written(label)} -> ${String(answer)}`),
        feedback,
      ].join('\n');
    case 'match':
      return [
        ...question.pairs.map(({ left, right }) => `=${written(left)} -> ${written(right)}`),
        feedback,
      ].join('\n');
    case 'short':
      return `####${written(`${question.model} ${question.explanation}`)}`;
  }
}

function choiceOf({ kind, options }: Choice): string {
  if (kind === 'true_false') {
    return options.some(({ id, isRight }) => id === 'true' && isRight) ? 'TRUE' : 'FALSE';
  }
  const right = options.filter(({ isRight }) => isRight).length;
  return options
    .map(({ text, isRight, why }) => {
      const mark = kind === 'choose' ? (isRight ? '=' : '~') : `~%${weight(isRight, right)}%`;
      return `${mark}${written(text)}${why === undefined ? '' : ` #${written(why)}`}`;
    })
    .join('\n');
}

/** A reply's share of the mark, in per cent, as precisely as Moodle knows it; a wrong reply takes all of it away. */
function weight(isRight: boolean, right: number): string {
  if (!isRight) return '-100';
  return String(Number((100 / right).toFixed(5)));
}

/** A text without the characters that mean something in GIFT. */
function written(text: string): string {
  return text.replace(/[~=#{}:\\]/g, (character) => `\\${character}`);
}
