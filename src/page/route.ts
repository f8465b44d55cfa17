import type { Route } from '../story/short-way.ts';
import { idInAddress } from './fragment.ts';
import { stayInPlace } from './stay-in-place.ts';
import {
  apply,
  chooseForVisit,
  currentValue,
  ROUTE_CHANGED,
  valueInAddress,
  valueOf,
} from './settings.ts';

/** The way through the story that the reader takes. */
function route(): Route {
  return currentValue('route') ?? 'whole';
}

/** The way that the address names; the whole story if it names none. */
function routeInAddress(): Route {
  return valueInAddress('route') ?? 'whole';
}

/** Whether a step is on the reader's way: always in the whole story, else unless it is skipped, and not opened. */
export function isOnRoute(step: Element): boolean {
  return route() === 'whole' || !step.matches('[data-skipped]:not([data-unfolded])');
}

/**
 * Makes whatever chooses the way through the story work (`data-route-choice`), opens and folds what the short way skips,
 * and follows the address: a link to a step that is skipped opens what is folded there.
 */
export function startRoute(): void {
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Element)) return;
    const chosen = target.closest<HTMLElement>('[data-route-choice]')?.dataset.routeChoice;
    changeRoute(valueOf('route', chosen) ?? route());
    const line = target.closest('[data-unfold]')?.closest('.skipped');
    if (line) toggle(line);
  });
  // After Back the page may also be one that the browser has kept in memory.
  for (const type of ['popstate', 'pageshow']) {
    addEventListener(type, () => {
      const named = routeInAddress();
      if (named === route()) return;
      take(named, () => {
        apply('route', named);
      });
    });
  }
  addEventListener('hashchange', revealGoal);
  label();
  revealGoal();
}

/** Shows another way through the story, at the same place. */
function changeRoute(chosen: Route): void {
  if (chosen === route()) return;
  take(chosen, () => {
    chooseForVisit('route', chosen);
  });
}

/** Changes to a way. If the short way skips the step that is being read, the steps around it stay open. */
function take(chosen: Route, change: () => void): void {
  const { dataset } = document.documentElement;
  const here = 'inStory' in dataset ? (dataset.step?.split('/').at(-1) ?? '') : '';
  const step = chosen === 'short' ? document.getElementById(here) : null;
  const around = step && lineOf(step);
  stayInPlace(() => {
    for (const line of document.querySelectorAll('.skipped')) setOpen(line, line === around);
    change();
  });
  announceRoute();
}

function announceRoute(): void {
  label();
  dispatchEvent(new Event(ROUTE_CHANGED));
}

function label(): void {
  for (const button of document.querySelectorAll<HTMLElement>('button[data-route-choice]'))
    button.setAttribute('aria-pressed', String(button.dataset.routeChoice === route()));
}

function toggle(line: Element): void {
  stayInPlace(() => {
    setOpen(line, line.querySelector('[aria-expanded="true"]') === null);
  });
  announceRoute();
}

/** Opens or folds the steps behind a line, and their links in the list of chapters. */
function setOpen(line: Element, isOpen: boolean): void {
  line.querySelector('[data-unfold]')?.setAttribute('aria-expanded', String(isOpen));
  for (const step of stepsBehind(line)) {
    step.toggleAttribute('data-unfolded', isOpen);
    document
      .querySelector(`.step-link[data-skipped] [href$="#${step.id}"]`)
      ?.closest('.step-link')
      ?.toggleAttribute('data-unfolded', isOpen);
  }
}

/** The steps in a row that follow a line. */
function stepsBehind(line: Element): Element[] {
  const steps = [];
  let step = line.nextElementSibling;
  while (step?.matches('[data-skipped]') === true) {
    steps.push(step);
    step = step.nextElementSibling;
  }
  return steps;
}

/** The line behind which a skipped step is folded. */
function lineOf(step: Element): Element | null {
  let before: Element | null = step.matches('[data-skipped]') ? step : null;
  while (before && !before.matches('.skipped')) before = before.previousElementSibling;
  return before;
}

/** Opens the steps that the address leads into, if they are folded: the browser could not scroll there. */
function revealGoal(): void {
  const goal = document.getElementById(idInAddress());
  const step = goal?.closest('[data-step].step');
  if (!goal || !step || isOnRoute(step)) return;
  const line = lineOf(step);
  if (!line) return;
  setOpen(line, true);
  announceRoute();
  goal.scrollIntoView({ behavior: 'instant' });
}
