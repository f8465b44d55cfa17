import type { MapLabels } from '../figures/map/map-labels.ts';
import type { Point, Size } from '../figures/kit/geometry.ts';
import { project } from '../figures/map/mercator.ts';
import type { PlateForm } from '../figures/plate/plate-form.ts';
import type { PictureWords, PlateGeometry } from '../figures/plate/plate-scene.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import type { Scene } from '../schema/scene.ts';
import { extentOf } from '../story/facts/dates.ts';
import type { EventFacts, Facts } from '../story/facts/facts.ts';
import type { Formats } from '../story/formats.ts';
import { hasHindsight } from '../page/hindsight.ts';
import type { PlateLive } from '../stage/plate-live.ts';
import { ExploreTools, type Tool } from './explore-tools.ts';
import {
  limitsFrom,
  moveMap,
  moveSpan,
  wholeWorld,
  type Gesture,
  type Limits,
  type Place,
} from './explore-state.ts';
import { eventsShown, exploredPlate, exploredScene, lastDayOf } from './explored-plate.ts';
import { filterFacts, knownEvents, NO_FILTER, type Filter } from './filter.ts';
import { followGestures, type Part } from './gestures.ts';

/** By what a button or a key brings map and timeline nearer. */
const STEP = { nearer: 2, farther: 1 / 2, fewer_years: 2, more_years: 1 / 2 };

/** By what part of the picture an arrow key moves it. */
const PAN = 0.2;

/** Somebody who taps so near to a place means it. In px. */
const NEAR = 16;

