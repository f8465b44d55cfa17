import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { parseHTML } from 'linkedom';

/** The parts of story.json that a longer story repeats. */
interface StoryJson {
  chapters: { id: string; steps: { id: string }[] }[];
  facts: { events: { id: string; date: string }[] };
}

/** The attributes that name a chapter, a step or an element. */
const NAMING = ['id', 'data-step', 'data-chapter', 'aria-labelledby', 'aria-describedby'];

/**
 * Serves the story `times` as long: after its own chapters come copies of them under other names, and its events are
 * repeated until there are `events`. What precedes the copies is as it is on the site.
 */
export async function lengthen(
  page: Page,
  { times, events }: { times: number; events: number },
): Promise<void> {
  const html = multiplyPage(readFileSync('dist/index.html', 'utf8'), times);
  const json = multiplyStory(readFileSync('dist/story.json', 'utf8'), times, events);
  await page.route(
    (url) => url.pathname === '/',
    (route) => route.fulfill({ contentType: 'text/html', body: html }),
  );
  await page.route('**/story.json', (route) =>
    route.fulfill({ contentType: 'application/json', body: json }),
  );
}

function multiplyPage(html: string, times: number): string {
  const { document } = parseHTML(html);
  const chapters = [...document.querySelectorAll('.chapters > .chapter')];
  for (let copy = 1; copy < times; copy += 1) {
    for (const chapter of chapters) {
      const again = chapter.cloneNode(true) as Element;
      for (const element of [again, ...again.querySelectorAll('*')]) {
        for (const name of NAMING) {
          const value = element.getAttribute(name);
          if (value !== null) element.setAttribute(name, renamed(value, copy));
        }
      }
      chapter.parentElement?.append(again);
    }
  }
  return `<!doctype html>${document.documentElement.outerHTML}`;
}

function multiplyStory(json: string, times: number, events: number): string {
  const story = JSON.parse(json) as StoryJson;
  const { chapters, facts } = story;
  const copies = Array.from({ length: times }, (_, copy) =>
    chapters.map((chapter) => ({
      ...chapter,
      id: copy === 0 ? chapter.id : renamed(chapter.id, copy),
      steps: chapter.steps.map((step) => ({
        ...step,
        id: copy === 0 ? step.id : renamed(step.id, copy),
      })),
    })),
  );
  const repeated = Array.from({ length: Math.max(events, facts.events.length) }, (_, index) => {
    const copy = Math.floor(index / facts.events.length);
    const event = facts.events[index % facts.events.length];
    return copy === 0 ? event : { ...event, id: `${String(event?.id)}-${String(copy)}` };
  });
  return JSON.stringify({
    ...story,
    chapters: copies.flat(),
    facts: { ...facts, events: repeated },
  });
}

/** Each part of a name that is a path, such as `chapter/step`, gets the copy's number. */
function renamed(name: string, copy: number): string {
  return name
    .split(/([/ ])/)
    .map((part) => (/[/ ]/.test(part) ? part : `${part}-${String(copy)}`))
    .join('');
}
