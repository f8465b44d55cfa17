import * as charts from '../../schema/chart-schemas.ts';
import { openSkiesParties } from '../../schema/open-skies.ts';
import type { ReferenceKind } from '../../schema/reference.ts';
import { collectWarheadLimits } from '../../figures/charts/dots/dots-data.ts';
import { collectTreatyDates } from '../facts/treaty-dates.ts';
import { countryCodes } from '../facts/atlas.ts';
import type { ContentFile } from '../read/content-file.ts';
import type { Content } from '../read/content.ts';
import type { Target } from './same-names.ts';

/** The names each kind of reference may use. */
export type Targets = Record<ReferenceKind, Target>;

/** Collects the names that references in some content may use. */
export function collectTargets(content: Content): Targets {
  const rounds = content.rounds.data;
  const language = content.languages.get(content.plan.data.default_language);
  return {
    chapter: {
      names: new Set(content.plan.data.chapters.map(({ id }) => id)),
      called: `an id in ${content.plan.name}`,
    },
    country: { names: new Set(countryCodes()), called: 'the code of a country on the map' },
    dataset: keysOf(language?.datasets),
    disagreement: idsIn(content.disagreements),
    documentSet: keysOf(language?.document_sets),
    event: idsIn(content.events),
    figure: { names: new Set(Object.keys(charts)), called: 'a figure that storyboards can name' },
    gap: keysOf(language?.gaps),
    language: {
      names: new Set(content.languages.keys()),
      called: 'a folder in content/words',
    },
    misconception: idsIn(content.misconceptions),
    person: idsIn(content.people),
    place: idsIn(content.places),
    position: idsIn(content.positions),
    quotation: idsIn(content.quotations),
    range: idsIn(content.ranges),
    round: idsIn(content.rounds),
    roundOrStop: {
      names: new Set(rounds.flatMap(({ id, stop }) => [id, ...(stop ? [stop.event] : [])])),
      called: `a round or a stop in ${content.rounds.name}`,
    },
    roundWithStop: {
      names: new Set(rounds.filter(({ stop }) => stop).map(({ id }) => id)),
      called: `a round with a stop in ${content.rounds.name}`,
    },
    source: idsIn(content.sources),
    step: {
      names: new Set([...content.storyboards.values()].flatMap(({ data }) => Object.keys(data))),
      called: 'a step in content/storyboards',
    },
    term: keysOf(language?.glossary),
    treaty: idsIn(content.treaties),
    treatyDate: {
      names: new Set(collectTreatyDates(content).keys()),
      called: `a date of a treaty in ${content.treaties.name}, or of a state in ${openSkiesParties.file}`,
    },
    venue: {
      names: new Set(content.places.data.flatMap(({ venues = [] }) => venues.map(({ id }) => id))),
      called: `a venue in ${content.places.name}`,
    },
    view: idsIn(content.views),
    warheadLimit: {
      names: new Set(Object.keys(collectWarheadLimits(content.treaties.data))),
      called: `a treaty and a number of its warheads in ${content.treaties.name}`,
    },
  };
}

function idsIn({ name, data }: ContentFile<{ id: string }[]>): Target {
  return { names: new Set(data.map(({ id }) => id)), called: `an id in ${name}` };
}

function keysOf(file: ContentFile<Record<string, unknown>> | undefined): Target {
  return {
    names: new Set(Object.keys(file?.data ?? {})),
    called: `an id in ${file?.name ?? 'content/words'}`,
  };
}
