import { copyText } from '../../page/copy-text.ts';
import { printAlone } from '../../page/print-alone.ts';
import { openDialog } from '../../stage/open-dialog.ts';
import type { Answers } from './answers.ts';
import type { StoryQuestionWords } from './words.ts';

interface AnswersShown {
  words: StoryQuestionWords;
  /** The address of the page with all questions. */
  page: string;
  given: readonly { prompt: string; reply: string; why: string }[];
  answers: Answers;
  onForget: () => void;
}

/** Opens a dialog with the reader's own answers, to keep, print, copy or forget. */
export function openAnswers({ words, page, given, answers, onForget }: AnswersShown): void {
  const content = document.createElement('div');
  content.className = 'your-answers';
  const list = listOf(given, words);
  const about = element('p', words.keep_about);
  const status = element('p', '');
  status.role = 'status';
  const say = (text: string) => {
    status.textContent = text;
  };
  const print = button(words.print, () => {
    void printAlone(element('h1', words.yours), list.cloneNode(true));
  });
  const copy = button(words.copy, () => {
    void copyText(asText(given, words)).then((isCopied) => {
      if (!isCopied) getSelection()?.selectAllChildren(list);
      say(isCopied ? words.copied : words.not_copied);
    });
  });
  const keep = document.createElement('input');
  keep.type = 'checkbox';
  keep.checked = answers.isKept;
  keep.addEventListener('change', () => {
    const isDone = answers.keep(keep.checked);
    keep.checked = answers.isKept;
    say(isDone ? '' : words.not_kept);
  });
  const label = element('label', '');
  label.append(keep, ` ${words.keep}`);
  const forget = button(words.forget, () => {
    answers.forget();
    onForget();
    keep.checked = false;
    list.replaceChildren();
    for (const one of [print, copy]) one.disabled = true;
    say(words.forgotten);
  });
  const buttons = element('p', '');
  buttons.className = 'do';
  buttons.append(print, copy, forget);
  content.append(list, label, about, buttons, status);
  openDialog(content, {
    id: 'your-answers',
    heading: words.yours,
    close: words.close,
    more: { href: page, words: words.all },
  });
}

function listOf(given: AnswersShown['given'], words: StoryQuestionWords): HTMLElement {
  const list = document.createElement('ol');
  for (const { prompt, reply, why } of given) {
    const item = document.createElement('li');
    item.append(element('p', prompt), element('p', `${words.reply} ${reply}`));
    if (why !== '') item.append(element('p', `${words.reason} ${why}`));
    list.append(item);
  }
  return list;
}

/** The answers as a text to paste elsewhere. */
export function asText(
  given: AnswersShown['given'],
  words: Pick<StoryQuestionWords, 'reply' | 'reason'>,
): string {
  return given
    .map(({ prompt, reply, why }, index) =>
      [
        `${String(index + 1)}. ${prompt}`,
        `${words.reply} ${reply}`,
        ...(why === '' ? [] : [`${words.reason} ${why}`]),
      ].join('\n'),
    )
    .join('\n\n');
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}

function button(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'plain';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}
