/**
 * Where the stage takes the place of a step's own picture, that picture's description stays in the step for readers who
 * cannot see the stage.
 */
export class PictureDescriptions {
  readonly #descriptions: readonly { element: HTMLElement; words: string }[];

  constructor(steps: readonly HTMLElement[]) {
    this.#descriptions = steps.map((step) => {
      const element = document.createElement('p');
      element.className = 'picture-words';
      step.querySelector('.prose')?.after(element);
      return { element, words: step.querySelector('[data-still] img')?.getAttribute('alt') ?? '' };
    });
  }

  /** Writes them all, each followed by what the stage draws beyond the step's own picture. */
  write(addedTo: (index: number) => string): void {
    this.#descriptions.forEach(({ element, words }, index) => {
      const added = addedTo(index);
      element.textContent = added === '' ? words : `${words} ${added}`;
    });
  }
}
