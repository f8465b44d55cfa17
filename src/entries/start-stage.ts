import outline from '../../.generated/geo/outline.json';
import type { WorldData } from '../figures/map/geography/world-data.ts';
import type { PlacedMark } from '../figures/timeline/marks-layout.ts';
import { makePictureWords } from '../figures/plate/picture-words.ts';
import { describeLater } from '../figures/plate/plate-describe.ts';
import { tabulateLater, tabulatePlate } from '../figures/plate/plate-table.ts';
import { loadFigures } from '../figures/charts/figure-scripts.ts';
import { FigureError } from '../figures/charts/registry.ts';
import { fill, makeFormats } from '../story/formats.ts';
import type { Scene } from '../schema/scene.ts';
import type { StoryData } from '../story/output/story-data.ts';
import { startControls } from '../stage/controls.ts';
import { startCover } from '../stage/cover-turn.ts';
import { EventPanel } from '../stage/event-panel.ts';
import { Explore } from '../explore/explore.ts';
import { idInAddress } from '../page/fragment.ts';
import { hasHindsight } from '../page/hindsight.ts';
import { MapUpgrade } from '../stage/map-upgrade.ts';
import { isStepwise, MODE_CHANGED } from '../page/mode.ts';
import { need } from '../page/dom.ts';
import { PlateLive } from '../stage/plate-live.ts';
import { nearestStep, type Position } from '../stage/position.ts';
import { makeProgress } from '../stage/progress.ts';
import { Reader } from '../stage/reader.ts';
import { markName, RibbonMarks } from '../stage/ribbon-marks.ts';
import { motion, SETTINGS_CHANGED } from '../page/settings.ts';
import { Presentation } from '../present/present.ts';
import { searchOfReading, shareLink } from '../page/share.ts';
import { StandIn } from '../stage/stand-in.ts';
import { showTables } from '../stage/table-dialog.ts';
import { findStepsOnPage } from '../stage/steps-on-page.ts';

/** Begun at once, while the story's data is still on its way. */
const loadingFigures = loadFigures();

