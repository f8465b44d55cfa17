import outline from '../../.generated/geo/outline.json';
import { Explore } from '../explore/explore.ts';
import { loadFigures } from '../figures/charts/figure-scripts.ts';
import { tintedAreas } from '../figures/map/areas.ts';
import type { WorldData } from '../figures/map/geography/world-data.ts';
import { makePictureWords } from '../figures/plate/picture-words.ts';
import { describeLater } from '../figures/plate/plate-describe.ts';
import { tabulateLater, tabulatePlate } from '../figures/plate/plate-table.ts';
import type { PlacedMark } from '../figures/timeline/marks-layout.ts';
import { CHAPTER_ENDED } from '../offline/until-pause.ts';
import { requireElement } from '../page/dom.ts';
import { followPixelRatio } from '../page/pixel-ratio.ts';
import { idInAddress } from '../page/fragment.ts';
import { hasHindsight } from '../page/hindsight.ts';
import { isStepwise } from '../page/mode.ts';
import { withChoices } from '../page/links.ts';
import {
  currentValue,
  MODE_CHANGED,
  motion,
  ROUTE_CHANGED,
  SETTINGS_CHANGED,
} from '../page/settings.ts';
import { searchOfReading, shareLink } from '../page/share.ts';
import { Presentation } from '../present/presentation.ts';
import { startControls } from '../stage/controls.ts';
import { startCoverTurn } from '../stage/cover-turn.ts';
import { EventPanel } from '../stage/event-panel.ts';
import { MapUpgrade } from '../stage/map-upgrade.ts';
import { PassagesAhead } from '../stage/passages-ahead.ts';
import { PictureDescriptions } from '../stage/picture-descriptions.ts';
import { PlateLive } from '../stage/plate-live.ts';
import { makeProgress } from '../stage/progress.ts';
import { Reader } from '../stage/reader.ts';
import { RibbonBars } from '../stage/ribbon-bars.ts';
import { treatiesInWords } from '../stage/treaties-in-words.ts';
import { markName, RibbonMarks } from '../stage/ribbon-marks.ts';
import { SceneAttributes } from '../stage/scene-attributes.ts';
import { Stage } from '../stage/stage.ts';
import { StandIn } from '../stage/stand-in.ts';
import { findStepsOnPage } from '../stage/steps-on-page.ts';
import { Way } from '../stage/way.ts';
import { showTables } from '../stage/table-dialog.ts';
import { filesOf } from '../stage/saved-files.ts';
import { fill, makeFormats } from '../story/formats.ts';
import type { StoryData } from '../story/output/story-data.ts';
import { startStoryKeys } from './story-keys.ts';

/** Begins at once, while the story's data is still on its way. */
const loadingFigures = loadFigures();

/**
 * Wires the stage of a story page. Everything is made before what uses it: what draws; the stage; the reader, whose
 * every moment the stage shows; the modes; then what the reader can press, and the page's events.
 */
