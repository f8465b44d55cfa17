/** A dialog on an unattended screen; a touch beside it closes it as well. Opened by `showModal`. */
export function kioskDialog(
  { id, heading, role }: { id: string; heading: string; role?: 'alertdialog' },
  ...content: readonly HTMLElement[]
): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.className = 'kiosk-dialog';
  if (role) dialog.setAttribute('role', role);
  const title = document.createElement('h2');
  title.id = id;
  title.textContent = heading;
  dialog.setAttribute('aria-labelledby', id);
  dialog.append(title, ...content);
  // Only when the touch ends: what lies below is not pressed.
  dialog.addEventListener('click', ({ target }) => {
    if (target === dialog) dialog.close();
  });
  document.body.append(dialog);
  return dialog;
}

/** A button for fingers. */
export function kioskButton(words: string, act: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'restart';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}
