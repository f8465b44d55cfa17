import { z } from 'zod';
import { day } from '../../schema/date.ts';
import { membersOn } from '../facts/members.ts';
import type { Content } from '../read/content.ts';
import { defineComponent } from './define-component.ts';

const attributes = z.strictObject({ on: day });

/** The number of NATO members on a day, counted from series/nato_members.csv. */
export const allies = defineComponent(attributes, {
  claim: 'data',
  text: ({ on }, { content, formats }) => formats.number(countAllies(content, on)),
  shows: ({ on }) => [{ attribute: 'on', name: on, date: on }],
});

/** The count shown by <Allies>. */
export function countAllies(content: Pick<Content, 'series'>, on: string): number {
  return membersOn(content, on).members.length;
}
