import { existsSync, readdirSync } from 'node:fs';
import { csvParse } from 'd3';
import { z } from 'zod';
import { claimsWords, type ClaimsWords } from '../../schema/claims.ts';
import {
  correction,
  correctionWords,
  type Correction,
  type CorrectionWords,
} from '../../schema/correction.ts';
import {
  disagreement,
  disagreementWords,
  type Disagreement,
  type DisagreementWords,
} from '../../schema/disagreement.ts';
import { counting, type Counting } from '../../schema/counting.ts';
import { event, eventWords, type Event, type EventWords } from '../../schema/event.ts';
import { gap, type Gap } from '../../schema/gap.ts';
import { glossaryEntry, type GlossaryEntry } from '../../schema/glossary.ts';
import { identifier } from '../../schema/identifier.ts';
import { infDestroyed, type InfDestroyed } from '../../schema/inf-destroyed.ts';
import { interfaceWords, type InterfaceWords } from '../../schema/interface.ts';
import { languageTag } from '../../schema/language.ts';
import { membership, type Membership } from '../../schema/membership.ts';
import {
  misconception,
  misconceptionWords,
  type Misconception,
  type MisconceptionWords,
} from '../../schema/misconception.ts';
import { newStartDeclaration, type NewStartDeclaration } from '../../schema/new-start.ts';
import {
  openSkiesFlights,
  openSkiesParty,
  type OpenSkiesFlights,
  type OpenSkiesParty,
} from '../../schema/open-skies.ts';
import { person, personWords, type Person, type PersonWords } from '../../schema/person.ts';
import { place, placeWords, type Place, type PlaceWords } from '../../schema/place.ts';
import {
  position,
  positionWords,
  type Position,
  type PositionWords,
} from '../../schema/position.ts';
import {
  quotation,
  quotationWords,
  type Quotation,
  type QuotationWords,
} from '../../schema/quotation.ts';
import {
  stockpile,
  stockpileWithRetired,
  type Stockpile,
  type StockpileWithRetired,
} from '../../schema/stockpile.ts';
import { round, type Round } from '../../schema/round.ts';
import { range, rangeWords, type Range, type RangeWords } from '../../schema/range.ts';
import { source, type Source } from '../../schema/source.ts';
import { storyPlan, type StoryPlan } from '../../schema/story.ts';
import { storyboard, type Storyboard } from '../../schema/storyboard.ts';
import { treaty, treatyWords, type Treaty, type TreatyWords } from '../../schema/treaty.ts';
import { view, type View } from '../../schema/view.ts';
import { readContentFile, readText, type ContentFile } from './content-file.ts';
import { ContentError, nearestName, showFound, type Problem } from './problem.ts';
import { readChapter, type Chapter } from './read-chapter.ts';

/** Everything in `content/words/<language>` and `content/chapters/<language>`. */
export interface LanguageContent {
  language: string;
  interface: ContentFile<InterfaceWords>;
  events: ContentFile<Record<string, EventWords>>;
  treaties: ContentFile<Record<string, TreatyWords>>;
  places: ContentFile<Record<string, PlaceWords>>;
  people: ContentFile<Record<string, PersonWords>>;
  quotations: ContentFile<Record<string, QuotationWords>>;
  disagreements: ContentFile<Record<string, DisagreementWords>>;
  misconceptions: ContentFile<Record<string, MisconceptionWords>>;
  positions: ContentFile<Record<string, PositionWords>>;
  corrections: ContentFile<Record<string, CorrectionWords>>;
  ranges: ContentFile<Record<string, RangeWords>>;
  glossary: ContentFile<Record<string, GlossaryEntry>>;
  gaps: ContentFile<Record<string, Gap>>;
  claims: ContentFile<ClaimsWords>;
  chapters: Chapter[];
}

/** A table of figures, a row for each line of its file. */
export interface Series<Row> {
  name: string;
  rows: Row[];
}

/** All files of `content/`, each through its schema; references between them are not yet checked. */
export interface Content {
  plan: ContentFile<StoryPlan>;
  sources: ContentFile<Source[]>;
  places: ContentFile<Place[]>;
  events: ContentFile<Event[]>;
  treaties: ContentFile<Treaty[]>;
  people: ContentFile<Person[]>;
  quotations: ContentFile<Quotation[]>;
  disagreements: ContentFile<Disagreement[]>;
  misconceptions: ContentFile<Misconception[]>;
  positions: ContentFile<Position[]>;
  corrections: ContentFile<Correction[]>;
  views: ContentFile<View[]>;
  ranges: ContentFile<Range[]>;
  rounds: ContentFile<Round[]>;
  members: Series<Membership>;
  openSkies: Series<OpenSkiesParty>;
  openSkiesFlights: Series<OpenSkiesFlights>;
  stockpiles: Series<Stockpile>;
  stockpilesWithRetired: Series<StockpileWithRetired>;
  newStart: Series<NewStartDeclaration>;
  infDestroyed: Series<InfDestroyed>;
  counting: Series<Counting>;
  storyboards: Map<string, ContentFile<Storyboard>>;
  languages: Map<string, LanguageContent>;
}

/**
 * Reads the whole of `content/` under the project's root.
 * Throws one ContentError with the mistakes of every file, not of the first one only.
 */
