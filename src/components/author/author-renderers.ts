import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import type { ComponentName } from '../../story/author-components/author-components.ts';
import Allies from './Allies.astro';
import BothNames from './BothNames.astro';
import Cite from './Cite.astro';
import Cites from './Cites.astro';
import Day from './Day.astro';
import Distance from './Distance.astro';
import Fact from './Fact.astro';
import Later from './Later.astro';
import NotFound from './NotFound.astro';
import Person from './Person.astro';
import Quote from './Quote.astro';
import Step from './Step.astro';
import Term from './Term.astro';

/** The Astro component that renders each author component. */
export const authorRenderers: Record<ComponentName, AstroComponentFactory> = {
  Allies,
  BothNames,
  Cite,
  Cites,
  Day,
  Distance,
  Fact,
  Later,
  NotFound,
  Person,
  Quote,
  Step,
  Term,
};
