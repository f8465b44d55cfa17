import type { Camera } from '../figures/map/mercator.ts';
import { requireElement } from '../page/dom.ts';

/** Declares on the page's elements what the stage shows: tests and embeds rely on these attributes. */
export class SceneAttributes {
  readonly #stage: HTMLElement;
  readonly #map: HTMLElement;
  readonly #timeline: HTMLElement;

  constructor(stage: HTMLElement) {
    this.#stage = stage;
    this.#map = requireElement('[data-figure="map"]', stage);
    this.#timeline = requireElement('[data-figure="timeline"]', stage);
  }

  /** Names the step whose scene is drawn, and where the map's camera is: lng, lat, zoom, bearing, pitch. */
  show(stepId: string, { lng, lat, zoom }: Camera): void {
    this.#map.dataset.scene = stepId;
    const figures = this.#stage.querySelectorAll<SVGGElement>('g[data-figure]');
    for (const { dataset } of [this.#timeline, ...figures]) {
      dataset.scene = stepId;
      dataset.state = 'live';
    }
    this.#map.dataset.camera = [lng, lat, zoom, 0, 0].map((value) => value.toFixed(4)).join(',');
  }
}
