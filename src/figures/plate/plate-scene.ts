import type { Scene } from '../../schema/scene.ts';
import type { Facts } from '../../story/facts/facts.ts';
import { cameraFor } from '../map/camera.ts';
import { placeMapLabels } from '../map/map-labels.ts';
import { layoutMap, type MapGeometry } from '../map/map-layout.ts';
import { interpolateMap, type MapRest, type MapState } from '../map/map-scene.ts';
import { tintsOf } from '../map/legend.ts';
import type { MapWords } from '../map/map-words.ts';
import {
  interpolateThreads,
  layoutThreads,
  partsOfThread,
  type PlacedThread,
  type ThreadState,
} from '../thread/thread-layout.ts';
import { isCalledOffAt } from '../kit/called-off.ts';
import { eased, joinByKey, presenceInTurn } from '../kit/presence.ts';
import type { FigureContext } from '../charts/figure.ts';
import type { Figures } from '../charts/figure-scripts.ts';
import {
  interpolateFigures,
  layoutFigure,
  ribbonDrop,
  type FigureState,
  type PlacedFigure,
} from '../charts/registry.ts';
import { marksKey, type KeyItem, type KeyState } from '../timeline/foot-layout.ts';
import { ribbonForm } from '../timeline/ribbon-form.ts';
import { layoutTimeline, type TimelineGeometry } from '../timeline/timeline-layout.ts';
import {
  cursorOf,
  interpolateTimeline,
  windowOf,
  type TimelineState,
} from '../timeline/timeline-scene.ts';
import type { TimelineWords } from '../timeline/timeline-words.ts';
import { dropRibbon, type PlateForm } from './plate-form.ts';

/** The words in pictures, in the reader's language. */
export interface PictureWords {
  map: MapWords;
  timeline: TimelineWords;
  figures: Omit<FigureContext, 'facts'>;
}

/** What a plate's pictures are made from. */
export interface PlateContext {
  facts: Facts;
  words: PictureWords;
  /** The figures that have loaded. */
  figures: Figures;
}

/** A scene on a stage of known size, at rest. */
export interface PlateRest {
  scene: Scene;
  map: MapRest;
}

/** What map, timeline and threads show at one moment. */
export interface PlateState {
  map: MapState;
  timeline: TimelineState;
  threads: ThreadState[];
  figures: FigureState[];
  /** The keys to the signs that have no legend on the plate. */
  keys: KeyState[];
}

/** All geometry of one moment. Map and threads from the plate's corner, the timeline from the ribbon's. */
export interface PlateGeometry {
  /** How the stage is divided at this moment: a figure of full height takes from the ribbon. */
  form: PlateForm;
  map: MapGeometry;
  timeline: TimelineGeometry;
  threads: PlacedThread[];
  /** The figures over the map, from the plate's corner. */
  figures: PlacedFigure[];
}

/** Prepares a scene at rest on a stage: finds its camera and places its names clear of its threads. */
export function restPlate(
  scene: Scene,
  form: PlateForm,
  { facts, words }: Pick<PlateContext, 'facts' | 'words'>,
): PlateRest {
  const size = { width: form.plate.width, height: form.plate.height };
  const camera = cameraFor(scene.map.camera, size);
  const threads = interpolateThreads(scene.timeline.threads, scene.timeline.threads)(0);
  const lines = layoutThreads(threads, camera, windowOf(scene.timeline), size, facts).flatMap(
    partsOfThread,
  );
  const date = scene.timeline.cursor;
  const view = { size, camera, facts, words: words.map };
  const hasFoot = ribbonForm({ ...form.ribbon, hasGutter: form.hasGutter }).foot > 0;
  const labels = placeMapLabels(scene.map, view, date, lines, { hasLegend: !hasFoot });
  const isCalledOff = isCalledOffAt(facts, cursorOf(scene.timeline), scene.map.active);
  return { scene, map: { scene: scene.map, camera, labels, isCalledOff } };
}

/**
 * Interpolates between two scenes on one stage: a pure function of `t`, 0 at the first and 1 at the second, with or
 * without hindsight.
 */
export function betweenPlates(
  a: PlateRest,
  b: PlateRest,
  form: PlateForm,
  context: PlateContext,
  hasHindsight = false,
): (t: number) => PlateState {
  const { facts, figures: available } = context;
  const size = { width: form.plate.width, height: form.plate.height };
  const map = interpolateMap(a.map, b.map, size, facts);
  const timeline = interpolateTimeline(a.scene.timeline, b.scene.timeline, facts, hasHindsight);
  const threads = interpolateThreads(a.scene.timeline.threads, b.scene.timeline.threads);
  const figures = interpolateFigures(available, a.scene.figure, b.scene.figure);
  const keys = joinByKey([keyOf(a.scene, context)], [keyOf(b.scene, context)], (key) =>
    JSON.stringify(key),
  );
  return (t) => {
    const at = eased(t);
    return {
      map: map(at),
      timeline: timeline(at),
      threads: threads(at),
      figures: figures(t),
      keys: keys.flatMap((pair) => {
        const items = pair.from ?? pair.to;
        return items ? [{ items, presence: presenceInTurn(pair, at) }] : [];
      }),
    };
  };
}

/** The key in a ribbon's foot: the tints of the map that is shown or, where there are none, the marks of the lane. */
export function keyOf(
  { map, figure, timeline }: Scene,
  { facts, words }: Pick<PlateContext, 'facts' | 'words'>,
): KeyItem[] {
  const tints = figure === null ? tintsOf(map, words.map) : [];
  return tints.length > 0
    ? tints.map(({ area, text }) => ({ sign: { tint: area }, text }))
    : [marksKey({ facts, words: words.timeline }, timeline.active)];
}

/** Lays out one moment of the whole plate. */
export function layoutPlate(
  state: PlateState,
  form: PlateForm,
  { facts, words, figures: available }: PlateContext,
): PlateGeometry {
  const { plate, ribbon, hasGutter } = form;
  const size = { width: plate.width, height: plate.height };
  const reach = Math.max(0, ribbon.height - ribbonForm({ ...ribbon, hasGutter }).axisHeight);
  const drop = ribbonDrop(available, state.figures, { reach, height: plate.height });
  const map = layoutMap(state.map, { size, facts, words: words.map });
  // Over a figure the degrees of the map's frame would look like the figure's own.
  const mapShare =
    1 -
    Math.min(
      1,
      state.figures.reduce((sum, { presence }) => sum + presence, 0),
    );
  return {
    form: drop === 0 ? form : dropRibbon(form, drop),
    map: {
      ...map,
      ticks: map.ticks.map((tick) => ({
        ...tick,
        presence: tick.presence * mapShare,
        labelPresence: tick.labelPresence * mapShare,
      })),
    },
    figures: state.figures.map((figure) =>
      layoutFigure(available, figure, {
        ...words.figures,
        facts,
        time: state.timeline,
        size,
        reach,
      }),
    ),
    timeline: layoutTimeline(
      state.timeline,
      { width: ribbon.width, height: ribbon.height, hasGutter },
      { facts, words: words.timeline },
      state.keys,
    ),
    threads: layoutThreads(state.threads, state.map.camera, state.timeline.window, size, facts),
  };
}