export function loadContent(root: string): Content {
  const problems: Problem[] = [];
  const attempt = <T>(read: () => T): T | null => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof ContentError)) throw error;
      problems.push(...error.problems);
      return null;
    }
  };
  const file = <T>(name: string, schema: z.ZodType<T>) =>
    attempt(() => readContentFile(root, `content/${name}`, schema));
  const list = <T>(name: string, schema: z.ZodType<T>) =>
    file(`data/${name}.yaml`, z.array(schema).min(1));

  const series = <Row>(name: string, row: z.ZodObject & z.ZodType<Row>) =>
    attempt(() => readSeries(root, `content/data/series/${name}.csv`, row));

  const plan = file('story.yaml', storyPlan);
  const chapterIds = plan?.data.chapters.map((chapter) => chapter.id) ?? [];
  const data = {
    plan,
    sources: list('sources', source),
    places: list('places', place),
    events: list('events', event),
    treaties: list('treaties', treaty),
    people: list('people', person),
    quotations: list('quotations', quotation),
    disagreements: list('disagreements', disagreement),
    misconceptions: list('misconceptions', misconception),
    positions: list('positions', position),
    // The one list that is the better for being empty.
    corrections: file('data/corrections.yaml', z.array(correction)),
    views: list('views', view),
    ranges: list('ranges', range),
    rounds: list('rounds', round),
    members: series('nato_members', membership),
    openSkies: series('open_skies_parties', openSkiesParty),
    openSkiesFlights: series('open_skies_flights', openSkiesFlights),
    stockpiles: series('warheads', stockpile),
    stockpilesWithRetired: series('warheads_with_retired', stockpileWithRetired),
    newStart: series('new_start', newStartDeclaration),
    infDestroyed: series('inf_destroyed', infDestroyed),
    counting: series('counting', counting),
  };
  const storyboards = new Map<string, ContentFile<Storyboard>>();
  for (const id of chapterIds) {
    const board = file(`storyboards/${id}.yaml`, storyboard);
    if (board) storyboards.set(id, board);
  }
  const languages = new Map<string, LanguageContent>();
  for (const language of attempt(() => findLanguages(root)) ?? []) {
    const table = <T>(name: string, schema: z.ZodType<T>) =>
      file(`words/${language}/${name}.yaml`, z.record(identifier, schema));
    const words = {
      interface: file(`words/${language}/interface.yaml`, interfaceWords),
      events: table('events', eventWords),
      treaties: table('treaties', treatyWords),
      places: table('places', placeWords),
      people: table('people', personWords),
      quotations: table('quotations', quotationWords),
      disagreements: table('disagreements', disagreementWords),
      misconceptions: table('misconceptions', misconceptionWords),
      positions: table('positions', positionWords),
      corrections: table('corrections', correctionWords),
      ranges: table('ranges', rangeWords),
      glossary: table('glossary', glossaryEntry),
      gaps: table('gaps', gap),
      claims: file(`words/${language}/claims.yaml`, claimsWords),
    };
    const chapters = chapterIds.flatMap(
      (id) => attempt(() => readChapter(root, language, id)) ?? [],
    );
    if (isComplete(words)) languages.set(language, { language, ...words, chapters });
  }
  if (problems.length > 0 || !isComplete(data)) throw new ContentError(problems);
  return { ...data, storyboards, languages };
}

type Complete<T> = { [K in keyof T]: NonNullable<T[K]> };

function isComplete<T extends Record<string, unknown>>(record: T): record is T & Complete<T> {
  return Object.values(record).every((value) => value !== null);
}

function findLanguages(root: string): string[] {
  const folder = 'content/words';
  const found = existsSync(`${root}/${folder}`)
    ? readdirSync(`${root}/${folder}`, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map((entry) => entry.name)
    : [];
  const wrong = found.filter((name) => !languageTag.safeParse(name).success);
  if (wrong.length > 0 || found.length === 0) {
    throw new ContentError([
      {
        file: folder,
        line: null,
        field: '',
        found: wrong.length > 0 ? `the folder "${wrong.join('", "')}"` : 'no language',
        allowed: 'a folder for each language, named by its language tag, e.g. en',
      },
    ]);
  }
  return found.sort();
}

/** Reads a table of figures, each row through its schema; throws one ContentError with the mistakes of every row. */
function readSeries<Row>(
  root: string,
  name: string,
  schema: z.ZodObject & z.ZodType<Row>,
): Series<Row> {
  const parsed = csvParse(readText(root, name));
  const columns = Object.keys(schema.shape);
  const problems: Problem[] = [];
  const rows = parsed.flatMap((row, index) => {
    const result = schema.safeParse({ ...row });
    if (result.success) return [result.data];
    for (const issue of result.error.issues) {
      const column = String(issue.path[0] ?? '');
      const unknown = issue.code === 'unrecognized_keys' ? issue.keys[0] : undefined;
      problems.push({
        file: name,
        line: index + 2,
        field: unknown ?? column,
        found: unknown === undefined ? showFound(row[column]) : `the unknown column "${unknown}"`,
        allowed: unknown === undefined ? issue.message : columns.join(', '),
        nearest: unknown === undefined ? undefined : nearestName(unknown, columns),
      });
    }
    return [];
  });
  if (problems.length > 0) throw new ContentError(problems);
  return { name, rows };
}
