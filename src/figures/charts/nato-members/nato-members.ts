import type { FigureScenes } from '../../../schema/figure.ts';
import type { Figure } from '../figure.ts';
import { drawNatoMembers } from './nato-members-draw.ts';
import {
  interpolateNatoMembers,
  layoutNatoMembers,
  type NatoMembersGeometry,
  type NatoMembersState,
} from './nato-members-layout.ts';
import { describeNatoMembers, tabulateNatoMembers } from './nato-members-words.ts';

/** NATO's members over time: the cursor says how far the line has come. */
export const natoMembers: Figure<
  FigureScenes['nato_members'],
  NatoMembersState,
  NatoMembersGeometry
> = {
  interpolate: interpolateNatoMembers,
  layout: layoutNatoMembers,
  draw: drawNatoMembers,
  describe: describeNatoMembers,
  tabulate: (_, date, context) => tabulateNatoMembers(date, context),
};
