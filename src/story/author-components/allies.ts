import { z } from 'zod';
import { day } from '../../schema/date.ts';
import { membersOn } from '../facts/members.ts';
import type { Content } from '../read/content.ts';
import { defineComponent } from './define-component.ts';

const attributes = z.strictObject({ on: day });

/** How many members the alliance has on a day, counted in series/nato_members.csv. */
export const allies = defineComponent(attributes, {
  claim: 'data',
  text: ({ on }, { content, formats }) => formats.number(countAllies(content, on)),
  shows: ({ on }) => [{ attribute: 'on', name: on, date: on }],
});

/** The count that an <Allies> shows. */
export function countAllies(content: Pick<Content, 'series'>, on: string): number {
  return membersOn(content, on).members.length;
}
