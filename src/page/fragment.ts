/**
 * The id that a fragment begins with: whoever copies an address out of a text often copies what follows it too, a full
 * stop or a bracket, and some programs write a query behind the fragment. Empty if there is none.
 */
export function idMeant(fragment: string): string {
  return (/[\p{L}\p{N}_-]+/u.exec(fragment)?.[0] ?? '').replace(/[_-]+$/, '');
}

/**
 * Follows an address whose fragment names nothing on the page to what it means, and opens what is folded there. `aliases`:
 * ids that have changed, with those that they have now.
 */
export function startFragments(aliases: Readonly<Record<string, string>> = {}): void {
  const follow = () => {
    const id = idInAddress();
    if (id === '') return;
    const goal = document.getElementById(id);
    if (goal) {
      unfold(goal);
      return;
    }
    const written = [idMeant(id), idMeant(id).toLowerCase()];
    const meant = [...written.map((one) => aliases[one] ?? ''), ...written].find((one) =>
      document.getElementById(one),
    );
    if (meant !== undefined) location.replace(`#${encodeURIComponent(meant)}`);
  };
  addEventListener('hashchange', follow);
  follow();
}

/** The id in an address's fragment; empty if it has none, or none that can be decoded: addresses are data from outside. */
export function idInAddress({ hash }: { hash: string } = location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A broken escape sequence.
    return '';
  }
}

/** Opens the disclosures that an element is in, or is. Not every browser does so for those around the goal of a link. */
function unfold(goal: Element): void {
  let folded = goal.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
}
