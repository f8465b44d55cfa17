import { extentOf, isBefore, isKnownOn } from '../../../story/facts/dates.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';
import type { Content } from '../../../story/read/content.ts';
import type { DaysFacts } from './days-facts.ts';
import type { DaysScene } from './days-schema.ts';

/** The days of events and of deadlines. */
export const days: ChartData<'days', DaysFacts> = {
  series: [],
  sets: ['events', 'treaties'],
  sources: (content) =>
    scenesOf(content).flatMap(({ marks, spans, until }) => [
      ...spans.map(({ source }) => source),
      ...marks.flatMap((id) => content.events.get(id).sources),
      ...(until === undefined
        ? []
        : (content.treaties.get(until).deadlines ?? []).flatMap(({ sources }) => sources)),
    ]),
  collect: (content, language) => ({
    markedDays: Object.fromEntries(
      scenesOf(content)
        .flatMap(({ marks }) => marks)
        .map((id) => {
          const { date, end_date: last } = content.events.get(id);
          return [id, { date: last ?? date, title: language.events.get(id).title }];
        }),
    ),
  }),
  firstDate: () => null,
  checkScene: ({ events, sources, treaties }, scene, date) => [
    ...scene.spans.flatMap((span, index) =>
      checkSpan(scene, span, date, { index, published: sources.get(span.source).date }),
    ),
    ...scene.marks.flatMap((id, index): SceneMistake[] => {
      const on = events.get(id).end_date ?? events.get(id).date;
      if (isKnownOn(on, date) && !isOutside(on, scene)) return [];
      const allowed = `an event from ${scene.from} to the step's date, ${date}`;
      return [{ path: ['marks', index], found: `"${id}" of ${on}`, allowed }];
    }),
    ...(scene.until === undefined
      ? []
      : checkDeadline(scene, date, treaties.get(scene.until).deadlines ?? [])),
  ],
};

/** Every calendar that a storyboard shows. */
function scenesOf({ storyboards }: Content): DaysScene[] {
  return [...storyboards.values()]
    .flatMap(({ data }) => Object.values(data))
    .flatMap(({ figure }) => (figure?.name === 'days' ? [figure] : []));
}

function isOutside(date: string, { from, to }: DaysScene): boolean {
  return isBefore(date, from) || isBefore(to, date);
}

/** What was said or announced had been published, lies within the calendar, and was said by the step's date. */
function checkSpan(
  scene: DaysScene,
  { source, look, from, to = from }: DaysScene['spans'][number],
  date: string,
  { index, published }: { index: number; published: string | null },
): SceneMistake[] {
  const path = ['spans', index];
  const isOut = isOutside(from, scene) || isOutside(to, scene);
  const isEarly = look === 'said' && isBefore(date, from);
  return [
    ...(isOut || isEarly
      ? [
          {
            path: [...path, 'from'],
            found: from,
            allowed: `days from ${scene.from} to ${isEarly ? `the step's date, ${date}` : scene.to}`,
          },
        ]
      : []),
    ...(published !== null && !isKnownOn(published, date)
      ? [
          {
            path: [...path, 'source'],
            found: `"${source}" of ${published}`,
            allowed: `a source published by the step's date, ${date}`,
          },
        ]
      : []),
  ];
}

/** The last day is a deadline of the treaty that was known on the step's date, or the last of days on offer after it. */
function checkDeadline(
  { to, until, spans }: DaysScene,
  date: string,
  deadlines: readonly { date: string; known_from: string }[],
): SceneMistake[] {
  const known = deadlines.filter((one) => isKnownOn(one.known_from, date));
  const offered = spans.find((span) => span.look === 'offered' && span.to === to);
  const isEnd = (day: string) =>
    offered ? extentOf(day)[1] === extentOf(offered.from)[0] : day === to;
  if (known.some((one) => isEnd(one.date))) return [];
  const allowed = `a deadline of ${until ?? ''} that was known on ${date}: ${known.map((one) => one.date).join(', ')}`;
  return [{ path: ['to'], found: to, allowed }];
}
