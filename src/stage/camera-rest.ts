/** How long the camera has been still when it counts as resting, in ms: longer than from one passage to the next. */
const STILL_FOR = 200;

/**
 * Knows whether the map's camera is moving, so that what takes too long to paint in every frame is drawn only when it
 * rests. A cut from one rest to another is no movement.
 */
export class CameraRest {
  readonly #onRest: () => void;
  #camera: string | null = null;
  #isMoving = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(onRest: () => void) {
    this.#onRest = onRest;
  }

  get isMoving(): boolean {
    return this.#isMoving;
  }

  /** Takes note of where the camera is in a moment that is drawn; `isBetween`: on its way from one scene to another. */
  follow(camera: string, isBetween: boolean): void {
    if (camera === this.#camera) return;
    if (isBetween && this.#camera !== null) this.#isMoving = true;
    this.#camera = camera;
    clearTimeout(this.#timer);
    if (!this.#isMoving) return;
    this.#timer = setTimeout(() => {
      this.#isMoving = false;
      this.#onRest();
    }, STILL_FOR);
  }
}
