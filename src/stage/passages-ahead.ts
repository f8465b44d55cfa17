import { FigureError } from '../figures/charts/registry.ts';
import { whenIdle } from '../page/idle.ts';
import type { PlateLive } from './plate-live.ts';
import type { StageMode, Whereabouts } from './stage.ts';

/** The passages around a reader, by steps from theirs, in the order in which they are likely to be needed. */
const AROUND = [0, 1, -1, 2];

/** Makes the passages around the reader ready in idle time, one at a time, so that no frame has to. */
export class PassagesAhead implements StageMode {
  readonly #plate: Pick<PlateLive, 'prepare'>;
  #isWaiting = false;
  #index = 0;

  constructor(plate: Pick<PlateLive, 'prepare'>) {
    this.#plate = plate;
  }

  update({ position: { index } }: Whereabouts): void {
    this.#index = index;
    this.#wait();
  }

  #wait(): void {
    if (this.#isWaiting) return;
    this.#isWaiting = true;
    whenIdle(() => {
      this.#isWaiting = false;
      if (this.#prepareOne()) this.#wait();
    });
  }

  #prepareOne(): boolean {
    try {
      return AROUND.some((by) => this.#plate.prepare(this.#index + by));
    } catch (error) {
      // Whoever gets there meets it again, and the stage then goes on without the figure.
      if (error instanceof FigureError) return false;
      throw error;
    }
  }
}
