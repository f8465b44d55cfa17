/** How a reply was judged: how many of its parts are right, of how many; nobody marks an answer in the reader's own words. */
export interface Judgement {
  right: number;
  all: number;
  isMarked: boolean;
  /** How far a number is from what was declared, where one is estimated. */
  off?: number;
  /** How near the numbers of a line have to be, where one is drawn. */
  tolerance?: number;
  /** The values of the replies that were chosen. */
  chosen: readonly string[];
}

/**
 * Judges the reply to a question on the page by what stands in it; null where there is none yet. In a number, everything
 * but the last point or comma with fewer than three digits after it separates thousands.
 */
export function judge(question: HTMLElement): Judgement | null {
  const kind = question.dataset.question;
  if (kind === 'number') return judgeNumber(question);
  if (kind === 'estimate') return judgeEstimate(question);
  if (kind === 'draw') return judgeLine(question);
  if (kind === 'short') return judgeShort(question);
  if (kind === 'order') return judgeOrder(question);
  if (kind === 'match') return judgeMatch(question);
  return judgeChoice(question);
}

function judgeChoice(question: HTMLElement): Judgement | null {
  const inputs = [...question.querySelectorAll<HTMLInputElement>('.replies input')];
  const chosen = inputs.filter(({ checked }) => checked).map(({ value }) => value);
  if (chosen.length === 0) return null;
  const options = [...question.querySelectorAll<HTMLElement>('[data-option]')];
  // Each reply is judged: right ones are to be chosen, wrong ones left alone.
  const judged = options.filter(
    ({ dataset }) => (dataset.right === 'true') === chosen.includes(dataset.option ?? ''),
  );
  const isOne = inputs[0]?.type === 'radio';
  if (!isOne) return { right: judged.length, all: options.length, isMarked: true, chosen };
  return { right: judged.length === options.length ? 1 : 0, all: 1, isMarked: true, chosen };
}

function judgeNumber(question: HTMLElement): Judgement | null {
  const given = readNumber(question.querySelector<HTMLInputElement>('.number input')?.value ?? '');
  if (given === null) return null;
  const { answer, tolerance } = question.dataset;
  const isRight = Math.abs(given - Number(answer)) <= Number(tolerance);
  return { right: isRight ? 1 : 0, all: 1, isMarked: true, chosen: [] };
}

function judgeEstimate(question: HTMLElement): Judgement | null {
  const field = question.querySelector<HTMLInputElement>('[data-point]');
  const given = readNumber(field?.value ?? '');
  if (given === null) return null;
  const off = Math.abs(given - Number(field?.dataset.answer));
  const isRight = off <= Number(question.dataset.tolerance);
  return { right: isRight ? 1 : 0, all: 1, isMarked: true, off, chosen: [] };
}

/** Judges each number of a line; null unless all are there. */
function judgeLine(question: HTMLElement): Judgement | null {
  const tolerance = Number(question.dataset.tolerance);
  const fields = [...question.querySelectorAll<HTMLInputElement>('[data-point]')];
  const given = fields.map(({ value }) => readNumber(value));
  if (given.includes(null)) return null;
  const right = fields.filter(
    ({ dataset }, index) => Math.abs((given[index] ?? NaN) - Number(dataset.answer)) <= tolerance,
  );
  return { right: right.length, all: fields.length, isMarked: true, tolerance, chosen: [] };
}

function judgeShort(question: HTMLElement): Judgement | null {
  const text = question.querySelector('textarea')?.value.trim() ?? '';
  return text === '' ? null : { right: 0, all: 1, isMarked: false, chosen: [] };
}

function judgeOrder(question: HTMLElement): Judgement {
  const items = [...question.querySelectorAll<HTMLElement>('[data-item]')];
  const right = items.filter(({ dataset }, index) => Number(dataset.place) === index + 1);
  return { right: right.length, all: items.length, isMarked: true, chosen: [] };
}

function judgeMatch(question: HTMLElement): Judgement | null {
  const selects = [...question.querySelectorAll<HTMLSelectElement>('.pairs select')];
  if (selects.some(({ value }) => value === '')) return null;
  const right = selects.filter(({ value, dataset }) => value === dataset.right);
  return { right: right.length, all: selects.length, isMarked: true, chosen: [] };
}

/** The number that a text says, however it separates thousands and decimals; null if it says none. */
export function readNumber(text: string): number | null {
  const written = text.replace(/[\s\u00A0\u202F'’]/g, '');
  const [, whole = '', decimals = ''] =
    /^(-?\d+(?:[.,]\d{3})*)(?:[.,](\d{1,2}|\d{4,}))?$/.exec(written) ?? [];
  if (whole === '') return null;
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals === '' ? '0' : decimals}`);
}
