import { dropStored, readStored, store } from '../page/storage.ts';
import type { TalkMoment, StepNotes } from './step-notes.ts';

/** The messages between the window on the projector and the presenter's own. */
export type Message =
  /** The presenter asks for the current moment. */
  | { kind: 'where' }
  /** The projector answers, and sends every new moment. */
  | { kind: 'at'; moment: TalkMoment }
  /** The presenter moves to the next or the previous step. */
  | { kind: 'move'; by: 1 | -1 }
  /** The presenter blanks the screen, or shows it again. */
  | { kind: 'blank' }
  /** The projector has stopped presenting. */
  | { kind: 'ended' };

/** A talk's name, as the address of the presenter's window gives it. */
const NAME = /^[a-z0-9]{1,32}$/;

/** The name of the talk in an address, if there is a valid one. */
export function talkInAddress(search: string): string | null {
  const name = new URLSearchParams(search).get('talk') ?? '';
  return NAME.test(name) ? name : null;
}

/**
 * The name of this window's talk: it survives a reload, so that the presenter's window finds it again. It is stored only
 * between two pages: a duplicate of the window, which begins with a copy of what is stored, gets a name of its own.
 */
export function ownTalk(): string {
  const stored = readStored('talk', 'session');
  const name =
    stored !== null && NAME.test(stored) ? stored : Math.random().toString(36).slice(2, 12);
  dropStored('talk', 'session');
  addEventListener('pagehide', () => {
    store('talk', name, 'session');
  });
  // Back from the browser's memory.
  addEventListener('pageshow', () => {
    dropStored('talk', 'session');
  });
  return name;
}

/** The channel between the two windows of a talk, within this browser. */
export class Talk {
  readonly #channel: BroadcastChannel;

  constructor(name: string, onMessage: (message: Message) => void) {
    this.#channel = new BroadcastChannel(`four-capitals:talk:${name}`);
    this.#channel.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (message) onMessage(message);
    });
  }

  send(message: Message): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}

/** Checks a message; null if it is not one of ours, as an older or newer version of the site may send. */
export function readMessage(data: unknown): Message | null {
  if (!isRecord(data)) return null;
  switch (data.kind) {
    case 'where':
    case 'blank':
    case 'ended':
      return { kind: data.kind };
    case 'move':
      return data.by === 1 || data.by === -1 ? { kind: 'move', by: data.by } : null;
    case 'at':
      return isMoment(data.moment) ? { kind: 'at', moment: data.moment } : null;
    default:
      return null;
  }
}

function isMoment(value: unknown): value is TalkMoment {
  return (
    isRecord(value) &&
    (value.step === null || isNotes(value.step)) &&
    (value.next === null || typeof value.next === 'string') &&
    Number.isInteger(value.index) &&
    Number.isInteger(value.count)
  );
}

function isNotes(value: unknown): value is StepNotes {
  return (
    isRecord(value) &&
    [value.title, value.when, value.picture].every((text) => typeof text === 'string') &&
    [value.prose, value.later, value.sources].every(
      (texts) => Array.isArray(texts) && texts.every((text) => typeof text === 'string'),
    )
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
