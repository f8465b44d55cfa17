import { addStyles } from '../../page/add-styles.ts';
import { fetchElement } from '../../page/fetch-element.ts';
import styles from './question-of-step.css?url';

/** What is shown of a question's controls: the replies to choose from, the items to put in order, or what belongs together. */
const REPLIES = '.replies span, .items [data-text], .pairs label > span, .rights li';

/**
 * The bank's first question about a step, large enough for a class: prompt and replies, and its answer, which is hidden
 * until `data-revealed` is set. Null if there is none. `teach` is the address of the page for teachers; rejects where the
 * chapter's quiz cannot be fetched from there.
 */
export async function questionOfStep(
  { id, dataset }: HTMLElement,
  teach: string,
): Promise<HTMLElement | null> {
  const [chapter = ''] = dataset.step?.split('/') ?? [];
  const [list] = await Promise.all([
    fetchElement(`${teach}quiz/${chapter}/#questions`),
    addStyles(styles),
  ]);
  // What asks about later days is for the end of the chapter.
  const found = [...(list?.querySelectorAll(`[data-about="${CSS.escape(id)}"]`) ?? [])].find(
    (one) => one.querySelector('.later-question') === null,
  );
  const feedback = found?.querySelector('[data-feedback]');
  if (!found || !feedback) return null;
  const aside = document.createElement('aside');
  aside.className = 'question-of-step';
  const prompt = document.createElement('p');
  prompt.className = 'prompt';
  prompt.textContent = found.querySelector('.prompt')?.textContent ?? '';
  const replies = document.createElement('ul');
  for (const { textContent } of found.querySelectorAll(REPLIES)) {
    const item = document.createElement('li');
    item.textContent = textContent;
    replies.append(item);
  }
  const answer = document.importNode(feedback, true);
  answer.querySelector('[data-in-story]')?.remove();
  aside.append(prompt, ...(replies.childElementCount > 0 ? [replies] : []), answer);
  return aside;
}
