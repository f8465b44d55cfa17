import {
  Map as MapLibre,
  setWorkerUrl,
  type ErrorEvent,
  type LayerSpecification,
} from 'maplibre-gl';
import worker from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import styles from '../../styles/maplibre.css?url';
import type { BaseView } from './base-view.ts';
import type { NearData, WorldData } from './geography/world-data.ts';
import { SINCE_ITS_END } from './map-base.ts';
import { readColours } from './live/colours.ts';
import {
  nearLayers,
  nearStyle,
  tintLayer,
  withinLayer,
  worldStyle,
  type NearLayer,
  type TintedArea,
} from './live/style.ts';

/** The base map drawn by MapLibre: the same picture as the drawn one. */
export interface LiveMap {
  /**
   * Draws this moment at once. Returns false if part of it is still loading; the drawn map must then be shown instead.
   */
  show: (view: BaseView) => boolean;
  /** Reads the colours again after the theme has changed. */
  recolour: () => void;
}

interface LiveMapOptions {
  host: HTMLElement;
  world: WorldData;
  nears: ReadonlyMap<string, NearData>;
  /** All sets of countries that the story tints. */
  areas: readonly TintedArea[];
  first: BaseView;
  /** Called when everything that was loading has arrived. */
  onWhole: () => void;
  onLost: () => void;
  onRestored: () => void;
}

/**
 * Resolves when the first complete frame has been drawn; rejects if WebGL 2, the worker or the styles are unavailable.
 */
export async function mountMap(options: LiveMapOptions): Promise<LiveMap> {
  const { host, world, nears, areas, first } = options;
  setWorkerUrl(worker);
  await addStyles(styles);
  let colour = readColours(host);
  const style = worldStyle(world, areas, colour);
  const near: NearLayer[] = [];
  for (const [city, data] of nears) {
    const own = nearStyle(city, data, colour);
    Object.assign(style.sources, own.sources);
    style.layers.push(...own.layers);
    near.push(...nearLayers(own.layers));
  }
  const map = new MapLibre({
    container: host,
    style,
    center: [first.camera.lng, first.camera.lat],
    zoom: first.camera.zoom,
    interactive: false,
    attributionControl: false,
    trackResize: false,
    renderWorldCopies: false,
    fadeDuration: 0,
    minZoom: -2,
    // The drawn map is never pushed back from the world's edge, so neither is this one.
    transformConstrain: (center, zoom) => ({ center, zoom }),
  });
  const set = new Map<string, unknown>();
  const paint = (layer: string, property: string, value: unknown) => {
    const key = `${layer} ${property}`;
    if (set.get(key) === value) return;
    set.set(key, value);
    map.setPaintProperty(layer, property as 'fill-opacity', value as number);
  };
  let size = { width: 0, height: 0 };
  let ratio = 0;

  const apply = ({ camera, areas: tinted, divided, nearPresence, size: now }: BaseView) => {
    if (now.width !== size.width || now.height !== size.height || ratio !== devicePixelRatio) {
      size = now;
      ratio = devicePixelRatio;
      map.resize();
    }
    const strength = new Map(tinted.map((area) => [tintLayer(area), area.presence]));
    for (const area of areas) {
      const id = tintLayer(area);
      paint(id, 'fill-opacity', strength.get(id) ?? 0);
    }
    const apart = new Map(divided.map(({ union, presence }) => [union, presence]));
    for (const union of Object.keys(world.unions))
      paint(withinLayer(union), 'line-opacity', apart.get(union) ?? 0);
    paint('disputed', 'line-opacity', apart.get(SINCE_ITS_END) ?? 0);
    for (const { id, property, opacity } of near) paint(id, property, opacity * nearPresence);
    map.jumpTo({ center: [camera.lng, camera.lat], zoom: camera.zoom });
  };

  await new Promise<void>((resolve, reject) => {
    const refuse = ({ error }: ErrorEvent) => {
      map.remove();
      reject(new Error(error.message));
    };
    map.on('error', refuse);
    map.once('load', () => {
      apply(first);
      map.once('idle', () => {
        map.off('error', refuse);
        resolve();
      });
      map.triggerRepaint();
    });
  });
  map.on('error', ({ error }) => {
    console.warn('The detailed map met a problem; the drawn map stands in where it must.', error);
  });
  let isAwaited = false;
  map.on('idle', () => {
    if (!isAwaited) return;
    isAwaited = false;
    // Deferred, because `redraw` fires this event while a moment is still being shown.
    requestAnimationFrame(options.onWhole);
  });
  map.on('webglcontextlost', options.onLost);
  map.on('webglcontextrestored', () => {
    map.once('idle', options.onRestored);
  });

  return {
    show(view) {
      isAwaited = false;
      apply(view);
      map.redraw();
      isAwaited = !map.areTilesLoaded();
      return !isAwaited;
    },
    recolour() {
      colour = readColours(host);
      const fresh = [
        ...worldStyle(world, areas, colour).layers,
        ...[...nears].flatMap(([city, data]) => nearStyle(city, data, colour).layers),
      ];
      for (const layer of fresh) recolourLayer(layer);
    },
  };

  function recolourLayer({ id, paint: painted = {} }: LayerSpecification): void {
    for (const [property, value] of Object.entries(painted)) {
      if (property.endsWith('-color')) paint(id, property, value);
    }
  }
}

/** Adds MapLibre's own styles, which are fetched only when it is. */
function addStyles(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const link = document.createElement('link');
    link.rel = 'stylesheet';
    link.href = address;
    link.addEventListener('load', () => {
      resolve();
    });
    link.addEventListener('error', () => {
      reject(new Error(`${address} could not be fetched`));
    });
    document.head.append(link);
  });
}
