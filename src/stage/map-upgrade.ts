import brussels from '../../.generated/geo/near-brussels.json?url';
import helsinki from '../../.generated/geo/near-helsinki.json?url';
import moscow from '../../.generated/geo/near-moscow.json?url';
import vienna from '../../.generated/geo/near-vienna.json?url';
import world from '../../.generated/geo/world.json?url';
import { baseView, type BaseView } from '../figures/map/base-view.ts';
import type { LiveMap } from '../figures/map/live.ts';
import type { TintedArea } from '../figures/map/live/style.ts';
import type { NearData, WorldData } from '../figures/map/geography/world-data.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import { prefersLessData } from '../page/connection.ts';
import { fetchData } from '../page/fetch-data.ts';
import { requireElement } from '../page/dom.ts';
import { StageNotice } from './stage-notice.ts';
import type { PlateLive } from './plate-live.ts';

/** Addresses of the cities' close-ups, by city id. */
const nears: Record<string, string> = { brussels, helsinki, moscow, vienna };

/** Replaces the drawn map with the detailed one once it has loaded; if it cannot load, the drawn one stays, and a notice says so. */
export class MapUpgrade {
  readonly #plate: PlateLive;
  readonly #areas: readonly TintedArea[];
  readonly #ground = requireElement('[data-layer="ground"]');
  readonly #words: InterfaceWords['stage'];
  readonly #notice = new StageNotice();
  #redraw: (() => void) | null = null;
  #live: LiveMap | null = null;
  /** Whether the browser has taken the detailed map's WebGL context away. */
  #isLost = false;
  #hasDetail = false;
  /** Cities whose close-up has been requested. */
  readonly #requested = new Set<string>();

  constructor(plate: PlateLive, areas: readonly TintedArea[], words: InterfaceWords['stage']) {
    this.#plate = plate;
    this.#areas = areas;
    this.#words = words;
  }

  /**
   * Starts loading; on Save-Data or a slow connection only once the reader asks for it. To be called when something is
   * drawn; `redraw` is called whenever there is more to show. Calls after the first do nothing.
   */
  start(redraw: () => void): void {
    if (this.#redraw) return;
    this.#redraw = redraw;
    if (!prefersLessData()) {
      void this.#load();
      return;
    }
    this.#notice.show(this.#words.map_on_request, () => void this.#load());
  }

  private get live(): LiveMap | null {
    return this.#isLost ? null : this.#live;
  }

  /** Fetches a city's close-up for the drawn map, unless it is there or the detailed map shows it. */
  approach(city: string): void {
    const address = nears[city];
    if (!this.#hasDetail || this.live || address === undefined || this.#requested.has(city)) return;
    this.#requested.add(city);
    void fetchData<NearData>(address).then(
      (near) => {
        this.#plate.setNear(city, near);
        this.#redraw?.();
      },
      (error: unknown) => {
        this.#requested.delete(city);
        console.warn(
          `The close-up of ${city} could not be fetched; the map shows it without.`,
          error,
        );
      },
    );
  }

  async #load(): Promise<void> {
    try {
      const data = await fetchData<WorldData>(world);
      this.#plate.setWorld(data);
      this.#hasDetail = true;
      this.#redraw?.();
      const [{ mountMap }, ...closeUps] = await Promise.all([
        import('../figures/map/live.ts'),
        ...Object.entries(nears).map(
          async ([city, address]) => [city, await fetchData<NearData>(address)] as const,
        ),
      ]);
      const first = this.#plate.geometry;
      if (!first) throw new Error('nothing is drawn yet');
      this.#live = await mountMap({
        host: requireElement('[data-layer="ground"]'),
        world: data,
        nears: new Map(closeUps),
        areas: this.#areas,
        first: baseView(first.map, first.form.scale),
        onWhole: () => this.#redraw?.(),
        onLost: () => {
          this.#setLost(true);
        },
        onRestored: () => {
          this.#setLost(false);
        },
      });
      for (const [city, near] of closeUps) this.#plate.setNear(city, near);
      this.#setState('live');
      this.#redraw?.();
    } catch (error) {
      this.#setState('fallback');
      this.#notice.show(this.#words.no_detailed_map);
      console.warn('The detailed map is not available; the drawn map goes on.', error);
      this.#redraw?.();
    }
  }

  /** Shows the base map of a moment with MapLibre once that is ready; until then the plate draws it. */
  show(view: BaseView): void {
    const isWhole = this.live?.show(view) ?? false;
    this.#ground.classList.toggle('hidden', !isWhole);
    this.#plate.isBaseDrawn = !isWhole;
  }

  /** Adopts the colours of the current theme. */
  recolour(): void {
    this.live?.recolour();
  }

  #setLost(isLost: boolean): void {
    this.#isLost = isLost;
    this.#setState(isLost ? 'fallback' : 'live');
    this.#redraw?.();
  }

  #setState(state: 'live' | 'fallback'): void {
    this.#plate.map.dataset.state = state;
  }
}
