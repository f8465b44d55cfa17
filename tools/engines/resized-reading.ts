import type { Size } from './engine.ts';

/** How a reader sees the story: the size of the window and of the letters, in CSS pixels. */
export interface View extends Size {
  /** The root font size; 16 unless told. */
  letters?: number;
}

/** Two views, and the steps at which one becomes the other. */
export interface Change {
  views: readonly [View, View];
  steps: readonly { id: string }[];
}

/** What became of the line that was being read, after a change of view. */
export interface Kept {
  /** The step, the views and the first words of the line, for messages. */
  what: string;
  isBack: boolean;
  /** Whether the page says that the reader is at the same step. */
  isAtStep: boolean;
  /** How far below the top of the free window the line was at first and is now, in lines of text. */
  before: number;
  below: number;
  /** How many lines are free now. */
  free: number;
  /** Whether the reader would be at another step if the line were where it was, or the page is at its end. */
  isHeldBack: boolean;
}

/**
 * Runs inside a page that has the story in a frame. Reads at each step, at different depths, notes the character at the
 * top of the free window, and changes the view; at every third step also back. Returns what became of that character each time;
 * who cannot wait for that passes a list, and sees it grow.
 */
export async function readThroughChanges(
  changes: readonly Change[],
  kept: Kept[] = [],
): Promise<Kept[]> {
  const frame = document.querySelector('iframe');
  const story = frame?.contentWindow;
  const inside = frame?.contentDocument;
  if (!story || !inside) throw new Error('there is no story in a frame');
  const root = inside.documentElement;
  /** Far more frames than the page takes to come to rest. */
  const PATIENCE = 90;
  const atRest = async () => {
    let same = 0;
    let before = '';
    for (let frames = 0; frames < PATIENCE && same < 3; frames += 1) {
      await new Promise((done) => {
        story.requestAnimationFrame(done);
      });
      const now = [story.innerWidth, root.scrollHeight, story.scrollY, root.dataset.step].join(' ');
      same = now === before ? same + 1 : 0;
      before = now;
    }
  };
  const view = async ({ width, height, letters = 16 }: View) => {
    frame.style.width = `${String(width)}px`;
    frame.style.height = `${String(height)}px`;
    root.style.fontSize = `${String(letters)}px`;
    await atRest();
  };
  const scroll = async (by: number) => {
    story.scrollBy({ top: by, behavior: 'instant' });
    await atRest();
  };
  const box = (selector: string) =>
    inside.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
  /** The part of the window in which text can be read. */
  const freeWindow = () => {
    const [stage, controls] = [box('[data-stage]'), box('[data-controls]')];
    const isAbove = stage.width > story.innerWidth * 0.9;
    return {
      top: isAbove ? stage.bottom : box('.masthead').bottom,
      bottom: controls.height > 0 ? controls.top : story.innerHeight,
    };
  };
  /** The first character of the step in a line at or below a height of the window. */
  const characterAt = (step: Element, height: number) => {
    const texts = inside.createTreeWalker(step, NodeFilter.SHOW_TEXT);
    const range = inside.createRange();
    for (let text = texts.nextNode(); text; text = texts.nextNode()) {
      range.selectNodeContents(text);
      if (range.getBoundingClientRect().bottom < height) continue;
      for (let offset = 0; offset < (text.textContent?.length ?? 0); offset += 1) {
        range.setStart(text, offset);
        range.setEnd(text, offset + 1);
        const { top, width } = range.getBoundingClientRect();
        if (width > 0 && top >= height) return range;
      }
    }
    return null;
  };
  for (const { views, steps } of changes) {
    let [here, there] = views;
    for (const [index, { id }] of steps.entries()) {
      const step = inside.getElementById(id);
      if (!step) throw new Error(`there is no step ${id}`);
      await view(here);
      story.location.hash = `#${id}`;
      await atRest();
      // From where a link leads to the last lines but one.
      await scroll(((index % 5) / 5) * Math.max(0, step.offsetHeight - 60));
      const started = root.dataset.step;
      const { top, bottom } = freeWindow();
      // After the last lines of a short step the reader may be at the next one.
      const own = inside.querySelector(`[data-step="${started ?? ''}"].step`) ?? step;
      const line = characterAt(own, top - 2);
      const at = line?.getBoundingClientRect().top;
      if (!line || at === undefined || at > bottom) throw new Error(`nothing can be read at ${id}`);
      const isThereAndBack = index % 3 === 0;
      for (const next of isThereAndBack ? [there, here] : [there]) {
        await view(next);
        const free = freeWindow();
        const lineHeight = parseFloat(
          story.getComputedStyle(own.querySelector('.prose p') ?? own).lineHeight,
        );
        const px = line.getBoundingClientRect().top - free.top;
        const isBack = next === here;
        const one: Kept = {
          what: `${id}, ${JSON.stringify(next)}${isBack ? ' back' : ''}: ${line.startContainer.textContent?.slice(line.startOffset, line.startOffset + 30) ?? ''}`,
          isBack,
          isAtStep: root.dataset.step === started,
          before: (at - top) / lineHeight,
          below: px / lineHeight,
          free: (free.bottom - free.top) / lineHeight,
          isHeldBack: false,
        };
        kept.push(one);
        if (isBack || one.below < one.before + 2) continue;
        const further = px - (at - top) - 2 * lineHeight;
        await scroll(further);
        const isAtEnd = story.scrollY + story.innerHeight >= root.scrollHeight - 1;
        one.isHeldBack = isAtEnd || root.dataset.step !== started;
        // Who has scrolled reads another line: there is no way back to the first.
        break;
      }
      if (!isThereAndBack) [here, there] = [there, here];
    }
  }
  return kept;
}

/** How far a line may be off, in lines: browsers round. */
const TOLERANCE = 0.15;

/** What is wrong with how readers' places were kept, in words. */
export function faultsIn(kept: readonly Kept[]): string[] {
  return kept.flatMap(({ what, isBack, isAtStep, before, below, free, isHeldBack }) => {
    const isOut = below < -TOLERANCE || below > free - 1;
    const isLow = below >= before + 2 && !isHeldBack;
    const isElsewhere = isBack && Math.abs(below - before) > TOLERANCE;
    const moved = `${before.toFixed(2)} lines down, then ${below.toFixed(2)} of ${free.toFixed(1)}`;
    return [
      ...(isAtStep ? [] : [`${what}: another step`]),
      ...(isOut || isLow || isElsewhere ? [`${what}: ${moved}`] : []),
    ];
  });
}
