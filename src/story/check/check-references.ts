import type { ChapterComponent } from '../../schema/chapter.ts';
import type { ContentFile } from '../read/content-file.ts';
import { collectWarheadLimits } from '../facts/facts.ts';
import type { Content, LanguageContent } from '../read/load-content.ts';
import { dotGroupsOf } from '../facts/dots.ts';
import { nearestName, type Problem } from '../read/problem.ts';
import type { Chapter } from '../read/read-chapter.ts';
import { CAPITALS } from '../facts/rounds.ts';
import { collectStockpiles, warheadsIn } from '../facts/stockpiles.ts';

type Path = readonly PropertyKey[];

/** Names that a reference may use, and how a message calls them. */
interface Target {
  names: ReadonlySet<string>;
  called: string;
}

/** Every reference from one file of the content to another that leads nowhere, and every id used twice. */
export function checkReferences(content: Content): Problem[] {
  const targets = collectTargets(content);
  const problems: Problem[] = [];
  const refer = (file: ContentFile<unknown>, path: Path, name: string, target: Target) => {
    if (!target.names.has(name)) problems.push(file.problemAt(path, missing(name, target)));
  };
  const referAll = (
    file: ContentFile<unknown>,
    path: Path,
    names: readonly string[] | undefined,
    target: Target,
  ) => {
    names?.forEach((name, index) => {
      refer(file, [...path, index], name, target);
    });
  };

  for (const file of listsOf(content)) problems.push(...repeatedIds(file));

  content.places.data.forEach((place, i) => {
    referAll(content.places, [i, 'coordinate_sources'], place.coordinate_sources, targets.source);
    place.venues?.forEach((venue, j) => {
      const at = [i, 'venues', j];
      referAll(
        content.places,
        [...at, 'coordinate_sources'],
        venue.coordinate_sources,
        targets.source,
      );
      referAll(content.places, [...at, 'sources'], venue.sources, targets.source);
    });
  });
  content.events.data.forEach((event, i) => {
    referAll(content.events, [i, 'places'], event.places, targets.place);
    referAll(content.events, [i, 'people'], event.people, targets.person);
    referAll(content.events, [i, 'treaties'], event.treaties ?? [], targets.treaty);
    referAll(content.events, [i, 'sources'], event.sources, targets.source);
  });
  content.treaties.data.forEach((treaty, i) => {
    referAll(content.treaties, [i, 'signed', 'places'], treaty.signed.places, targets.place);
    referAll(content.treaties, [i, 'sources'], treaty.sources, targets.source);
    treaty.suspensions?.forEach((suspension, j) => {
      referAll(
        content.treaties,
        [i, 'suspensions', j, 'sources'],
        suspension.sources,
        targets.source,
      );
    });
    treaty.deadlines?.forEach((deadline, j) => {
      referAll(content.treaties, [i, 'deadlines', j, 'sources'], deadline.sources, targets.source);
    });
  });
  content.quotations.data.forEach((quotation, i) => {
    refer(content.quotations, [i, 'source'], quotation.source, targets.source);
    referAll(content.quotations, [i, 'speakers'], quotation.speakers, targets.person);
  });
  content.disagreements.data.forEach(({ event, treaty, accounts, sources }, i) => {
    const file = content.disagreements;
    if (event !== undefined) refer(file, [i, 'event'], event, targets.event);
    if (treaty !== undefined) refer(file, [i, 'treaty'], treaty, targets.treaty);
    for (const [account, ids] of Object.entries(accounts)) {
      referAll(file, [i, 'accounts', account], ids, targets.source);
    }
    referAll(file, [i, 'sources'], sources, targets.source);
  });
  content.misconceptions.data.forEach(({ sources }, i) => {
    referAll(content.misconceptions, [i, 'sources'], sources, targets.source);
  });
  content.positions.data.forEach(({ sides }, i) => {
    for (const [party, { quotations, sources }] of Object.entries(sides)) {
      referAll(content.positions, [i, 'sides', party, 'quotations'], quotations, targets.quotation);
      referAll(content.positions, [i, 'sides', party, 'sources'], sources, targets.source);
    }
  });
  content.corrections.data.forEach(({ steps, sources }, i) => {
    referAll(content.corrections, [i, 'steps'], steps, targets.step);
    referAll(content.corrections, [i, 'sources'], sources, targets.source);
  });
  content.views.data.forEach((view, i) => {
    refer(content.views, [i, 'around'], view.around, targets.place);
  });
  content.ranges.data.forEach((range, i) => {
    referAll(content.ranges, [i, 'bases'], range.bases, targets.place);
    referAll(content.ranges, [i, 'sources'], range.sources, targets.source);
  });

  for (const capital of Object.values(CAPITALS)) refer(content.places, [], capital, targets.place);
  content.rounds.data.forEach(({ id, leaders, names, stop }, i) => {
    const file = content.rounds;
    refer(file, [i, 'id'], id, targets.event);
    for (const [side, leader] of Object.entries(leaders ?? {}))
      refer(file, [i, 'leaders', side], leader, targets.person);
    for (const [side, name] of Object.entries(names)) {
      if (name !== undefined) refer(file, [i, 'names', side], name, targets.quotation);
    }
    if (stop) refer(file, [i, 'stop', 'event'], stop.event, targets.event);
  });

  for (const { name, rows } of [content.openSkies, content.openSkiesFlights]) {
    rows.forEach((row, index) => {
      if (targets.source.names.has(row.source)) return;
      problems.push({
        ...{ file: name, line: index + 2, field: 'source' },
        ...missing(row.source, targets.source),
      });
    });
  }

  for (const { name, rows } of [content.infDestroyed, content.counting]) {
    rows.forEach((row, i) => {
      for (const id of row.sources.split(' ')) {
        if (targets.source.names.has(id)) continue;
        // A table's head is its first line.
        problems.push({
          file: name,
          line: i + 2,
          field: 'sources',
          ...missing(id, targets.source),
        });
      }
    });
  }

  const plan = content.plan;
  refer(plan, ['hinge', 'place'], plan.data.hinge.place, targets.place);
  plan.data.rows.forEach((row, i) => {
    referAll(plan, ['rows', i], row, targets.treaty);
  });
  plan.data.lanes.forEach((lane, i) => {
    refer(plan, ['lanes', i, 'place'], lane.place, targets.place);
  });
  plan.data.chapters.forEach((chapter, i) => {
    refer(plan, ['chapters', i, 'place'], chapter.place, targets.place);
  });
  if (!content.languages.has(plan.data.default_language)) {
    problems.push(
      plan.problemAt(
        ['default_language'],
        missing(plan.data.default_language, {
          names: new Set(content.languages.keys()),
          called: 'a folder in content/words',
        }),
      ),
    );
  }

  for (const board of content.storyboards.values()) {
    for (const [id, step] of Object.entries(board.data)) {
      refer(board, [id, 'place'], step.place, targets.place);
      referAll(board, [id, 'tells'], step.tells, targets.event);
      step.foresees.forEach(({ source }, j) => {
        refer(board, [id, 'foresees', j, 'source'], source, targets.source);
      });
      referAll(board, [id, 'map', 'see'], step.map.see, targets.place);
      referAll(board, [id, 'map', 'see_small'], step.map.see_small, targets.place);
      referAll(board, [id, 'map', 'names'], step.map.names, targets.place);
      if (step.map.view !== undefined)
        refer(board, [id, 'map', 'view'], step.map.view, targets.view);
      if (step.figure?.name === 'nato_members') {
        referAll(board, [id, 'figure', 'marks'], step.figure.marks, targets.event);
      }
      step.map.routes.forEach((route, j) => {
        referAll(board, [id, 'map', 'routes', j, 'through'], route.through, targets.place);
      });
      if (step.figure?.name === 'rounds') {
        refer(board, [id, 'figure', 'active'], step.figure.active, targets.roundOrStop);
      }
      referAll(board, [id, 'map', 'delegations_to'], step.map.delegations_to, targets.round);
      referAll(board, [id, 'map', 'stops_after'], step.map.stops_after, targets.roundWithStop);
      step.map.rings.forEach((ring, j) => {
        const at = [id, 'map', 'rings', j];
        refer(board, [...at, 'range'], ring.range, targets.range);
        refer(board, [...at, 'around'], ring.around, targets.place);
        if (ring.toward !== undefined) refer(board, [...at, 'toward'], ring.toward, targets.place);
      });
      referAll(board, [id, 'timeline', 'threads'], step.timeline.threads, targets.event);
      referAll(board, [id, 'timeline', 'labels'], step.timeline.labels, targets.event);
    }
  }
  problems.push(...checkSeries(content, targets), ...checkDots(content));
  for (const language of content.languages.values()) {
    problems.push(...checkWords(content, language));
    for (const chapter of language.chapters) {
      problems.push(...checkSteps(content, chapter), ...checkUses(content, chapter, targets));
    }
    problems.push(...repeatedSteps(language.chapters));
  }
  return problems;
}

