import { select } from 'd3';
import { childOf, groupIn, type Group } from '../figures/kit/draw.ts';
import { drawNear, drawWorld, PATH_ZOOM } from '../figures/map/drawn-world.ts';
import { baseView, enlargeCamera, enlargeSize, type BaseView } from '../figures/map/base-view.ts';
import type { DrawnNear, DrawnWorld } from '../figures/map/world-layers.ts';
import { cameraTransform, drawBase, nearUnder, worldUnder } from '../figures/map/map-base.ts';
import type { NearData, WorldData } from '../figures/map/geography/world-data.ts';
import { drawDefinitions, drawFrame, drawOverBase } from '../figures/plate/plate-draw.ts';
import { plateForm, type PlateForm } from '../figures/plate/plate-form.ts';
import {
  betweenPlates,
  layoutPlate,
  restPlate,
  type PictureWords,
  type PlateContext,
  type PlateGeometry,
  type PlateRest,
  type PlateState,
} from '../figures/plate/plate-scene.ts';
import type { Figures } from '../figures/charts/figure-scripts.ts';
import { withoutFigure, type FigureError } from '../figures/charts/registry.ts';
import { drawTimeline } from '../figures/timeline/timeline-draw.ts';
import type { Camera } from '../figures/map/mercator.ts';
import type { MapScene, Scene } from '../schema/scene.ts';
import type { Size } from '../figures/kit/geometry.ts';
import type { Facts } from '../story/facts/facts.ts';
import { requireElement, requireSvg } from '../page/dom.ts';
import { CameraRest } from './camera-rest.ts';
import { PaintLayer } from './paint-layer.ts';
import { WorldCache } from './world-cache.ts';

/** A passage between two steps, ready to be laid out at any of its moments. */
interface Passage {
  at: (t: number) => PlateState;
  scenes: MapScene[];
  /** The camera at some moments of the way, as the base map is drawn; null until it is asked for. */
  cameras: Camera[] | null;
}

/** Passages that are kept: the reader's own and those next to it, so that turning back costs nothing. */
const KEPT_PASSAGES = 5;

/** Moments of a passage at which its camera is sampled, to know how much of the world the passage shows. */
const SAMPLES = Array.from({ length: 21 }, (_, index) => index / 20);

