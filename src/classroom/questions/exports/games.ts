import { csvFormatRows } from 'd3';
import writeExcelFile from 'write-excel-file/node';
import { packedAgain } from '../../../open-data/same-bytes.ts';
import { GAME_LIMITS } from '../../../schema/question.ts';
import { isChoice, type Choice, type Question } from '../question.ts';

/** A question that is short enough for a game. */
type GameQuestion = Choice & { gameSeconds: number };

/** The questions that are short enough for a game. */
export function gameQuestions(questions: readonly Question[]): GameQuestion[] {
  return questions
    .filter(isChoice)
    .filter((question): question is GameQuestion => question.gameSeconds !== null);
}

/** Which replies are right, counted from 1, with commas between them. */
function rightNumbers({ options }: Choice): string {
  return options.flatMap(({ isRight }, index) => (isRight ? [String(index + 1)] : [])).join(',');
}

/** The replies, and nothing in the places that are left. */
function replies({ options }: Choice): string[] {
  return Array.from({ length: GAME_LIMITS.replies }, (_, index) => options[index]?.text ?? '');
}

const KAHOOT_HEADINGS = [
  'Question - max 120 characters',
  ...[1, 2, 3, 4].map((number) => `Answer ${String(number)} - max 75 characters`),
  'Time limit (sec) – 5, 10, 20, 30, 60, 90, 120, or 240 secs',
  'Correct answer(s) - choose at least one',
];

/** The rows above Kahoot's headings. */
const KAHOOT_TOP = 7;

/** Questions as a spreadsheet in the layout of Kahoot's template: headings in row 8, from the second column on. */
export async function kahootOf(questions: readonly Question[]): Promise<Uint8Array<ArrayBuffer>> {
  const rows = gameQuestions(questions).map((question, index) => [
    { value: index + 1 },
    { value: question.prompt },
    ...replies(question).map((value) => (value === '' ? null : { value })),
    { value: question.gameSeconds },
    { value: rightNumbers(question) },
  ]);
  const written = await writeExcelFile([
    {
      sheet: 'Sheet1',
      data: [
        ...Array.from({ length: KAHOOT_TOP }, () => []),
        [null, ...KAHOOT_HEADINGS.map((value) => ({ value, fontWeight: 'bold' as const }))],
        ...rows,
      ],
      columns: [5, 60, 40, 40, 40, 40, 14, 14].map((width) => ({ width })),
    },
  ]).toBuffer();
  return packedAgain(new Uint8Array(written));
}

const BLOOKET_HEADINGS = [
  ...['Question #', 'Question Text', 'Answer 1', 'Answer 2'],
  ...['Answer 3\n(Optional)', 'Answer 4\n(Optional)'],
  ...['Time Limit (sec)\n(Max: 300 seconds)', 'Correct Answer(s)\n(Only include Answer #)'],
];

/** Questions as CSV for Blooket. */
export function blooketOf(questions: readonly Question[]): string {
  const rows = gameQuestions(questions).map((question, index) => [
    String(index + 1),
    question.prompt,
    ...replies(question),
    String(question.gameSeconds),
    rightNumbers(question),
  ]);
  return csvOf('Blooket\nImport Template', BLOOKET_HEADINGS, rows);
}

const GIMKIT_HEADINGS = [
  ...['Question', 'Correct Answer', 'Incorrect Answer 1'],
  ...['Incorrect Answer 2 (Optional)', 'Incorrect Answer 3 (Optional)'],
];

/** Questions as CSV for Gimkit, which knows one right reply only. */
export function gimkitOf(questions: readonly Question[]): string {
  const rows = gameQuestions(questions)
    .filter(({ kind }) => kind !== 'choose_many')
    .map(({ prompt, options }) => {
      const texts = (right: boolean) =>
        options.filter(({ isRight }) => isRight === right).map(({ text }) => text);
      const wrong = texts(false);
      return [prompt, ...texts(true), ...[0, 1, 2].map((index) => wrong[index] ?? '')];
    });
  return csvOf('Gimkit Spreadsheet Import Template', GIMKIT_HEADINGS, rows);
}

/** A table below a row with its title, as the templates of these programs have it. */
function csvOf(title: string, headings: readonly string[], rows: readonly string[][]): string {
  const top = [title, ...headings.slice(1).map(() => '')];
  return `${csvFormatRows([top, [...headings], ...rows])}\n`;
}
