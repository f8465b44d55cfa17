import { covers, cutFor, type Cut } from '../figures/map/drawn-world.ts';
import type { Size } from '../figures/kit/geometry.ts';
import type { Camera } from '../figures/map/mercator.ts';
import type { DrawnWorld } from '../figures/map/world-layers.ts';

/** How far a drawing reaches beyond the view that it is drawn for, as a share of the view: the camera will move on. */
const ROOM = 0.35;

/** Drawings that are kept. The whole story needs about twice as many, most of them again and again. */
const KEPT = 24;

/**
 * Drawings of parts of the world, each made when a camera first needs it. Browsers stroke a whole path, even the part far
 * outside the plate, so the world is never drawn as a whole; and each zoom level has its own, or a continent would be
 * drawn in a city's detail.
 */
export class WorldCache {
  readonly #draw: (cut: Cut) => DrawnWorld;
  /** The one used last comes last. */
  #known: { cut: Cut; world: DrawnWorld }[] = [];

  constructor(draw: (cut: Cut) => DrawnWorld) {
    this.#draw = draw;
  }

  /** The world under a camera on a plate of this size, both in CSS pixels. */
  under(camera: Camera, size: Size): DrawnWorld {
    const view = viewOf(camera, size);
    const found = this.#find(view) ?? this.#add(withRoom(view));
    this.#known = [...this.#known.filter((one) => one !== found), found].slice(-KEPT);
    return found.world;
  }

  /** Whether the world under a camera is drawn already. */
  has(camera: Camera, size: Size): boolean {
    return this.#find(viewOf(camera, size)) !== undefined;
  }

  /** Forgets all drawings: the world, or the plate's size, is another. */
  clear(): void {
    this.#known = [];
  }

  #find(view: Cut): { cut: Cut; world: DrawnWorld } | undefined {
    return this.#known.findLast(({ cut }) => cut.step === view.step && covers(cut, view));
  }

  #add(cut: Cut): { cut: Cut; world: DrawnWorld } {
    return { cut, world: this.#draw(cut) };
  }
}

/** What a camera sees, in the detail of its zoom level. */
function viewOf(camera: Camera, size: Size): Cut {
  const { step } = cutFor([{ ...camera, zoom: Math.ceil(camera.zoom) }], size);
  return { ...cutFor([camera], size), step };
}

function withRoom({ extent: [[left, top], [right, bottom]], step }: Cut): Cut {
  const [x, y] = [(right - left) * ROOM, (bottom - top) * ROOM];
  return {
    extent: [
      [left - x, top - y],
      [right + x, bottom + y],
    ],
    step,
  };
}