export async function startStage(data: StoryData): Promise<void> {
  const figures = await loadingFigures;
  const { addresses, facts, words } = data;
  // Written by tools/generate.ts in this form; TypeScript reads tuples in JSON as arrays.
  const world = outline as unknown as WorldData;
  const formats = makeFormats(words.locale);
  const pictureWords = makePictureWords(words, formats);
  const elements = [...document.querySelectorAll<HTMLElement>('[data-step].step')];
  const stepsOnPage = findStepsOnPage(
    data,
    elements.map(({ id }) => id),
  );
  const way = new Way(elements, stepsOnPage.steps);
  const scenes = stepsOnPage.steps.map(({ step }) => step.scene);
  const host = requireElement('[data-stage]');
  host.tabIndex = 0;

  // What draws.
  const plate = new PlateLive(host, {
    scenes: way.scenes,
    ...{ facts, words: pictureWords, figures, world },
  });
  const map = new MapUpgrade(plate, tintedAreas(scenes), words.stage);
  const panel = new EventPanel(words, formats, addresses.dates);
  const marks = new RibbonMarks(requireElement('[data-layer="marks"]', host), {
    nameOf: (mark, opensInPlace) =>
      markName(opensInPlace ? withoutSteps(mark) : mark, words, formats, stepsOnPage.title),
    choose: (events, button, opensInPlace) => {
      const [event] = events;
      if (!opensInPlace && event && events.length === 1 && event.stepId !== null)
        location.assign(withChoices(stepsOnPage.address(event.stepId)));
      else panel.show(events, button, stepsOnPage);
    },
  });
  const bars = new RibbonBars(requireElement('[data-layer="bars"]', host), (treaties, opener) => {
    const today = plate.state?.timeline.cursor;
    if (today === undefined) return;
    panel.showTreaties(
      treatiesInWords(treaties, today, facts, words, pictureWords, formats),
      opener,
      stepsOnPage,
    );
  });
  const standIn = new StandIn(words.stage.no_figure, way);
  way.steps.forEach((_, index) => {
    if (plate.isLackingFigure(index)) standIn.fetchAhead(index);
  });
  const descriptions = new PictureDescriptions(elements);
  const describe = () => {
    descriptions.write((index) => {
      const scene = scenes[index];
      return scene && hasHindsight()
        ? describeLater(scene, facts, words, pictureWords, formats, plate.figures)
        : '';
    });
  };
  describe();
  startCoverTurn(facts, formats, world);

  // The stage, and the reader whose moments it shows.
  const stage = new Stage({
    get steps() {
      return way.steps.map(({ step }) => step);
    },
    plate,
    map,
    marks,
    bars,
    standIn,
    attributes: new SceneAttributes(host),
    progress: makeProgress(data, way, formats),
    settings: { motion, hasHindsight, pixelRatio: () => devicePixelRatio },
  });
  let chapter: number | undefined;
  const reader = new Reader(way.elements, {
    onMoment: (at) => {
      stage.show(at);
    },
    onSettled: ({ index, isInStory }) => {
      const hash = isInStory ? `#${way.steps[index]?.step.id ?? ''}` : '';
      if (hash !== location.hash) {
        history.replaceState(history.state, '', `${location.pathname}${location.search}${hash}`);
      }
      const now = way.steps[index]?.chapterNumber;
      if (chapter !== undefined && now !== chapter) dispatchEvent(new Event(CHAPTER_ENDED));
      chapter = now;
    },
    onNear: (index) => {
      const near = way.scenes[index]?.map;
      if (near?.camera.kind === 'around') map.approach(near.active);
    },
  });
  if (isStepwise()) {
    reader.applyMode();
    goToFragment(reader, idInAddress());
  }

  // The modes.
  const explore = new Explore(plate, {
    facts,
    words,
    pictureWords,
    formats,
    onChange: () => {
      stage.redraw();
    },
    onChoose: (events, opener) => {
      panel.show(events, opener, stepsOnPage);
    },
  });
  /** Starts or ends exploring; returns the sentence that announces it. */
  const toggleExploring = () => {
    if (explore.end()) return words.explore.ended;
    const scene = way.scenes[reader.index];
    const canBegin = reader.layout.hasStage && reader.isInStory && scene !== undefined;
    return canBegin && explore.begin(reader.index, scene) ? words.explore.begun : '';
  };
  const teach = new URL('../teach/', new URL(addresses.presenter, location.href)).href;
  const presentation = new Presentation(reader, words.present, {
    presenterPage: addresses.presenter,
    toggleExploring,
    announce: (sentence) => {
      controls.announce(sentence);
    },
    questionOf: async (step) => {
      const { questionOfStep } = await import('../classroom/present/question-of-step.ts');
      return questionOfStep(step, teach);
    },
  });
  stage.addMode(presentation);
  stage.addMode(explore);
  stage.addMode(new PassagesAhead(plate));

  // What the reader can press.
  const openSigns = () => {
    void import('../stage/signs-dialog.ts').then(({ showSigns }) =>
      showSigns(host, words.signs, addresses.signs),
    );
  };
  requireElement('[data-layer="key"]', host).addEventListener('click', openSigns);
  const shareWords = {
    link_copied: words.controls.link_copied,
    link_not_copied: (address: string) => fill(words.controls.link_not_copied, { link: address }),
  };
  const controls = startControls(reader, {
    explore: toggleExploring,
    signs: openSigns,
    table: (index) => {
      const step = way.steps[index]?.step;
      if (!step) return;
      const context = [step.scene, facts, words, pictureWords, formats, plate.figures] as const;
      showTables(
        fill(words.table.heading, { step: step.title }),
        [...tabulatePlate(...context), ...(hasHindsight() ? tabulateLater(...context) : [])],
        filesOf(step.scene, words.picture_file, addresses.figures),
        words.table,
        addresses.dates,
      );
    },
    share: async (index) => {
      const step = way.steps[index]?.step;
      const title = step?.title ?? document.title;
      const address = step ? fill(addresses.step, { id: step.id }) : location.pathname;
      try {
        const { openShareDialog } = await import('../share-panel/share-dialog.ts');
        const said = words.share_panel;
        await openShareDialog(address, { ...said, heading: fill(said.heading, { title }) });
        return '';
      } catch (error) {
        console.warn('The share panel could not be opened; the link alone is shared.', error);
        return shareLink(`${location.origin}${address}${searchOfReading()}`, title, shareWords);
      }
    },
  });
  const storyShare = document.querySelector('[data-share-story]');
  storyShare?.addEventListener('click', () => {
    const link = `${location.origin}${location.pathname}${searchOfReading()}`;
    void shareLink(link, document.title, shareWords).then((said) => {
      const shared = document.querySelector('[data-shared]');
      if (shared) shared.textContent = said;
    });
  });
  startStoryKeys({ stage: host, explore, presentation, onArrows: controls.onArrows });

  // The page's events.
  addEventListener(MODE_CHANGED, () => {
    explore.leave();
    reader.applyMode();
    presentation.followMode();
  });
  addEventListener(ROUTE_CHANGED, () => {
    explore.leave();
    way.follow();
    plate.scenes = way.scenes;
    stage.invalidate();
    reader.takeWay(way.elements);
    const said = currentValue('route') === 'short' ? 'chosen_short' : 'chosen_whole';
    controls.announce(fill(words.route[said], { count: formats.number(way.steps.length) }));
  });
  addEventListener(SETTINGS_CHANGED, () => {
    stage.invalidate();
    explore.refresh();
    describe();
    map.recolour();
    plate.recolour();
    // Draws with the next frame.
    reader.remeasure();
  });
  followPixelRatio(host, () => {
    stage.redraw();
  });
  addEventListener('hashchange', ({ newURL }) => {
    // In the modes that show one step at a time the browser cannot scroll to it. The event's own address is used: the
    // page's may have been set back by now to where the reader had settled.
    if (!isStepwise()) return;
    reader.applyMode();
    goToFragment(reader, idInAddress(new URL(newURL)));
  });
}

/** In the modes that show one step at a time: shows the step that is, or contains, the element with this id. */
function goToFragment(reader: Reader, id: string): void {
  const goal = document.getElementById(id);
  const step = goal?.closest('[data-step].step');
  reader.goToNamed(step?.id ?? id);
  if (step && goal !== step) goal?.scrollIntoView({ block: 'center' });
}

/** A mark as if no step had its events: choosing it opens them in place. */
function withoutSteps(mark: PlacedMark): PlacedMark {
  return { ...mark, events: mark.events.map((event) => ({ ...event, stepId: null })) };
}
