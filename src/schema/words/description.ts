import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** A step's picture in words, for readers who cannot see it. */
export const descriptionWords = z.strictObject({
  /** What a step's picture shows. */
  picture: template('title', 'scene', 'threads', 'treaties'),
  map_near: template('place'),
  map_of: template('places'),
  map_areas: template('areas'),
  map_routes: template('routes'),
  /** Days on the timeline that lines tie to the place told. */
  threads: plural('count', 'place', 'first', 'last'),
  treaties: plural('count'),
  map_rings: template('rings'),
  /** A ring: its radius and centre, whose figure it is of what, and which of the places named lie within. */
  ring: template('km', 'place', 'missile', 'label', 'within'),
  within: template('places'),
  within_none: words,
  /** A place with its distance from the ring's centre. */
  within_place: template('place', 'km'),
  no_treaties: words,
});
