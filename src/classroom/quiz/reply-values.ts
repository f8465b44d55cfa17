/** The values of a question's controls, as texts: the ids of replies and items, or what the reader has written. */
export function valuesIn(question: HTMLElement): string[] {
  const items = [...question.querySelectorAll<HTMLElement>('[data-item]')];
  if (items.length > 0) return items.map(({ dataset }) => dataset.item ?? '');
  return controlsOf(question).flatMap((control) =>
    isToggle(control) ? (control.checked ? [control.value] : []) : [control.value],
  );
}

/** Puts texts into a question's controls, as `valuesIn` has given them; what the question does not have is left out. */
export function putValues(question: HTMLElement, values: readonly string[]): void {
  const list = question.querySelector('[data-items]');
  for (const value of list ? values : []) {
    const item = question.querySelector(`[data-item="${CSS.escape(value)}"]`);
    if (item) list?.append(item);
  }
  controlsOf(question).forEach((control, index) => {
    if (isToggle(control)) control.checked = values.includes(control.value);
    else control.value = values[index] ?? '';
    control.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

/** The values of a question's controls, as the reader sees them. */
export function wordsIn(question: HTMLElement): string {
  const items = [...question.querySelectorAll('[data-item] [data-text]')];
  if (items.length > 0) {
    return items.map((item, index) => `${String(index + 1)}. ${textOf(item)}`).join('; ');
  }
  return controlsOf(question)
    .flatMap((control) => {
      if (isToggle(control)) return control.checked ? [textOf(control.closest('label'))] : [];
      const { value } = control;
      const { point } = control.dataset;
      if (point !== undefined) return [`${point}: ${value}`];
      if (control instanceof HTMLInputElement) {
        return [`${value} ${textOf(control.closest('label'))}`.trim()];
      }
      if (control instanceof HTMLTextAreaElement) return [value.trim()];
      const left = textOf(control.closest('label')?.querySelector('span') ?? null);
      return [`${left}: ${control.selectedOptions[0]?.text ?? ''}`];
    })
    .join('; ');
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

function controlsOf(question: HTMLElement): Control[] {
  return [
    ...question.querySelectorAll<Control>(
      // What only shows another control's value has none of its own.
      "fieldset :is(input:not([type='range']), textarea, select:not(.place))",
    ),
  ];
}

function isToggle(control: Control): control is HTMLInputElement {
  return control instanceof HTMLInputElement && control.type !== 'text';
}

function textOf(element: Element | null): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
