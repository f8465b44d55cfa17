import { isKnownOn } from '../../../story/facts/dates.ts';
import type { ChartData, SceneMistake } from '../../../story/charts/chart-data.ts';
import { namedPeople } from '../../../story/charts/named-people.ts';
import type { Content, LanguageContent } from '../../../story/read/content.ts';
import type { TableFacts } from './table-facts.ts';
import type { TableScene } from './table-schema.ts';

/** Who sat at which table: from the record of events, people, places and quotations. */
export const table: ChartData<'table', { tables: TableFacts }> = {
  series: [],
  sets: ['events', 'people', 'quotations'],
  sources: (content) => {
    const { events, quotations } = content;
    return scenesOf(content).flatMap((scene) => [
      ...eventsOf(scene).flatMap((id) => events.get(id).sources),
      ...scene.papers.map(({ quotation }) => quotations.get(quotation).source),
    ]);
  },
  collect: (content, language) => ({ tables: collectTables(content, language) }),
  firstDate: () => null,
  checkScene: (content, scene, date) => [
    ...checkMeetings(content, scene, date),
    ...checkPapers(content, scene, date),
    ...checkRoom(content, scene),
  ],
};

/** Every table that a storyboard shows. */
function scenesOf({ storyboards }: Content): TableScene[] {
  return [...storyboards.values()]
    .flatMap(({ data }) => Object.values(data))
    .flatMap(({ figure }) => (figure?.name === 'table' ? [figure] : []));
}

/** The events that a table is about. */
function eventsOf({ meeting, chairs }: TableScene): string[] {
  return [...(meeting === undefined ? [] : [meeting]), ...chairs.flatMap(({ met = [] }) => met)];
}

function collectTables(content: Content, language: LanguageContent): TableFacts {
  const scenes = scenesOf(content);
  const people = scenes.flatMap(({ chairs }) => chairs.flatMap(({ person }) => person ?? []));
  const papers = scenes.flatMap((scene) => scene.papers.map(({ quotation }) => quotation));
  const rooms = scenes.flatMap(({ meeting, room }) => {
    const place = meeting === undefined ? undefined : content.events.get(meeting).places[0];
    if (place === undefined || room === undefined) return [];
    return [[room, language.places.get(place).venues?.[room]?.name ?? room] as const];
  });
  return {
    people: namedPeople(people, content, language),
    quotations: Object.fromEntries(
      [...new Set(papers)].map((id) => [id, content.quotations.get(id).text]),
    ),
    rooms: Object.fromEntries(rooms),
  };
}

/** A meeting is known on the step's date, and whoever is shown at it is in its record. */
function checkMeetings({ events }: Content, scene: TableScene, date: string): SceneMistake[] {
  const { meeting, chairs } = scene;
  const early = (id: string, path: SceneMistake['path']): SceneMistake[] =>
    isKnownOn(events.get(id).date, date)
      ? []
      : [
          {
            path,
            found: `"${id}" of ${events.get(id).date}`,
            allowed: `events up to the step's date, ${date}`,
          },
        ];
  return [
    ...(meeting === undefined ? [] : early(meeting, ['meeting'])),
    ...chairs.flatMap(({ person, is, met }, index): SceneMistake[] => {
      const own = meeting === undefined || is !== 'taken' ? [] : [meeting];
      // Whoever sits across from all counterparts was at each of their meetings.
      const at = met ?? (scene.kind === 'counterparts' ? eventsOf(scene) : own);
      return at.flatMap((id, each) => {
        const path = met ? ['chairs', index, 'met', each] : ['chairs', index, 'person'];
        const { people } = events.get(id);
        const missing: SceneMistake[] =
          person === undefined || people.includes(person)
            ? []
            : [
                {
                  path,
                  found: `"${person}", who is not among the people of ${id}`,
                  allowed: people.join(', '),
                },
              ];
        return [...early(id, path), ...missing];
      });
    }),
  ];
}

/** The words on a paper are exactly those of its quotation, which is known on the step's date. */
function checkPapers(
  { quotations }: Content,
  { papers }: TableScene,
  date: string,
): SceneMistake[] {
  return papers.flatMap(({ quotation, part }, index): SceneMistake[] => {
    const { text, date: said } = quotations.get(quotation);
    const path = ['papers', index];
    return [
      ...(isKnownOn(said, date)
        ? []
        : [
            {
              path: [...path, 'quotation'],
              found: `"${quotation}" of ${said}`,
              allowed: `quotations up to the step's date, ${date}`,
            },
          ]),
      ...(part === undefined || text.includes(part)
        ? []
        : [
            {
              path: [...path, 'part'],
              found: `"${part}"`,
              allowed: `words of ${quotation}, exactly as they stand there: “${text}”`,
            },
          ]),
    ];
  });
}

/** The building is one of its place's venues. */
function checkRoom({ events, places }: Content, { meeting, room }: TableScene): SceneMistake[] {
  if (room === undefined) return [];
  const place = meeting === undefined ? undefined : events.get(meeting).places[0];
  const venues = place === undefined ? [] : (places.get(place).venues ?? []).map(({ id }) => id);
  if (venues.includes(room)) return [];
  return [
    {
      path: ['room'],
      found: `"${room}"`,
      allowed: `a venue of ${place ?? 'the place of its meeting'}: ${venues.join(', ')}`,
    },
  ];
}
