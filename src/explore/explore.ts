import type { Point, Size } from '../figures/kit/geometry.ts';
import type { PictureWords, PlateGeometry } from '../figures/plate/plate-scene.ts';
import { hasHindsight } from '../page/hindsight.ts';
import { Layer, readPageKey } from '../page/layers.ts';
import type { InterfaceWords } from '../schema/interface.ts';
import type { Scene } from '../schema/scene.ts';
import type { PlateLive } from '../stage/plate-live.ts';
import { nearestStep } from '../stage/position.ts';
import type { OwnPicture, StageMode, Whereabouts } from '../stage/stage.ts';
import type { EventFacts, Facts } from '../story/facts/facts.ts';
import type { Formats } from '../story/formats.ts';
import { Exploration } from './exploration.ts';
import { ExploreTools, type Tool } from './explore-tools.ts';
import type { Filter } from './filter.ts';
import { followGestures, type Part } from './gestures.ts';
import { gestureOnPicture, type Gesture } from './viewport.ts';

/** How far an arrow key moves the picture, as a part of its size. */
const PAN = 0.2;

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

const root = document.documentElement;

interface ExploreContext {
  facts: Facts;
  words: Pick<InterfaceWords, 'explore' | 'timeline'>;
  pictureWords: PictureWords;
  formats: Formats;
  /** The stage has to be drawn again. */
  onChange: () => void;
  /** The reader has chosen these events. */
  onChoose: (events: readonly EventFacts[], opener: HTMLElement) => void;
}

/** How to return to the page as it was. */
interface Return {
  scroll: { top: number; width: number };
  stopGestures: () => void;
}

/** The mode in which the reader moves map and timeline freely; it ends exactly where it began. */
export class Explore implements StageMode, OwnPicture {
  readonly #plate: PlateLive;
  readonly #context: ExploreContext;
  readonly #tools: ExploreTools;
  readonly #buttons = document.querySelectorAll<HTMLElement>('[data-action="explore"]');
  readonly #layer = new Layer(() => this.end());
  #current: Exploration | null = null;
  #return: Return | null = null;
  #frame = 0;

