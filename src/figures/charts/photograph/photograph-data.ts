import { isKnownOn } from '../../../story/facts/dates.ts';
import { namedPeople } from '../../../story/charts/named-people.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';
import type { Content } from '../../../story/read/content.ts';
import type { PhotographFacts } from './photograph-facts.ts';
import type { PhotographScene } from './photograph-schema.ts';

/** Photographs drawn after their captions: from the record of events, people and quotations. */
export const photograph: ChartData<'photograph', { photographs: PhotographFacts }> = {
  series: [],
  sets: ['events', 'people', 'quotations', 'sources'],
  sources: (content) =>
    scenesOf(content).flatMap(({ source, lacks }) => [
      source,
      content.quotations.get(lacks.quotation).source,
    ]),
  collect: (content, language) => {
    const ids = scenesOf(content).flatMap(({ people }) => people.map(({ person }) => person));
    return { photographs: { people: namedPeople(ids, content, language) } };
  },
  firstDate: () => null,
  checkScene: (content, scene, date) => [
    ...checkEvent(content, scene, date),
    ...checkPaper(content, scene, date),
  ],
};

/** Every photograph that a storyboard shows. */
function scenesOf({ storyboards }: Content): PhotographScene[] {
  return [...storyboards.values()]
    .flatMap(({ data }) => Object.values(data))
    .flatMap(({ figure }) => (figure?.name === 'photograph' ? [figure] : []));
}

/** It had been taken by the step's date, and everyone in it was there. */
function checkEvent(
  { events }: Content,
  { event, people }: PhotographScene,
  date: string,
): SceneMistake[] {
  const record = events.get(event);
  if (!isKnownOn(record.date, date))
    return [
      {
        path: ['event'],
        found: `"${event}" of ${record.date}`,
        allowed: `events up to the step's date, ${date}`,
      },
    ];
  return people.flatMap(({ person }, index): SceneMistake[] =>
    record.people.includes(person)
      ? []
      : [
          {
            path: ['people', index, 'person'],
            found: `"${person}", who is not among the people of ${event}`,
            allowed: record.people.join(', '),
          },
        ],
  );
}

/** The words on the paper are exactly those of its quotation, said by the step's date. */
function checkPaper(
  { quotations }: Content,
  { lacks: { quotation, part } }: PhotographScene,
  date: string,
): SceneMistake[] {
  const { text, date: said } = quotations.get(quotation);
  if (!isKnownOn(said, date))
    return [
      {
        path: ['lacks', 'quotation'],
        found: `"${quotation}" of ${said}`,
        allowed: `quotations up to the step's date, ${date}`,
      },
    ];
  if (text.includes(part)) return [];
  return [
    {
      path: ['lacks', 'part'],
      found: `"${part}"`,
      allowed: `words of ${quotation}, exactly as they stand there: “${text}”`,
    },
  ];
}
