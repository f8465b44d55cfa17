import { cutFor, type Cut } from '../figures/map/drawn-world.ts';
import type { Size } from '../figures/kit/geometry.ts';
import type { Camera } from '../figures/map/mercator.ts';
import type { DrawnWorld } from '../figures/map/world-layers.ts';

/** Moments of a passage at which its camera is sampled, to know how much of the world the passage shows. */
const SAMPLES = Array.from({ length: 21 }, (_, index) => index / 20);

/** How many zoom levels one drawing serves: a wide view in the detail of a near one has many times the points it needs. */
const ZOOM_LEVELS = 2;

/** The worlds that a passage shows on its way, from far to near, each drawn when it is first needed. */
export class PassageWorlds {
  readonly #draw: (cut: Cut) => DrawnWorld;
  readonly #cuts = new Map<number, Cut>();
  readonly #worlds = new Map<number, DrawnWorld>();

  /** `cameraAt`: the camera at each moment from 0 to 1; `draw`: draws the world within a cut. */
  constructor(cameraAt: (t: number) => Camera, size: Size, draw: (cut: Cut) => DrawnWorld) {
    this.#draw = draw;
    const cameras = SAMPLES.map(cameraAt);
    for (const band of new Set(cameras.map(bandOf))) {
      // With its neighbours, as the camera comes into a band between two samples.
      const seen = cameras.filter((_, index) =>
        [index - 1, index, index + 1].some((at) => {
          const camera = cameras[at];
          return camera && bandOf(camera) === band;
        }),
      );
      this.#cuts.set(band, cutFor(seen, size));
    }
  }

  /** The world under one of the passage's cameras. */
  under(camera: Camera): DrawnWorld {
    return this.#world(this.#nearestBand(bandOf(camera)));
  }

  /** Draws one of the worlds that are still to be drawn; returns whether there was any. */
  prepareOne(): boolean {
    const [band] = [...this.#cuts.keys()].filter((one) => !this.#worlds.has(one));
    if (band === undefined) return false;
    this.#world(band);
    return true;
  }

  #world(band: number): DrawnWorld {
    const cut = this.#cuts.get(band);
    if (!cut) throw new Error(`the passage shows no world at band ${String(band)}`);
    const world = this.#worlds.get(band) ?? this.#draw(cut);
    this.#worlds.set(band, world);
    return world;
  }

  /** Between two samples the camera may be in a band that none of them is in. */
  #nearestBand(band: number): number {
    const bands = [...this.#cuts.keys()];
    return bands.reduce((best, one) => (Math.abs(one - band) < Math.abs(best - band) ? one : best));
  }
}

function bandOf({ zoom }: Camera): number {
  return Math.floor(zoom / ZOOM_LEVELS);
}
