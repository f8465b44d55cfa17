import { amountMutations } from './amount-mutations.ts';
import { claimMutations } from './claim-mutations.ts';
import { dayMutations } from './day-mutations.ts';
import { deskMutations } from './desk-mutations.ts';
import { dotsMutations } from './dots-mutations.ts';
import { figureMutations } from './figure-mutations.ts';
import { formMutations } from './form-mutations.ts';
import { hindsightMutations } from './hindsight-mutations.ts';
import { lessonMutations } from './lesson-mutations.ts';
import { markupMutations } from './markup-mutations.ts';
import { plainMutations } from './plain-mutations.ts';
import { questionMutations } from './question-mutations.ts';
import { recordMutations } from './record-mutations.ts';
import { referenceMutations } from './reference-mutations.ts';
import { ringMutations } from './ring-mutations.ts';
import { roundMutations } from './round-mutations.ts';
import { senseMutations } from './sense-mutations.ts';
import { spanMutations } from './span-mutations.ts';
import { tableMutations } from './table-mutations.ts';
import { trustMutations } from './trust-mutations.ts';
import { valueMutations } from './value-mutations.ts';

/** Every way in which the tests break the content. */
export const mutations = [
  ...valueMutations,
  ...dotsMutations,
  ...referenceMutations,
  ...ringMutations,
  ...senseMutations,
  ...hindsightMutations,
  ...claimMutations,
  ...trustMutations,
  ...figureMutations,
  ...roundMutations,
  ...recordMutations,
  ...questionMutations,
  ...lessonMutations,
  ...tableMutations,
  ...amountMutations,
  ...dayMutations,
  ...deskMutations,
  ...plainMutations,
  ...spanMutations,
  ...formMutations,
  ...markupMutations,
];
