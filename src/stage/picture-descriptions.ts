/**
 * Where the stage takes the place of a step's own picture, that picture's description stays in the step for readers who
 * cannot see the stage: in a figure with the name that the step's own has. It is a picture's name, as it was before, and not a text: the browser's own search would stop at
 * words that are not seen there.
 */
export class PictureDescriptions {
  readonly #descriptions: readonly { element: HTMLElement; words: string }[];

  constructor(steps: readonly HTMLElement[]) {
    this.#descriptions = steps.map((step) => {
      const still = step.querySelector('[data-still]');
      const figure = document.createElement('div');
      figure.className = 'picture-words';
      figure.role = 'figure';
      figure.ariaLabel = still?.ariaLabel ?? '';
      const element = document.createElement('div');
      element.role = 'img';
      figure.append(element);
      step.querySelector('.prose')?.after(figure);
      return { element, words: still?.querySelector('img')?.getAttribute('alt') ?? '' };
    });
  }

  /** Writes them all, each followed by what the stage draws beyond the step's own picture. */
  write(addedTo: (index: number) => string): void {
    this.#descriptions.forEach(({ element, words }, index) => {
      const added = addedTo(index);
      element.ariaLabel = added === '' ? words : `${words} ${added}`;
    });
  }
}
