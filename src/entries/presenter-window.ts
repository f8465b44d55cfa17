import type { InterfaceWords } from '../schema/interface.ts';
import { fill, makeFormats } from '../story/formats.ts';
import { requireElement } from '../page/dom.ts';
import { startFonts } from '../page/fonts.ts';
import { readKey } from '../page/keys.ts';
import { asClock, phaseAt, type LessonPlan } from '../present/plan-clock.ts';
import { writeNotes, type TalkMoment } from '../present/step-notes.ts';
import { Talk, talkInAddress, type Message } from '../present/talk.ts';

/** The data that the presenter's page carries for this script. */
interface PresenterData {
  locale: string;
  words: InterfaceWords['presenter_page'];
  present: InterfaceWords['present'];
  /** The title of the opening. */
  opening: string;
  plans: readonly LessonPlan[];
}

void startFonts();

const { locale, words, present, opening, plans } = JSON.parse(
  requireElement('#presenter-data').textContent,
) as PresenterData;
const formats = makeFormats(locale);
const stepNumber = requireElement('[data-talk-where]');
const notes = requireElement('[data-talk]');
const waitingNotes = [...notes.childNodes];

const name = talkInAddress(location.search);
const talk = name === null ? null : new Talk(name, onMessage);
let isAnswered = false;
ask();

const planChoice = requireElement('[data-plan]') as HTMLSelectElement;
planChoice.addEventListener('change', showClocks);
let began = storedStart();
storeStart();
showClocks();
setInterval(() => {
  showClocks();
  // The projector's page may still be loading, and have missed the question.
  if (!isAnswered) ask();
}, 1000);

requireElement('.presenter-keys').addEventListener('click', ({ target }) => {
  const button = target instanceof Element ? target.closest('[data-presenter]') : null;
  if (!(button instanceof HTMLElement)) return;
  if (button.dataset.presenter === 'next') talk?.send({ kind: 'move', by: 1 });
  if (button.dataset.presenter === 'previous') talk?.send({ kind: 'move', by: -1 });
  if (button.dataset.presenter === 'blank') talk?.send({ kind: 'blank' });
  if (button.dataset.presenter === 'restart') {
    began = Date.now();
    storeStart();
    showClocks();
  }
});
document.addEventListener('keydown', (event) => {
  const press = readKey(event);
  if (!press) return;
  const { key, isShifted, target } = press;
  if (key === ' ' && target.closest('button')) return;
  const by = { ArrowRight: 1, PageDown: 1, ' ': 1, ArrowLeft: -1, PageUp: -1 }[key];
  if (by === 1 || by === -1) talk?.send({ kind: 'move', by: isShifted ? -1 : by });
  else if (key === 'b' || key === '.') talk?.send({ kind: 'blank' });
  else return;
  event.preventDefault();
});

function ask(): void {
  talk?.send({ kind: 'where' });
}

function onMessage(message: Message): void {
  if (message.kind === 'at') {
    isAnswered = true;
    show(message.moment);
  }
  if (message.kind !== 'ended') return;
  isAnswered = false;
  stepNumber.textContent = words.waiting;
  notes.replaceChildren(...waitingNotes);
}

function show(moment: TalkMoment): void {
  stepNumber.textContent =
    moment.index < 0
      ? opening
      : fill(words.step_of, {
          number: formats.number(moment.index + 1),
          count: formats.number(moment.count),
        });
  notes.replaceChildren(...writeNotes(moment, present, { isProseShown: true }));
  scrollTo({ top: 0, behavior: 'instant' });
}

function showClocks(): void {
  const now = Date.now();
  const seconds = Math.max(0, Math.floor((now - began) / 1000));
  requireElement('[data-elapsed]').textContent = asClock(seconds);
  requireElement('[data-phase]').textContent = phaseInWords(seconds);
  requireElement('[data-time-of-day]').textContent = new Date(now).toLocaleTimeString(locale, {
    hour: '2-digit',
    minute: '2-digit',
  });
}

/** Where the plan that is chosen wants the lesson to be; empty without a plan. */
function phaseInWords(seconds: number): string {
  const plan = plans.find(({ id }) => id === planChoice.value);
  if (!plan) return '';
  const phase = phaseAt(plan, seconds);
  if (!phase) return words.plan_over;
  const now = fill(words.phase, { name: phase.name, left: asClock(phase.left) });
  return phase.next === null ? now : `${now} ${fill(words.phase_next, { name: phase.next })}`;
}

/** When the talk began, in ms since 1970: kept in this window's history state, so that a reload does not lose it. */
function storedStart(): number {
  const kept = (history.state as { began?: unknown } | null)?.began;
  return typeof kept === 'number' && kept <= Date.now() ? kept : Date.now();
}

function storeStart(): void {
  history.replaceState({ began }, '', location.href);
}
