/**
 * Where the stage takes the place of a step's own picture, that picture's description stays in the step for readers who
 * cannot see the stage. It is a picture's name, as it was before, and not a text: the browser's own search would stop at
 * words that are not seen there.
 */
export class PictureDescriptions {
  readonly #descriptions: readonly { element: HTMLElement; words: string }[];

  constructor(steps: readonly HTMLElement[]) {
    this.#descriptions = steps.map((step) => {
      const element = document.createElement('div');
      element.className = 'picture-words';
      element.role = 'img';
      step.querySelector('.prose')?.after(element);
      return { element, words: step.querySelector('[data-still] img')?.getAttribute('alt') ?? '' };
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