  constructor(plate: PlateLive, context: ExploreContext) {
    this.#plate = plate;
    this.#context = context;
    this.#tools = new ExploreTools(context.words, context.formats, {
      onTool: (tool) => {
        this.#use(tool);
      },
      onFilter: (filter) => {
        this.#choose(filter);
      },
    });
  }

  /** This mode's own picture, while exploring. */
  get picture(): OwnPicture | null {
    return this.#current ? this : null;
  }

  /** Starts exploring at a step. False if the stage shows nothing yet. */
  begin(index: number, scene: Scene): boolean {
    const { host, state, form } = this.#plate;
    if (this.#current || !state || !form) return false;
    const viewport = { camera: state.map.camera, span: state.timeline.window };
    const { facts } = this.#context;
    this.#current = new Exploration(index, scene, facts, viewport, form.plate);
    this.#return = {
      scroll: { top: scrollY, width: innerWidth },
      stopGestures: followGestures(host, {
        partAt: (point) => this.#partAt(point),
        onGesture: (part, gesture) => {
          this.#move(part, gestureOnPicture(gesture, this.#scale));
        },
        onTap: (part, [x, y]) => {
          this.#tap(part, [x / this.#scale, y / this.#scale]);
        },
        onRest: () => {
          this.#settle();
        },
      }),
    };
    this.#layer.isOpen = true;
    this.#tools.begin(facts, this.#current.lastDay(hasHindsight()));
    host.append(this.#tools.element);
    this.#label(true);
    host.focus({ preventScroll: true });
    this.#redraw();
    return true;
  }

  /** Returns to the story at the scroll offset at which it was left. False if the reader was not exploring. */
  end(): boolean {
    if (!this.#return) return false;
    const { top, width } = this.#return.scroll;
    const hadFocus = this.#plate.host.contains(document.activeElement);
    this.leave();
    // If the page has been laid out again since, the reader's place in it was kept, not the offset.
    if (innerWidth === width) scrollTo({ top, behavior: 'instant' });
    if (hadFocus)
      [...this.#buttons].find((button) => button.checkVisibility())?.focus({ preventScroll: true });
    return true;
  }

  /** Ends exploring because the reader has gone elsewhere: nothing is scrolled. */
  leave(): void {
    if (!this.#return) return;
    this.#return.stopGestures();
    this.#layer.isOpen = false;
    this.#tools.end();
    this.#return = null;
    this.#current = null;
    this.#tools.element.remove();
    this.#label(false);
    this.#redraw();
  }

  /** Ends exploring if the reader is at another step, on the cover, or on a page that is an article now. */
  update({ position, layout, isInStory }: Whereabouts): void {
    const isAtStep = this.#current?.index === nearestStep(position);
    if (!layout.hasStage || !isInStory || !isAtStep) this.leave();
  }

  /** Takes account of changed settings: the theme, or whether the story is shown with hindsight. */
  refresh(): void {
    if (!this.#current) return;
    this.#current.placeLabelsAgain();
    this.#tools.offer(this.#context.facts, this.#current.lastDay(hasHindsight()));
  }

  layout(): PlateGeometry | null {
    const { form } = this.#plate;
    if (!this.#current || !form) return null;
    const isLater = hasHindsight();
    const state = this.#current.layout(form, this.#context.pictureWords, isLater);
    this.#tools.count(this.#current.countEvents(isLater));
    // The style sheet places the tools, and the button that leads back, by these.
    const { stage, plate, ribbon, scale } = form;
    root.style.setProperty('--plate-foot', `${String((stage.height - ribbon.y) * scale)}px`);
    root.style.setProperty('--plate-left', `${String(plate.x * scale)}px`);
    return this.#plate.layoutAside(state, this.#current.facts);
  }

  nearestCity(): string {
    return this.#current?.nearestCity() ?? '';
  }

  /** Arrows move the map, and with Shift the timeline: while exploring they do not lead to another step. */
  readonly onKey = (event: KeyboardEvent): void => {
    const size = this.#size();
    const press = this.#current && size ? readPageKey(event) : null;
    if (!press || !size || press.target.matches('input, select')) return;
    const { key, isShifted } = press;
    const arrow = ARROWS[key];
    const tool = TOOL_KEYS[key];
    if (!arrow && !tool) return;
    event.preventDefault();
    if (tool) this.#use(tool);
    if (!arrow) return;
    const by = [arrow[0] * size.width * PAN, arrow[1] * size.height * PAN] as const;
    this.#move(isShifted ? 'timeline' : 'map', { by, about: by, growth: 1 });
    this.#settle();
  };

  #label(isOn: boolean): void {
    const { explore } = this.#context.words;
    root.toggleAttribute('data-exploring', isOn);
    for (const button of this.#buttons) button.textContent = isOn ? explore.back : explore.start;
  }

  /** The part of the stage at a point, both in CSS pixels. */
  #partAt([, y]: Point): { part: Part; corner: Point } {
    const { form } = this.#plate;
    if (!form) return { part: 'map', corner: [0, 0] };
    const part: Part = y < form.ribbon.y * form.scale ? 'map' : 'timeline';
    const box = part === 'map' ? form.plate : form.ribbon;
    return { part, corner: [box.x * form.scale, box.y * form.scale] };
  }

  #move(part: Part, gesture: Gesture): void {
    const size = this.#size();
    if (!this.#current || !size) return;
    this.#current.move(part, gesture, size);
    this.#redraw();
  }

  /** A tap on a place opens what happened there; any other brings the point to the middle. */
  #tap(part: Part, at: Point): void {
    const size = this.#size();
    if (!this.#current || !size) return;
    const events = part === 'map' ? this.#current.eventsAt(at, size, hasHindsight()) : [];
    if (events.length > 0) {
      this.#context.onChoose(events, this.#plate.host);
      return;
    }
    this.#current.centre(part, at, size);
    this.#settle();
  }

  #use(tool: Tool): void {
    const size = this.#size();
    if (!this.#current || !size) return;
    this.#current.use(tool, size);
    this.#settle();
  }

  #choose(filter: Filter): void {
    this.#current?.choose(filter);
    this.#settle();
  }

  /** Once nothing moves, labels are placed again. */
  #settle(): void {
    if (!this.#current) return;
    this.#current.placeLabelsAgain();
    this.#redraw();
  }

  #redraw(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#context.onChange();
    });
  }

  /** How many times as large as it is laid out everything is shown. */
  get #scale(): number {
    return this.#plate.form?.scale ?? 1;
  }

  #size(): Size | null {
    return this.#plate.form?.plate ?? null;
  }
}
