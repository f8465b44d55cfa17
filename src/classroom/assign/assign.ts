import { copyText } from '../../page/copy-text.ts';
import { requireElement } from '../../page/dom.ts';
import { printAlone } from '../../page/print-alone.ts';
import { valueOf } from '../../page/settings.ts';
import { openDialog } from '../../stage/open-dialog.ts';
import { fill } from '../../story/formats.ts';
import { assignedLink, type Assignment } from './assignment.ts';

/** What the form says once it is filled in (components/classroom/Assign.astro). */
interface AssignWords {
  title: string;
  close: string;
  none: string;
  link_of: string;
  code_of: string;
  copy: string;
  copied: string;
  not_copied: string;
  card_head: string;
  card_by: string;
  card_questions: string;
  card_plain: string;
  card_locked: string;
}

/** Makes the buttons work that open the dialog in which a teacher assigns the story to a class. Nothing is sent. */
export function startAssign(): void {
  const form = requireElement('#assign') as HTMLTemplateElement;
  const words = JSON.parse(form.dataset.words ?? '') as AssignWords;
  for (const button of document.querySelectorAll('[data-open-assign]')) {
    button.addEventListener('click', () => {
      const content = document.createElement('div');
      content.className = 'assign';
      content.append(document.importNode(form.content, true));
      new AssignForm(content, words);
      openDialog(content, { id: 'assign-title', heading: words.title, close: words.close });
    });
  }
}

/** A part of the story that a class is to read. */
interface Part {
  title: string;
  link: string;
}

/** The form, which updates its links whenever a choice changes. */
class AssignForm {
  readonly #form: HTMLElement;
  readonly #words: AssignWords;
  readonly #links: HTMLElement;
  readonly #status: HTMLElement;
  /** Codes are drawn one after another; only the last counts. */
  #drawn = 0;

  constructor(form: HTMLElement, words: AssignWords) {
    this.#form = form;
    this.#words = words;
    this.#links = requireElement('[data-links]', form);
    this.#status = requireElement('[data-said]', form);
    form.addEventListener('change', this.#write);
    requireElement('[data-print-card]', form).addEventListener('click', () => {
      if (this.#parts.length > 0) void printAlone(this.#card());
    });
    this.#write();
  }

  get #assignment(): Assignment {
    const isChecked = (name: string) =>
      this.#form.querySelector(`[name="${name}"]:checked`) !== null;
    const mode = this.#form.querySelector<HTMLInputElement>('[name="mode"]:checked')?.value;
    return {
      mode: valueOf('mode', mode) ?? 'scroll',
      hasPlainWords: isChecked('plain'),
      hasQuestions: isChecked('questions'),
      isHindsightLocked: isChecked('hindsight'),
    };
  }

  get #parts(): Part[] {
    return [...this.#form.querySelectorAll<HTMLInputElement>('[name="part[]"]:checked')].map(
      ({ value, dataset }) => ({
        title: dataset.title ?? '',
        link: assignedLink(new URL(value, location.href).href, this.#assignment),
      }),
    );
  }

  readonly #write = (): void => {
    const parts = this.#parts;
    this.#drawn += 1;
    this.#say(parts.length === 0 ? this.#words.none : '');
    this.#links.replaceChildren(...parts.map((part) => this.#row(part)));
  };

  #row({ title, link }: Part): HTMLElement {
    const row = document.createElement('li');
    const field = document.createElement('input');
    field.type = 'url';
    field.readOnly = true;
    field.value = link;
    const label = document.createElement('label');
    label.append(fill(this.#words.link_of, { title }), field);
    const copy = document.createElement('button');
    copy.type = 'button';
    copy.textContent = this.#words.copy;
    copy.ariaLabel = `${this.#words.copy}: ${title}`;
    copy.addEventListener('click', () => {
      void copyText(link).then((isCopied) => {
        if (!isCopied) field.select();
        this.#say(isCopied ? this.#words.copied : this.#words.not_copied);
      });
    });
    const code = document.createElement('div');
    code.className = 'code';
    const drawn = this.#drawn;
    import('../../page/qr-code.ts')
      .then(({ qrCode }) => {
        if (drawn !== this.#drawn) return;
        code.replaceChildren(qrCode(link, fill(this.#words.code_of, { title })));
      })
      .catch((error: unknown) => {
        console.warn('A code could not be drawn; its link stands beside it.', error);
      });
    row.append(label, copy, code);
    return row;
  }

  /** The card for paper: what to read, its links and codes, and what is asked of the reader. */
  #card(): HTMLElement {
    const card = document.createElement('div');
    card.className = 'assign-card';
    const { hasPlainWords, hasQuestions, isHindsightLocked } = this.#assignment;
    const { card_head, card_by, card_plain, card_questions, card_locked } = this.#words;
    const codes = [...this.#links.querySelectorAll('.code svg')];
    card.append(
      element('h1', card_head),
      element('p', card_by),
      ...this.#parts.map(({ title, link }, at) => {
        const part = document.createElement('section');
        part.append(element('h2', title), element('p', link));
        const code = codes[at]?.cloneNode(true);
        if (code) part.append(code);
        return part;
      }),
      ...(hasPlainWords ? [element('p', card_plain)] : []),
      ...(hasQuestions ? [element('p', card_questions)] : []),
      ...(isHindsightLocked ? [element('p', card_locked)] : []),
    );
    return card;
  }

  #say(text: string): void {
    this.#status.textContent = text;
  }
}

function element(name: string, text: string): HTMLElement {
  const made = document.createElement(name);
  made.textContent = text;
  return made;
}