const ARROWS: Record<string, Point> = {
  ArrowLeft: [1, 0],
  ArrowRight: [-1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

const TOOL_KEYS: Record<string, Tool> = {
  '+': 'nearer',
  '=': 'nearer',
  '-': 'farther',
  '0': 'whole_map',
};

/** What closes at the Escape key and lies over the stage or in the text. */
const OVER_PAGE = ':popover-open, dialog[open], .note-here, [data-blank]:not([hidden])';

const root = document.documentElement;

interface Wiring {
  facts: Facts;
  words: Pick<InterfaceWords, 'explore' | 'timeline'>;
  pictureWords: PictureWords;
  formats: Formats;
  /** Something has moved: the stage is to be drawn. */
  onChange: () => void;
  /** The reader wants to know of these. */
  onChoose: (events: readonly EventFacts[], opener: HTMLElement) => void;
  /** Exploring has begun or ended. */
  onToggle: (isOn: boolean) => void;
}

/** What is kept while the reader explores: what they have moved, and how to come back. */
interface Exploration {
  /** The step in whose place this is. */
  index: number;
  scene: Scene;
  place: Place;
  limits: Limits;
  filter: Filter;
  /** Facts that are chosen. */
  facts: Facts;
  /** Where names stand, on a plate of this form; null where they must find their places anew. */
  labels: { form: PlateForm; at: MapLabels } | null;
  scroll: { top: number; width: number };
  stop: () => void;
}

/** Lets the reader move map and timeline freely, and brings them back to the very place that they left. */
export class Explore {
  readonly #plate: PlateLive;
  readonly #wiring: Wiring;
  readonly #tools: ExploreTools;
  readonly #buttons = document.querySelectorAll<HTMLElement>('[data-action="explore"]');
  #now: Exploration | null = null;
  #frame = 0;

  constructor(plate: PlateLive, wiring: Wiring) {
    this.#plate = plate;
    this.#wiring = wiring;
    this.#tools = new ExploreTools(wiring.words, wiring.formats, {
      onTool: (tool) => {
        this.#use(tool);
      },
      onFilter: (filter) => {
        this.#choose(filter);
      },
    });
    plate.host.addEventListener('keydown', this.#onKey);
    // Before those who would leave more than this.
    document.addEventListener('keydown', this.#onEscape, true);
  }

  get isOn(): boolean {
    return this.#now !== null;
  }

  /** Frees map and timeline at a step. False where the stage shows nothing yet. */
  begin(index: number, scene: Scene): boolean {
    const { state, form } = this.#plate;
    if (this.#now || !state || !form) return false;
    const place: Place = { camera: state.map.camera, span: state.timeline.window };
    const { facts } = this.#wiring;
    const [from, to] = facts.span;
    this.#now = {
      index,
      scene,
      place,
      limits: limitsFrom(place, form.plate, [extentOf(from)[0], extentOf(to)[1]]),
      filter: NO_FILTER,
      facts,
      labels: null,
      scroll: { top: scrollY, width: innerWidth },
      stop: followGestures(this.#plate.host, {
        partAt: (point) => this.#partAt(point),
        onGesture: (part, gesture) => {
          this.#move(part, gesture);
        },
        onTap: (part, at) => {
          this.#tap(part, at);
        },
        onRest: () => {
          this.#settle();
        },
      }),
    };
    this.#tools.begin(facts, lastDayOf(scene, facts, hasHindsight()));
    this.#plate.host.append(this.#tools.element);
    this.#setOn(true);
    this.#plate.host.focus({ preventScroll: true });
    this.#redraw();
    return true;
  }

  /** Brings back the story, at the scroll offset at which it was left. False where nothing was being explored. */
  end(): boolean {
    if (!this.#now) return false;
    const { top, width } = this.#now.scroll;
    const hadFocus = this.#plate.host.contains(document.activeElement);
    this.leave();
    // Where the page was laid out anew its reader was kept at their place in it.
    if (innerWidth === width) scrollTo({ top, behavior: 'instant' });
    if (hadFocus)
      [...this.#buttons].find((button) => button.checkVisibility())?.focus({ preventScroll: true });
    return true;
  }

  /** Ends it because the reader has gone elsewhere. */
  leave(): void {
    if (!this.#now) return;
    this.#now.stop();
    this.#now = null;
    this.#tools.element.remove();
    this.#setOn(false);
    this.#redraw();
  }

  /** Ends it if the reader has gone to another step. */
  follow(index: number): void {
    if (this.#now && this.#now.index !== index) this.leave();
  }

  /** Takes on what has changed beside it: the stage's size, and whether the story is told with what came later. */
  refresh(): void {
    if (!this.#now) return;
    this.#now.labels = null;
    const { facts } = this.#wiring;
    this.#tools.offer(facts, lastDayOf(this.#now.scene, facts, hasHindsight()));
  }

  /** Lays out what the reader has made of the picture. */
  layout(): PlateGeometry | null {
    const { form } = this.#plate;
    const now = this.#now;
    if (!now || !form) return null;
    const { facts, pictureWords } = this.#wiring;
    const isLater = hasHindsight();
    const { state, labels } = exploredPlate(
      exploredScene(now.scene, facts, now.place, now.filter, isLater),
      now.place,
      {
        form,
        facts: now.facts,
        words: pictureWords,
        hasHindsight: isLater,
        withoutCities: now.filter.withoutCities,
        labels: now.labels?.form === form ? now.labels.at : null,
      },
    );
    now.labels = { form, at: labels };
    this.#tools.count(knownEvents(now.facts, lastDayOf(now.scene, facts, isLater)).length);
    // For the tools on the stage and the button that leads back, which is one of the controls.
    root.style.setProperty('--plate-foot', `${String(form.stage.height - form.ribbon.y)}px`);
    root.style.setProperty('--plate-left', `${String(form.plate.x)}px`);
    return this.#plate.layoutAside(state, now.facts);
  }

  /** The city that is nearest to the middle of the map. */
  nearestCity(): string {
    const { facts } = this.#wiring;
    const { camera } = this.#now?.place ?? {};
    const far = (city: string) => {
      const [lng, lat] = facts.places[city]?.point ?? [0, 0];
      return camera ? Math.hypot(lng - camera.lng, lat - camera.lat) : 0;
    };
    return facts.lanes.toSorted((a, b) => far(a) - far(b))[0] ?? '';
  }

  #setOn(isOn: boolean): void {
    const { explore } = this.#wiring.words;
    root.toggleAttribute('data-exploring', isOn);
    for (const button of this.#buttons) button.textContent = isOn ? explore.back : explore.start;
    this.#wiring.onToggle(isOn);
  }

  #partAt([, y]: Point): { part: Part; corner: Point } {
    const { form } = this.#plate;
    if (!form) return { part: 'map', corner: [0, 0] };
    const part: Part = y < form.ribbon.y ? 'map' : 'timeline';
    const box = part === 'map' ? form.plate : form.ribbon;
    return { part, corner: [box.x, box.y] };
  }

  #move(part: Part, gesture: Gesture): void {
    const now = this.#now;
    const size = this.#size();
    if (!now || !size) return;
    const { camera, span } = now.place;
    now.place =
      part === 'map'
        ? { camera: moveMap(camera, size, gesture, now.limits), span }
        : { camera, span: moveSpan(span, size.width, gesture, now.limits) };
    this.#redraw();
  }

  /** A tap on a place opens what happened there; one beside them all brings what it is on to the middle. */
  #tap(part: Part, at: Point): void {
    const size = this.#size();
    const now = this.#now;
    if (!size || !now) return;
    const events = part === 'map' ? this.#eventsAt(at, now, size) : [];
    if (events.length > 0) {
      this.#wiring.onChoose(events, this.#plate.host);
      return;
    }
    this.#move(part, {
      by: [size.width / 2 - at[0], size.height / 2 - at[1]],
      about: [size.width / 2, size.height / 2],
      growth: 1,
    });
    this.#settle();
  }

  #eventsAt(at: Point, { facts, place, scene }: Exploration, size: Size): EventFacts[] {
    const { camera, span } = place;
    const far = (id: string) => {
      const [x, y] = project(camera, size, facts.places[id]?.point ?? [0, 0]);
      return Math.hypot(x - at[0], y - at[1]);
    };
    const shown = eventsShown(facts, lastDayOf(scene, facts, hasHindsight()), span);
    const nearest = shown.flatMap(({ places }) => places).toSorted((a, b) => far(a) - far(b))[0];
    if (nearest === undefined || far(nearest) > NEAR) return [];
    return shown.filter(({ places }) => places.includes(nearest));
  }

  #use(tool: Tool): void {
    const now = this.#now;
    const size = this.#size();
    if (!now || !size) return;
    if (tool === 'whole_map') now.place = { ...now.place, camera: wholeWorld(size) };
    else if (tool === 'all_years') now.place = { ...now.place, span: now.limits.span };
    else {
      const part = tool === 'nearer' || tool === 'farther' ? 'map' : 'timeline';
      const about = [size.width / 2, size.height / 2] as const;
      this.#move(part, { by: [0, 0], about, growth: STEP[tool] });
    }
    this.#settle();
  }

  #choose(filter: Filter): void {
    if (!this.#now) return;
    this.#now.filter = filter;
    this.#now.facts = filterFacts(this.#wiring.facts, filter);
    this.#settle();
  }

  /** Names find their places anew once nothing moves. */
  #settle(): void {
    if (!this.#now) return;
    this.#now.labels = null;
    this.#redraw();
  }

  #redraw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#wiring.onChange();
    });
  }

  #size(): Size | null {
    return this.#plate.form?.plate ?? null;
  }

  /** Arrows move the map, and with Shift the timeline; they lead to no other step while exploring. */
  readonly #onKey = (event: KeyboardEvent): void => {
    const size = this.#size();
    if (!this.#now || !size || event.defaultPrevented) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    const { target, key, shiftKey } = event;
    if (!(target instanceof HTMLElement) || target.matches('input, select')) return;
    const arrow = ARROWS[key];
    const tool = TOOL_KEYS[key];
    if (!arrow && !tool) return;
    event.preventDefault();
    if (tool) this.#use(tool);
    if (!arrow) return;
    const by = [arrow[0] * size.width * PAN, arrow[1] * size.height * PAN] as const;
    this.#move(shiftKey ? 'timeline' : 'map', { by, about: by, growth: 1 });
    this.#settle();
  };

  readonly #onEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || !this.#now) return;
    // What lies over the page is closed first.
    if (document.querySelector(OVER_PAGE)) return;
    event.preventDefault();
    this.end();
  };
}
