import type { Moment, StepNotes } from './step-notes.ts';

/** What passes between the window that presents and the presenter's own. */
export type Message =
  | { kind: 'where' }
  | { kind: 'at'; moment: Moment }
  | { kind: 'move'; by: 1 | -1 }
  | { kind: 'blank' }
  | { kind: 'ended' };

/** A talk's name, as it stands in the address of the presenter's window. */
const NAME = /^[a-z0-9]{1,32}$/;

/** The talk that an address names, if it does. */
export function talkInAddress(search: string): string | null {
  const name = new URLSearchParams(search).get('talk') ?? '';
  return NAME.test(name) ? name : null;
}

/** This window's talk: kept over a reload, so that the presenter's window finds it again. */
export function ownTalk(): string {
  const key = 'four-capitals:talk';
  const fresh = Math.random().toString(36).slice(2, 12);
  try {
    const kept = sessionStorage.getItem(key);
    if (kept !== null && NAME.test(kept)) return kept;
    sessionStorage.setItem(key, fresh);
  } catch {
    // Storage may be refused: then the talk lasts as long as the page is open.
  }
  return fresh;
}

/** Two windows of one talk that tell each other where they are, within this browser. */
export class Talk {
  readonly #channel: BroadcastChannel;

  constructor(name: string, onMessage: (message: Message) => void) {
    this.#channel = new BroadcastChannel(`four-capitals:talk:${name}`);
    this.#channel.addEventListener('message', ({ data }) => {
      const message = readMessage(data);
      if (message) onMessage(message);
    });
  }

  say(message: Message): void {
    this.#channel.postMessage(message);
  }

  close(): void {
    this.#channel.close();
  }
}

/** A message, if it is one that we know; an older or newer page of ours may say others. */
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

function isMoment(value: unknown): value is Moment {
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