/** Every source that a row of a series names. */
function checkSeries({ newStart: { name, rows } }: Content, { source }: Targets): Problem[] {
  return rows.flatMap((row, index) =>
    row.sources
      .split(' ')
      .filter((id) => id !== '' && !source.names.has(id))
      .map((id) => ({ file: name, line: index + 2, field: 'sources', ...missing(id, source) })),
  );
}

/** Every stockpile and every limit that a group of dots names. */
function checkDots(content: Content): Problem[] {
  const stockpiles = collectStockpiles(content.stockpiles.rows, content.stockpilesWithRetired.rows);
  const years = stockpiles.all.map(([year]) => String(year));
  const limits: Target = {
    names: new Set(Object.keys(collectWarheadLimits(content.treaties.data))),
    called: `a treaty and a number of its warheads in ${content.treaties.name}`,
  };
  const problems: Problem[] = [];
  for (const board of content.storyboards.values()) {
    for (const [id, { figure }] of Object.entries(board.data)) {
      if (figure?.name !== 'dots') continue;
      for (const { path: at, state, year, limit } of dotGroupsOf(figure)) {
        const path = [id, 'figure', ...at];
        if (limit !== undefined && !limits.names.has(limit))
          problems.push(board.problemAt([...path, 'limit'], missing(limit, limits)));
        if (year !== undefined && warheadsIn(stockpiles, state, year) === undefined) {
          problems.push(
            board.problemAt([...path, 'year'], {
              found: String(year),
              allowed: `a year of ${content.stockpiles.name}, ${years[0] ?? ''} to ${years.at(-1) ?? ''}`,
              nearest: nearestName(String(year), years),
            }),
          );
        }
      }
    }
  }
  return problems;
}

