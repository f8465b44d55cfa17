import brussels from '../../.generated/geo/near-brussels.json?url';
import helsinki from '../../.generated/geo/near-helsinki.json?url';
import moscow from '../../.generated/geo/near-moscow.json?url';
import vienna from '../../.generated/geo/near-vienna.json?url';
import world from '../../.generated/geo/world.json?url';
import type { LiveMap } from '../figures/map/live.ts';
import type { TintedArea } from '../figures/map/live/style.ts';
import type { MapGeometry } from '../figures/map/map-layout.ts';
import type { NearData, WorldData } from '../figures/map/geography/world-data.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import { isFetchingDear } from '../page/connection.ts';
import { fetchData } from '../page/fetch-data.ts';
import { need } from '../page/dom.ts';
import type { PlateLive } from './plate-live.ts';

const nears: Record<string, string> = { brussels, helsinki, moscow, vienna };

/** Makes of the drawn map the detailed one, where it can be had; where not, the drawn map goes on, and a sentence says so. */
export class MapUpgrade {
  readonly #plate: PlateLive;
  readonly #areas: readonly TintedArea[];
  readonly #ground = need('[data-layer="ground"]');
  readonly #words: InterfaceWords['stage'];
  readonly #redraw: () => void;
  #live: LiveMap | null = null;
  #isLost = false;
  #hasDetail = false;
  readonly #asked = new Set<string>();

  constructor(
    plate: PlateLive,
    areas: readonly TintedArea[],
    words: InterfaceWords['stage'],
    redraw: () => void,
  ) {
    this.#plate = plate;
    this.#areas = areas;
    this.#words = words;
    this.#redraw = redraw;
    need('[data-notice-close]').addEventListener('click', () => {
      need('[data-notice]').hidden = true;
    });
  }

  /** Begins, unless what is fetched is dear to the reader: then when asked. */
  start(): void {
    if (!isFetchingDear()) {
      void this.#load();
      return;
    }
    const button = need('[data-notice-action]');
    button.hidden = false;
    button.addEventListener('click', () => {
      need('[data-notice]').hidden = true;
      void this.#load();
    });
    this.#notice(this.#words.map_on_request);
  }

  private get live(): LiveMap | null {
    return this.#isLost ? null : this.#live;
  }

  /** Fetches a city's close-up for the drawn map, once it is needed there. */
  approach(city: string): void {
    const address = nears[city];
    if (!this.#hasDetail || this.live || address === undefined || this.#asked.has(city)) return;
    this.#asked.add(city);
    void fetchData<NearData>(address).then(
      (near) => {
        this.#plate.setNear(city, near);
        this.#redraw();
      },
      (error: unknown) => {
        this.#asked.delete(city);
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
      this.#redraw();
      const [{ mountMap }, ...closeUps] = await Promise.all([
        import('../figures/map/live.ts'),
        ...Object.entries(nears).map(
          async ([city, address]) => [city, await fetchData<NearData>(address)] as const,
        ),
      ]);
      const first = this.#plate.geometry?.map;
      if (!first) throw new Error('nothing is drawn yet');
      this.#live = await mountMap({
        host: need('[data-layer="ground"]'),
        world: data,
        nears: new Map(closeUps),
        areas: this.#areas,
        first,
        onWhole: this.#redraw,
        onLost: () => {
          this.#setLost(true);
        },
        onRestored: () => {
          this.#setLost(false);
        },
      });
      for (const [city, near] of closeUps) this.#plate.setNear(city, near);
      this.#setState('live');
      this.#redraw();
    } catch (error) {
      this.#setState('fallback');
      this.#notice(this.#words.no_detailed_map);
      console.warn('The detailed map is not available; the drawn map goes on.', error);
      this.#redraw();
    }
  }

  /** Draws the base map of a moment: with MapLibre where it can, else as a drawing. */
  show(geometry: MapGeometry): void {
    const isWhole = this.live?.show(geometry) ?? false;
    this.#ground.classList.toggle('hidden', !isWhole);
    this.#plate.isBaseDrawn = !isWhole;
  }

  /** Takes on the theme's colours. */
  recolour(): void {
    this.live?.recolour();
  }

  #setLost(isLost: boolean): void {
    this.#isLost = isLost;
    this.#setState(isLost ? 'fallback' : 'live');
    this.#redraw();
  }

  #setState(state: 'live' | 'fallback'): void {
    this.#plate.map.dataset.state = state;
  }

  #notice(words: string): void {
    need('[data-notice-words]').textContent = words;
    need('[data-notice]').hidden = false;
  }
}
