import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** The words on the map. */
export const mapWords = z.strictObject({
  /** Beside the wire of the hotline. */
  cable: words,
  us: words,
  russia: words,
  china: words,
  /** Whose membership is that of a month. */
  nato: template('month'),
  neither: words,
  /** Who is in the Treaty on Open Skies in a month, and how many; who signed it only; who has left it. */
  openskies: template('month', 'count'),
  openskies_signed: template('count'),
  openskies_left: template('count'),
  others: words,
  km: template('number'),
  route: template('from', 'to', 'km'),
  /** At a ring around a place where no account says that the missiles stand. */
  if_fired_from: template('place'),
  east: template('degrees'),
  west: template('degrees'),
  meridian: template('degrees'),
  north: template('degrees'),
  south: template('degrees'),
});