type Targets = Record<
  | 'source'
  | 'place'
  | 'event'
  | 'treaty'
  | 'person'
  | 'quotation'
  | 'view'
  | 'range'
  | 'round'
  | 'roundWithStop'
  | 'roundOrStop'
  | 'term'
  | 'gap'
  | 'step',
  Target
>;

function collectTargets(content: Content): Targets {
  const ids = (file: ContentFile<{ id: string }[]>): Target => ({
    names: new Set(file.data.map((record) => record.id)),
    called: `an id in ${file.name}`,
  });
  const rounds = content.rounds.data;
  const language = content.languages.get(content.plan.data.default_language);
  const keys = (file: ContentFile<Record<string, unknown>> | undefined): Target => ({
    names: new Set(Object.keys(file?.data ?? {})),
    called: `an id in ${file?.name ?? 'content/words'}`,
  });
  return {
    source: ids(content.sources),
    place: ids(content.places),
    event: ids(content.events),
    treaty: ids(content.treaties),
    person: ids(content.people),
    quotation: ids(content.quotations),
    view: ids(content.views),
    range: ids(content.ranges),
    round: ids(content.rounds),
    roundWithStop: {
      names: new Set(rounds.filter(({ stop }) => stop).map(({ id }) => id)),
      called: `a round with a stop in ${content.rounds.name}`,
    },
    roundOrStop: {
      names: new Set(rounds.flatMap(({ id, stop }) => [id, ...(stop ? [stop.event] : [])])),
      called: `a round or a stop in ${content.rounds.name}`,
    },
    term: keys(language?.glossary),
    gap: keys(language?.gaps),
    step: {
      names: new Set([...content.storyboards.values()].flatMap(({ data }) => Object.keys(data))),
      called: 'a step in content/storyboards',
    },
  };
}

