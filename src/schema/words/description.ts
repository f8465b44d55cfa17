import { z } from 'zod';
import { words } from '../identifier.ts';
import { plural, template } from '../template.ts';

/** A step's picture in words, for readers who cannot see it. */
export const descriptionWords = z.strictObject({
  /** The whole description. */
  picture: template('scene', 'threads', 'treaties'),
  map_near: template('place'),
  map_of: template('places'),
  /** A building's front beside the map. */
  map_venue: template('venue'),
  map_areas: template('areas'),
  map_routes: template('routes'),
  /** The number of threads between days on the timeline and the active place. */
  threads: plural('count', 'place', 'first', 'last'),
  /** How many treaties are in force. */
  treaties: plural('count'),
  map_rings: template('rings'),
  /** A ring: its radius and centre, the missile, who states the range, and which of the named places lie within. */
  ring: template('km', 'place', 'missile', 'label', 'within'),
  /** A band of ranges around a place. */
  band: template('km', 'place', 'label'),
  within: template('places'),
  within_none: words,
  /** A place and its distance from the ring's centre. */
  within_place: template('place', 'km'),
  no_treaties: words,
});
