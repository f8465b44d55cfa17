import { FigureError } from '../figures/charts/registry.ts';
import { baseView } from '../figures/map/base-view.ts';
import type { PlateGeometry } from '../figures/plate/plate-scene.ts';
import type { Scene } from '../schema/scene.ts';
import type { Motion } from '../page/settings.ts';
import type { MapUpgrade } from './map-upgrade.ts';
import type { PageLayout } from './page-layout.ts';
import type { PlateLive } from './plate-live.ts';
import { nearestStep, type Position } from './position.ts';
import type { RibbonBars } from './ribbon-bars.ts';
import type { RibbonMarks } from './ribbon-marks.ts';
import type { SceneAttributes } from './scene-attributes.ts';
import type { StandIn } from './stand-in.ts';

/** Where the reader is and how the page is laid out. The `Reader` itself is one: its values are always the latest. */
export interface Whereabouts {
  readonly position: Position;
  readonly layout: Pick<PageLayout, 'hasStage' | 'stage' | 'scale'>;
  /** Whether the reader has left the cover. */
  readonly isInStory: boolean;
  /** Whether there is a step that many steps on. */
  canMove(by: number): boolean;
}

/** A picture that a mode shows in place of the story's. */
export interface OwnPicture {
  /** Lays it out at the plate's size; null while the plate has none. */
  layout(): PlateGeometry | null;
  /** The city whose close-up is needed when the picture is near enough to show one. */
  nearestCity(): string;
}

/** Something the stage can do besides following the story, such as exploring or presenting. */
export interface StageMode {
  /** Called at every moment, before it is drawn: the mode follows the reader, or ends. */
  update(reader: Whereabouts): void;
  /** What the mode shows in place of the story; null, or left out, while the story itself is shown. */
  readonly picture?: OwnPicture | null;
}

/** What the stage draws with, so that it can be tested without a page. */
interface StageParts {
  /** In reading order. */
  steps: readonly { id: string; scene: Scene }[];
  plate: Pick<
    PlateLive,
    'resize' | 'hasHindsight' | 'layout' | 'draw' | 'isLackingFigure' | 'withdraw'
  >;
  map: Pick<MapUpgrade, 'approach' | 'show' | 'start'>;
  marks: Pick<RibbonMarks, 'show'>;
  bars: Pick<RibbonBars, 'show'>;
  standIn: Pick<StandIn, 'show' | 'hide'>;
  attributes: Pick<SceneAttributes, 'show'>;
  /** Shows in masthead, chapter list and buttons where the reader is. */
  progress: (reader: Whereabouts) => void;
  settings: { motion: () => Motion; hasHindsight: () => boolean; pixelRatio: () => number };
}

/**
 * Shows the moment of the story at which the reader is. The order at every moment:
 *
 * 1. progress is updated, then every mode in the order in which it was added; a mode may end here;
 * 2. without a stage (the page is laid out as an article) that is all; so it is when this moment is already drawn;
 * 3. the plate takes the stage's size, and lays out the picture: a mode's own, else that of the story's position;
 * 4. a step's own picture is put in place of a figure that cannot be drawn;
 * 5. the close-up of a city that comes into view is fetched;
 * 6. the base map, the plate, the marks and the button over the bars are drawn, and the attributes say what is shown;
 * 7. after the first drawing the detailed map starts loading.
 *
 * A figure that fails is left out, and the moment is shown again without it.
 */
export class Stage {
  readonly #parts: StageParts;
  readonly #modes: StageMode[] = [];
  #reader: Whereabouts | null = null;
  /** The moment that is drawn; null where nothing is, or where what is drawn no longer holds. */
  #drawn: string | null = null;

  constructor(parts: StageParts) {
    this.#parts = parts;
  }

  /** Adds a mode. If several have a picture of their own, the one that was added first is shown. */
  addMode(mode: StageMode): void {
    this.#modes.push(mode);
  }

  /** Declares what is drawn out of date: the next moment is drawn even if the reader has not moved. */
  invalidate(): void {
    this.#drawn = null;
  }

  /** Draws the current moment again, at once; does nothing before the first. */
  redraw(): void {
    this.invalidate();
    if (this.#reader) this.show(this.#reader);
  }

  /** Shows the moment at which the reader is. */
  show(reader: Whereabouts): void {
    this.#reader = reader;
    this.#parts.progress(reader);
    for (const mode of this.#modes) mode.update(reader);
    if (!reader.layout.hasStage) return;
    try {
      this.#draw(reader);
    } catch (error) {
      if (!(error instanceof FigureError)) throw error;
      this.#parts.plate.withdraw(error);
      this.invalidate();
      this.show(reader);
    }
  }

  #draw({ position, layout: { stage: size, scale } }: Whereabouts): void {
    const { steps, plate, map, marks, bars, attributes, settings } = this.#parts;
    const nearest = nearestStep(position);
    const { index, t } = settings.motion() === 'full' ? position : { index: nearest, t: 0 };
    // Whatever a browser forgets to tell of its pixels is made up for when the reader moves.
    const moment = [index, t, size.width, size.height, scale, settings.pixelRatio()].join(' ');
    if (moment === this.#drawn) return;
    this.#drawn = moment;

    plate.resize(size, scale);
    plate.hasHindsight = settings.hasHindsight();
    const own = this.#ownPicture();
    const geometry = own ? own.layout() : plate.layout(index, t);
    if (!geometry) return;
    this.#fillIn(own ? null : nearest);
    const city = this.#cityInView(own, nearest, geometry.map.nearPresence > 0);
    if (city !== null) map.approach(city);
    const base = baseView(geometry.map, scale);
    map.show(base);
    plate.draw(geometry);
    bars.show(geometry);
    marks.show(geometry, { opensInPlace: own !== null });
    attributes.show(steps[nearest]?.id ?? '', base.camera);
    map.start(() => {
      this.redraw();
    });
  }

  #ownPicture(): OwnPicture | null {
    for (const { picture } of this.#modes) if (picture) return picture;
    return null;
  }

  /** Puts a step's own picture over the stage if its figure cannot be drawn; null takes any such picture away. */
  #fillIn(index: number | null): void {
    const { plate, standIn } = this.#parts;
    if (index !== null && plate.isLackingFigure(index)) standIn.show(index);
    else standIn.hide();
  }

  /** The city whose close-up is visible or about to be: a step that zooms in on a city needs it from its beginning. */
  #cityInView(own: OwnPicture | null, index: number, isNear: boolean): string | null {
    if (own) return isNear ? own.nearestCity() : null;
    const map = this.#parts.steps[index]?.scene.map;
    return map && (isNear || map.camera.kind === 'around') ? map.active : null;
  }
}