function listsOf(content: Content): ContentFile<{ id: string }[]>[] {
  const { sources, places, events, treaties, people, quotations, views, ranges, rounds } = content;
  const { disagreements, misconceptions, positions, corrections } = content;
  return [
    ...[sources, places, events, treaties, people, quotations, views, ranges, rounds],
    ...[disagreements, misconceptions, positions, corrections],
  ];
}

function missing(name: string, target: Target): Pick<Problem, 'found' | 'allowed' | 'nearest'> {
  return {
    found: `"${name}"`,
    allowed: target.called,
    nearest: nearestName(name, target.names),
  };
}

function repeatedIds(file: ContentFile<{ id: string }[]>): Problem[] {
  const seen = new Set<string>();
  return file.data.flatMap((record, index) => {
    if (!seen.has(record.id)) {
      seen.add(record.id);
      return [];
    }
    return [
      file.problemAt([index, 'id'], {
        found: `"${record.id}" a second time`,
        allowed: 'an id that no other record of this file has',
      }),
    ];
  });
}

/** Words and data must name the same records, in every language. */
function checkWords(content: Content, language: LanguageContent): Problem[] {
  const pairs: [ContentFile<{ id: string }[]>, ContentFile<Record<string, unknown>>][] = [
    [content.events, language.events],
    [content.treaties, language.treaties],
    [content.places, language.places],
    [content.people, language.people],
    [content.quotations, language.quotations],
    [content.disagreements, language.disagreements],
    [content.misconceptions, language.misconceptions],
    [content.positions, language.positions],
    [content.corrections, language.corrections],
    [content.ranges, language.ranges],
  ];
  const problems = pairs.flatMap(([data, words]) =>
    sameNames(
      data.data.map((record) => record.id),
      data.name,
      words,
      [],
    ),
  );
  content.treaties.data.forEach((treaty) => {
    if (language.treaties.data[treaty.id]) {
      const path = [treaty.id, 'numbers'];
      const names = Object.keys(treaty.numbers);
      problems.push(...sameNames(names, content.treaties.name, language.treaties, path));
    }
  });
  const members = content.members.rows.map((row) => row.iso3);
  problems.push(
    ...sameNames(members, content.members.name, language.interface, [
      'figures',
      'nato_members',
      'countries',
    ]),
  );
  content.places.data.forEach((place) => {
    if (language.places.data[place.id]) {
      const venues = place.venues?.map((venue) => venue.id) ?? [];
      const path = [place.id, 'venues'];
      problems.push(...sameNames(venues, content.places.name, language.places, path));
    }
  });
  content.disagreements.data.forEach(({ id, accounts }) => {
    if (language.disagreements.data[id]) {
      const path = [id, 'accounts'];
      const names = Object.keys(accounts);
      problems.push(...sameNames(names, content.disagreements.name, language.disagreements, path));
    }
  });
  content.positions.data.forEach(({ id, sides }) => {
    if (language.positions.data[id]) {
      const names = Object.keys(sides);
      problems.push(...sameNames(names, content.positions.name, language.positions, [id, 'sides']));
    }
  });
  const first = content.languages.get(content.plan.data.default_language);
  if (first && first !== language) {
    for (const table of ['glossary', 'gaps'] as const) {
      const names = Object.keys(first[table].data);
      problems.push(...sameNames(names, first[table].name, language[table], []));
    }
  }
  return problems;
}

function sameNames(
  names: readonly string[],
  dataFile: string,
  words: Pick<ContentFile<unknown>, 'data' | 'problemAt'>,
  path: Path,
): Problem[] {
  const here = path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    words.data,
  );
  const given = Object.keys(here ?? {});
  const known = new Set(names);
  const lacking = names
    .filter((name) => !given.includes(name))
    .map((name) =>
      words.problemAt([...path, name], { found: 'nothing', allowed: `words for "${name}"` }),
    );
  const strange = given
    .filter((name) => !known.has(name))
    .map((name) =>
      words.problemAt(
        [...path, name],
        missing(name, { names: known, called: `an id in ${dataFile}` }),
      ),
    );
  return [...lacking, ...strange];
}

