import { z } from 'zod';
import { reference } from '../../schema/reference.ts';
import { distanceKm } from '../facts/distance.ts';
import { fill } from '../formats.ts';
import type { Content } from '../read/content.ts';
import { defineComponent } from './define-component.ts';

const attributes = z.strictObject({ from: reference('place'), to: reference('place') });
type Ends = z.output<typeof attributes>;

/** The great-circle distance between two places, in kilometres, computed from places.yaml. */
export const distance = defineComponent(attributes, {
  claim: 'data',
  text: (ends, { content, words, formats }) => {
    const number = formats.number(kilometresBetween(content, ends));
    return fill(words.interface.data.map.km, { number });
  },
});

/** The distance shown by <Distance>, rounded to whole kilometres. */
function kilometresBetween(content: Content, { from, to }: Ends): number {
  return Math.round(distanceKm(pointOf(content, from), pointOf(content, to)));
}

function pointOf({ places }: Content, id: string): [lng: number, lat: number] {
  const { lon, lat } = places.get(id).coordinates;
  return [lon, lat];
}