/** The plate on the stage: draws any moment of the story, at any size, whatever was drawn before. */
export class PlateLive {
  readonly host: HTMLElement;
  readonly map: HTMLElement;
  readonly #base: Group;
  readonly #over: Group;
  readonly #ribbon: Group;
  #scenes: readonly Scene[];
  readonly #facts: Facts;
  readonly #words: PictureWords;
  #figures: Figures;
  #data: WorldData;
  readonly #nears = new Map<string, DrawnNear>();
  #form: PlateForm | null = null;
  readonly #rests = new Map<number, PlateRest>();
  /** By the index of the step that each begins at; the one laid out last comes last. */
  readonly #passages = new Map<number, Passage>();
  readonly #worlds = new WorldCache((cut) => drawWorld(this.#data, cut));
  /** The world of the moment that was laid out last. */
  #world: DrawnWorld | null = null;
  #isBaseDrawn = true;
  /** Whether the moment that was laid out last is on the way from one scene to another. */
  #isBetween = false;
  readonly #cameraRest = new CameraRest(() => {
    if (!this.geometry || !this.#world) return;
    const { form, map } = this.geometry;
    this.#drawBase(this.#world, baseView(map, form.scale));
  });
  readonly #paintLayer: PaintLayer;
  /** Keeps what lies over the map on the plate. */
  #clip: SVGRectElement | null = null;
  #hasHindsight = false;
  geometry: PlateGeometry | null = null;
  /** What was laid out last. */
  state: PlateState | null = null;

  constructor(
    host: HTMLElement,
    {
      scenes,
      facts,
      words,
      figures,
      world,
    }: {
      scenes: readonly Scene[];
      facts: Facts;
      words: PictureWords;
      figures: Figures;
      world: WorldData;
    },
  ) {
    this.host = host;
    this.#scenes = scenes;
    this.#facts = facts;
    this.#words = words;
    this.#figures = figures;
    this.#data = world;
    this.map = requireElement('[data-figure="map"]', host);
    const layer = (name: string): Group =>
      select<SVGGElement, unknown>(
        requireSvg(`[data-layer="${name}"]`, host) as unknown as SVGGElement,
      );
    this.#base = layer('base');
    this.#over = layer('over');
    this.#ribbon = layer('ribbon');
    this.#paintLayer = new PaintLayer(host);
    drawDefinitions(this.#over);
    drawDefinitions(this.#over, 'map-');
  }

  /** Replaces the scenes between which it passes: the reader takes another way. */
  set scenes(scenes: readonly Scene[]) {
    this.#scenes = scenes;
    this.#rests.clear();
    this.#passages.clear();
  }

  /** Replaces the world with a more detailed one. */
  setWorld(world: WorldData): void {
    this.#data = world;
    this.#passages.clear();
    this.#worlds.clear();
  }

  /** Adds a city's close-up. */
  setNear(city: string, near: NearData): void {
    this.#nears.set(city, drawNear(near));
  }

  /** Whether the plate draws the base map itself, or leaves it to the live map beneath. */
  set isBaseDrawn(isDrawn: boolean) {
    if (this.#isBaseDrawn && !isDrawn) this.#base.selectAll('*').remove();
    this.#isBaseDrawn = isDrawn;
  }

  /** Whether the ribbon shows what came later. */
  set hasHindsight(hasHindsight: boolean) {
    if (this.#hasHindsight !== hasHindsight) this.#passages.clear();
    this.#hasHindsight = hasHindsight;
  }

  /** How the stage is divided; null until its size is known. */
  get form(): PlateForm | null {
    return this.#form;
  }

  /** Fits everything to the stage's size in CSS pixels; `scale` is the root font size divided by 16. */
  resize(size: Size, scale: number): void {
    const known = this.#form;
    const form = plateForm(size, scale);
    if (
      known?.stage.width === form.stage.width &&
      known.stage.height === form.stage.height &&
      known.scale === scale
    )
      return;
    this.#form = form;
    this.#rests.clear();
    this.#passages.clear();
    this.#worlds.clear();
    const { plate } = form;
    this.host.dataset.gutter = form.hasGutter ? 'left' : 'none';
    const px = (length: number) => `${String(length * scale)}px`;
    for (const { style } of [
      requireSvg('[data-layer="base"]', this.host),
      requireElement('[data-layer="ground"]', this.host),
      requireElement('[data-layer="paint"]', this.host),
    ]) {
      style.left = px(plate.x);
      style.top = px(plate.y);
      style.width = px(plate.width);
      style.height = px(plate.height);
      style.overflow = 'hidden';
    }
    const clip = childOf(this.#over, 'clipPath', 'plate-clip');
    clip.id = 'plate-clip';
    this.#clip =
      clip.querySelector('rect') ??
      clip.appendChild(document.createElementNS(clip.namespaceURI, 'rect') as SVGRectElement);
    this.#clip.setAttribute('width', String(plate.width));
    this.#clip.setAttribute('height', String(plate.height));
  }

  /** Lays out the moment `t` (0 to 1) of the passage from a step to the next; null until the stage's size is known. */
  layout(index: number, t: number): PlateGeometry | null {
    const form = this.#form;
    if (!form) return null;
    const passage = this.#passage(index, form);
    if (!passage) return null;
    this.#isBetween = t > 0;
    this.state = passage.at(t);
    this.#world = this.#worldUnder(this.state.map.camera, form);
    return layoutPlate(this.state, form, this.#context);
  }

  /**
   * Makes ready a part of the passage that begins at a step, which takes longer than one of its frames may; to be called
   * while nothing moves. Returns whether there was anything to do.
   */
  prepare(index: number): boolean {
    if (!this.#form || !this.#scenes[index]) return false;
    const isNew = !this.#passages.has(index);
    const passage = this.#passage(index, this.#form);
    if (isNew || !passage) return isNew;
    const { plate, scale } = this.#form;
    const size = enlargeSize(plate, scale);
    passage.cameras ??= SAMPLES.map((t) => enlargeCamera(passage.at(t).map.camera, scale));
    const camera = passage.cameras.find((one) => !this.#worlds.has(one, size));
    if (!camera) return false;
    const world = this.#worlds.under(camera, size);
    for (const { areas, outline } of passage.scenes) {
      for (const { countries } of areas) world.areaPath(countries);
      for (const code of outline) world.outlinePath(code);
    }
    return true;
  }

  #worldUnder(camera: Camera, { plate, scale }: PlateForm): DrawnWorld {
    return this.#worlds.under(enlargeCamera(camera, scale), enlargeSize(plate, scale));
  }

  #passage(index: number, form: PlateForm): Passage | null {
    const passage = this.#passages.get(index) ?? this.#makePassage(index, form);
    if (!passage) return null;
    this.#passages.delete(index);
    this.#passages.set(index, passage);
    const [oldest] = this.#passages.keys();
    if (oldest !== undefined && this.#passages.size > KEPT_PASSAGES) this.#passages.delete(oldest);
    return passage;
  }

  #makePassage(index: number, form: PlateForm): Passage | null {
    const from = this.#rest(index, form);
    const to = this.#rest(Math.min(index + 1, this.#scenes.length - 1), form);
    if (!from || !to) return null;
    return {
      at: betweenPlates(from, to, form, this.#context, this.#hasHindsight),
      scenes: [from.map.scene, to.map.scene],
      cameras: null,
    };
  }

  /** Goes on without a figure that has failed. */
  withdraw(error: FigureError): void {
    console.warn(error);
    this.#figures = withoutFigure(this.#figures, error.figure);
    this.#passages.clear();
  }

  /** The figures that can be drawn: a value, replaced when one fails. */
  get figures(): Figures {
    return this.#figures;
  }

  get #context(): PlateContext {
    return { facts: this.#facts, words: this.#words, figures: this.#figures };
  }

  /** Whether a step's figure cannot be drawn. */
  isLackingFigure(index: number): boolean {
    const figure = this.#scenes[index]?.figure;
    return figure ? !this.#figures[figure.name] : false;
  }

  /** Lays out a moment that is on no passage of the story, from these facts. */
  layoutAside(state: PlateState, facts: Facts): PlateGeometry | null {
    const form = this.#form;
    if (!form) return null;
    this.#world = this.#worldUnder(state.map.camera, form);
    this.#isBetween = true;
    this.state = state;
    return layoutPlate(state, form, { ...this.#context, facts });
  }

  /** Draws a moment that `layout` or `layoutAside` has laid out. */
  draw(geometry: PlateGeometry): void {
    const { form, map } = geometry;
    this.geometry = geometry;
    if (!this.#world) return;
    const world = worldUnder(this.#world, map.camera, map.size);
    const transform = cameraTransform(map.camera, map.size, PATH_ZOOM);
    this.#cameraRest.follow(transform, this.#isBetween);
    this.#drawBase(this.#world, baseView(map, form.scale));
    this.#keepTexturesStill(transform);
    const over = enlarged(this.#over, form);
    const height = String(form.plate.height);
    if (this.#clip?.getAttribute('height') !== height) this.#clip?.setAttribute('height', height);
    const plate = groupIn(over, 'plate')
      .attr('transform', `translate(${String(form.plate.x)},${String(form.plate.y)})`)
      .attr('clip-path', 'url(#plate-clip)');
    drawOverBase(plate, geometry, world, this.#figures, this.#paintLayer.canPaint);
    this.#paintLayer.paint(this.#figures, geometry);
    drawFrame(groupIn(over, 'frame'), geometry);
    const ribbon = groupIn(enlarged(this.#ribbon, form), 'ribbon').attr(
      'transform',
      `translate(${String(form.ribbon.x)},${String(form.ribbon.y)})`,
    );
    drawTimeline(ribbon, geometry.timeline, {
      treaties: this.#words.timeline.treaties,
      shown: form.ribbon.height,
    });
  }

  /** Paints in the colours of the current theme from now on. */
  recolour(): void {
    this.#paintLayer.recolour();
  }

  #drawBase(world: DrawnWorld, base: BaseView): void {
    if (!this.#isBaseDrawn) return;
    const { camera, size, nearPresence } = base;
    const nears = nearPresence > 0 ? [...this.#nears.values()] : [];
    drawBase(
      groupIn(this.#base, 'world-base'),
      base,
      worldUnder(world, camera, size),
      nears.map((near) => nearUnder(near, camera, size)),
      { hasWaterlines: !this.#cameraRest.isMoving },
    );
  }

  #rest(index: number, form: PlateForm): PlateRest | null {
    const known = this.#rests.get(index);
    if (known) return known;
    const scene = this.#scenes[index];
    if (!scene) return null;
    const rest = restPlate(scene, form, this.#context);
    this.#rests.set(index, rest);
    return rest;
  }

  /** Textures belong to the picture, not to the land: they do not grow when the camera zooms in. */
  #keepTexturesStill(transform: string): void {
    const [scale = 1, , , , x = 0, y = 0] = transform
      .replace(/^matrix\(|\)$/g, '')
      .split(',')
      .map(Number);
    const inverse = `scale(${String(1 / scale)}) translate(${String(-x)},${String(-y)})`;
    for (const pattern of this.#over.selectAll<SVGPatternElement, unknown>(
      '.map-textures pattern',
    )) {
      pattern.setAttribute('patternTransform', inverse);
    }
  }
}

/** The group in a layer that shows what it contains as large as the reader's letters are. */
function enlarged(layer: Group, { scale }: PlateForm): Group {
  return groupIn(layer, 'scaled').attr('transform', scale === 1 ? null : `scale(${String(scale)})`);
}