/** A step has a storyboard entry, and the other way round, in the same order. */
function checkSteps(content: Content, chapter: Chapter): Problem[] {
  const board = content.storyboards.get(chapter.id);
  if (!board) return [];
  const scenes = Object.keys(board.data);
  const steps = chapter.steps.map((step) => step.id);
  const problems: Problem[] = [];
  for (const step of chapter.steps) {
    if (scenes.includes(step.id)) continue;
    problems.push({
      file: chapter.file,
      line: step.line,
      field: 'Step.id',
      ...missing(step.id, { names: new Set(scenes), called: `a step in ${board.name}` }),
    });
  }
  for (const scene of scenes) {
    if (steps.includes(scene)) continue;
    problems.push(
      board.problemAt(
        [scene],
        missing(scene, { names: new Set(steps), called: `a step in ${chapter.file}` }),
      ),
    );
  }
  if (problems.length === 0 && scenes.join() !== steps.join()) {
    const index = steps.findIndex((step, i) => step !== scenes[i]);
    problems.push(
      board.problemAt([scenes[index] ?? ''], {
        found: `"${scenes[index] ?? ''}" as step ${String(index + 1)}`,
        allowed: `the order of ${chapter.file}, where "${steps[index] ?? ''}" stands there`,
      }),
    );
  }
  return problems;
}

function repeatedSteps(chapters: readonly Chapter[]): Problem[] {
  const seen = new Map<string, Chapter>();
  const problems: Problem[] = [];
  for (const chapter of chapters) {
    for (const step of chapter.steps) {
      const first = seen.get(step.id);
      if (first) {
        problems.push({
          file: chapter.file,
          line: step.line,
          field: 'Step.id',
          found: `"${step.id}" a second time`,
          allowed: `an id that no other step has; ${first.file} has this one`,
        });
      }
      seen.set(step.id, chapter);
    }
  }
  return problems;
}

/** Which of the content's records the attributes of an author's component name. */
const attributeTargets: Partial<Record<ChapterComponent, Record<string, keyof Targets>>> = {
  Cite: { id: 'source' },
  NotFound: { id: 'gap' },
  Term: { id: 'term' },
  Person: { id: 'person' },
  Quote: { id: 'quotation' },
  Fact: { treaty: 'treaty' },
  Day: { event: 'event', treaty: 'treaty' },
  Distance: { from: 'place', to: 'place' },
  BothNames: { us: 'quotation', russia: 'quotation' },
};

function checkUses(content: Content, chapter: Chapter, targets: Targets): Problem[] {
  const problems: Problem[] = [];
  for (const use of chapter.steps.flatMap((step) => step.uses)) {
    const at = (attribute: string) => ({
      file: chapter.file,
      line: use.line,
      field: `${use.name}.${attribute}`,
    });
    for (const [attribute, kind] of Object.entries(attributeTargets[use.name] ?? {})) {
      const name = use.attributes[attribute];
      if (name !== undefined && !targets[kind].names.has(name)) {
        problems.push({ ...at(attribute), ...missing(name, targets[kind]) });
      }
    }
    if (use.name === 'Fact') {
      const treaty = content.treaties.data.find((record) => record.id === use.attributes.treaty);
      const number = use.attributes.number ?? '';
      if (treaty && !Object.hasOwn(treaty.numbers, number)) {
        const names = new Set(Object.keys(treaty.numbers));
        const called = `a number of ${treaty.id}: ${[...names].join(', ')}`;
        problems.push({ ...at('number'), ...missing(number, { names, called }) });
      }
    }
    if (use.name === 'Day' && use.attributes.treaty !== undefined) {
      const treaty = content.treaties.data.find((record) => record.id === use.attributes.treaty);
      const which = use.attributes.which;
      if (which === undefined || (treaty && dateOf(treaty, which) === null)) {
        problems.push({
          ...at('which'),
          found: which === undefined ? 'nothing' : `"${which}", which has no date`,
          allowed: 'signed, entered_into_force or ended, where the treaty has that date',
        });
      }
    }
  }
  return problems;
}

/** The date that `<Day treaty which>` shows. */
export function dateOf(treaty: Content['treaties']['data'][number], which: string): string | null {
  if (which === 'signed') return treaty.signed.date;
  if (which === 'entered_into_force') return treaty.entered_into_force;
  return treaty.ended.date;
}
