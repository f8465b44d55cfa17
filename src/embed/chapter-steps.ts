/** Shows a chapter's embed one step at a time, beginning at the one that the address names (`#the-cable`), or the first. */
export function startChapterSteps(): void {
  const where = document.querySelector('[data-embed-where]');
  const [previous, next] = (['previous', 'next'] as const).map((way) =>
    document.querySelector<HTMLButtonElement>(`[data-embed-way="${way}"]`),
  );
  if (!where || !previous || !next) return;
  const steps = [...document.querySelectorAll<HTMLElement>('[data-embed-step]')];
  let shown = 0;
  const show = (index: number) => {
    const goal = steps[index];
    if (!goal) return;
    shown = index;
    for (const step of steps) step.toggleAttribute('data-shown', step === goal);
    where.textContent = goal.dataset.where ?? '';
    // Not `disabled`: that would take the focus from the button that was just pressed.
    previous.setAttribute('aria-disabled', String(index === 0));
    next.setAttribute('aria-disabled', String(index === steps.length - 1));
  };
  previous.addEventListener('click', () => {
    show(shown - 1);
  });
  next.addEventListener('click', () => {
    show(shown + 1);
  });
  const named = steps.findIndex(({ dataset }) => `#${dataset.embedStep ?? ''}` === location.hash);
  show(Math.max(0, named));
}