/** Sets the stage in motion: from here on position decides what it shows. */
export async function start(data: StoryData): Promise<void> {
  const figures = await loadingFigures;
  const formats = makeFormats(data.words.locale);
  const words = makePictureWords(data.words, formats);
  const elements = [...document.querySelectorAll<HTMLElement>('[data-step].step')];
  const stepsOnPage = findStepsOnPage(
    data,
    elements.map(({ id }) => id),
  );
  const all = stepsOnPage.steps.map(({ step }) => step);
  const scenes = all.map(({ scene }) => scene);
  const stage = need('[data-stage]');
  stage.tabIndex = 0;
  const timeline = need('[data-figure="timeline"]', stage);
  const plate = new PlateLive(stage, {
    scenes,
    facts: data.facts,
    words,
    figures,
    world: outline as unknown as WorldData,
  });
  const sayWhere = makeProgress(data, stepsOnPage, formats);
  const panel = new EventPanel(data.words, formats, data.addresses.dates);
  const marks = new RibbonMarks(
    need('[data-layer="marks"]', stage),
    (mark) =>
      markName(explore.isOn ? asUntold(mark) : mark, data.words, formats, stepsOnPage.title),
    (events, button) => {
      const [event] = events;
      if (!explore.isOn && event && events.length === 1 && event.stepId !== null)
        location.assign(stepsOnPage.address(event.stepId));
      else panel.show(events, button, stepsOnPage);
    },
  );
  const explore = new Explore(plate, {
    facts: data.facts,
    words: data.words,
    pictureWords: words,
    formats,
    onChange: () => {
      drawn = '';
      show(reader.position);
    },
    onChoose: (events, opener) => {
      panel.show(events, opener, stepsOnPage);
    },
    onToggle: () => {
      marks.rename();
    },
  });
  const map = new MapUpgrade(plate, areasOf(scenes), data.words.stage, () => {
    drawn = '';
    show(reader.position);
  });
  const standIn = new StandIn(data.words.stage.no_figure);
  elements.forEach((element, index) => {
    // Fetched ahead, so that the stage is not empty when the reader comes there.
    if (plate.isLackingFigure(index))
      element.querySelector('[data-still] img')?.setAttribute('loading', 'eager');
  });
  let drawn = '';
  let hasMap = false;

  const show = (position: Position) => {
    try {
      draw(position);
    } catch (error) {
      if (!(error instanceof FigureError)) throw error;
      plate.withdraw(error);
      drawn = '';
      show(position);
    }
  };
  const draw = (position: Position) => {
    const { hasStage, stage: size, unit } = reader.layout;
    const nearest = nearestStep(position);
    presentation.update();
    sayWhere(nearest, { isFirst: !reader.canMove(-1), isLast: !reader.canMove(1) });
    document.documentElement.toggleAttribute('data-in-story', reader.isInStory);
    if (!hasStage || !reader.isInStory) explore.leave();
    else explore.follow(nearest);
    if (!hasStage) return;
    const { index, t } = motion() === 'full' ? position : { index: nearest, t: 0 };
    const moment = `${String(index)} ${String(t)} ${String(size.width)} ${String(size.height)} ${String(unit)}`;
    if (moment === drawn) return;
    drawn = moment;
    plate.resize(size, unit);
    plate.hasHindsight = hasHindsight();
    const geometry = explore.isOn ? explore.layout() : plate.layout(index, t);
    if (!geometry) return;
    const scene = scenes[nearest];
    const element = elements[nearest];
    if (element && !explore.isOn && plate.isLackingFigure(nearest)) standIn.show(element);
    else standIn.hide();
    if (explore.isOn) {
      if (geometry.map.nearPresence > 0) map.approach(explore.nearestCity());
    } else if (scene && (geometry.map.nearPresence > 0 || scene.map.camera.kind === 'around'))
      map.approach(scene.map.active);
    map.show(geometry.map);
    plate.draw(geometry);
    marks.show(geometry);
    const { lng, lat, zoom } = geometry.map.camera;
    const id = all[nearest]?.id ?? '';
    plate.map.dataset.scene = id;
    timeline.dataset.scene = id;
    timeline.dataset.state = 'live';
    for (const figure of stage.querySelectorAll<SVGGElement>('g[data-figure]')) {
      figure.dataset.scene = id;
      figure.dataset.state = 'live';
    }
    plate.map.dataset.camera = [lng, lat, zoom, 0, 0].map((value) => value.toFixed(4)).join(',');
    if (!hasMap) {
      hasMap = true;
      map.start();
    }
  };

  startCover(data.facts, formats, outline as unknown as WorldData);
  const describe = describePictures();
  const describeAll = () => {
    all.forEach(({ scene }, index) => {
      const later = hasHindsight()
        ? describeLater(scene, data.facts, data.words, words, formats, plate.figures)
        : '';
      describe(index, later);
    });
  };
  describeAll();
  const reader = new Reader(elements, {
    onMoment: show,
    onSettled: (position, isInStory) => {
      const id = all[nearestStep(position)]?.id ?? '';
      const hash = isInStory ? `#${id}` : '';
      if (hash !== location.hash) {
        history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
      }
    },
    onNear: (index) => {
      const scene = scenes[index];
      if (scene?.map.camera.kind === 'around') map.approach(scene.map.active);
    },
  });

  addEventListener(MODE_CHANGED, () => {
    explore.leave();
    reader.takeMode();
  });
  addEventListener('hashchange', ({ newURL }) => {
    // Where steps are shown one at a time the browser has nothing to scroll to. The address itself may by now be set
    // back to where the reader had settled.
    if (isStepwise()) {
      reader.takeMode();
      reader.goToNamed(idInAddress(new URL(newURL)));
    }
  });
  if (isStepwise()) {
    reader.takeMode();
    reader.goToNamed(idInAddress());
  }
  const toggleExploring = () => {
    const scene = scenes[reader.index];
    if (explore.end()) return data.words.explore.ended;
    const isBegun = reader.layout.hasStage && reader.isInStory && scene !== undefined;
    return isBegun && explore.begin(reader.index, scene) ? data.words.explore.begun : '';
  };
  const presentation = new Presentation(reader, data.words.present, data.addresses.presenter, {
    toggle: toggleExploring,
    end: () => explore.end(),
  });

  addEventListener(SETTINGS_CHANGED, () => {
    drawn = '';
    explore.refresh();
    describeAll();
    map.recolour();
    plate.recolour();
    reader.remeasure();
  });

  startControls(reader, {
    explore: toggleExploring,
    table: (index) => {
      const step = all[index];
      if (!step) return;
      showTables(
        fill(data.words.table.heading, { step: step.title }),
        [
          ...tabulatePlate(step.scene, data.facts, data.words, words, formats, plate.figures),
          ...(hasHindsight()
            ? tabulateLater(step.scene, data.facts, data.words, words, formats, plate.figures)
            : []),
        ],
        data.words.table,
        data.addresses.dates,
      );
    },
    share: (index) => {
      const step = all[index];
      const link = `${location.origin}${location.pathname}${searchOfReading()}#${step?.id ?? ''}`;
      return shareLink(link, step?.title ?? document.title, {
        link_copied: data.words.controls.link_copied,
        link_not_copied: (address) => fill(data.words.controls.link_not_copied, { link: address }),
      });
    },
  });
}

/**
 * Where the stage takes the place of a step's own picture, the picture's words stay for those who cannot see it.
 * Answers with a function that adds to them what is drawn beyond the picture.
 */
function describePictures(): (index: number, added: string) => void {
  const described = [...document.querySelectorAll('[data-step].step')].map((step) => {
    const element = document.createElement('p');
    element.className = 'picture-words';
    step.querySelector('.prose')?.after(element);
    return { element, words: step.querySelector('[data-still] img')?.getAttribute('alt') ?? '' };
  });
  return (index, added) => {
    const one = described[index];
    if (one) one.element.textContent = added === '' ? one.words : `${one.words} ${added}`;
  };
}

/** A mark that leads to no step: while exploring, choosing one opens its events in place. */
function asUntold(mark: PlacedMark): PlacedMark {
  return { ...mark, events: mark.events.map((event) => ({ ...event, stepId: null })) };
}

/** All sets of countries that any scene tints, each once. */
function areasOf(scenes: readonly Scene[]): Scene['map']['areas'] {
  const byKey = new Map(
    scenes.flatMap(({ map }) => map.areas.map((area) => [JSON.stringify(area), area] as const)),
  );
  return [...byKey.values()];
}
