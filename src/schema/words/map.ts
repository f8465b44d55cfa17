import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** The words on the map. */
export const mapWords = z.strictObject({
  /** Beside the hotline cable. */
  cable: words,
  us: words,
  russia: words,
  china: words,
  /** `month`: the month the membership is shown for. */
  nato: template('month'),
  /** The same without the date, where there is little room. */
  nato_short: words,
  openskies_short: template('count'),
  openskies_left_short: template('count'),
  neither: words,
  /**
   * Parties to the Treaty on Open Skies in a month, and their number; below: states that have only signed, and states
   * that have left.
   */
  openskies: template('month', 'count'),
  openskies_signed: template('count'),
  openskies_left: template('count'),
  others: words,
  km: template('number'),
  route: template('from', 'to', 'km'),
  /** On a ring around a place where no account says that missiles are based. */
  if_fired_from: template('place'),
  east: template('degrees'),
  west: template('degrees'),
  meridian: template('degrees'),
  north: template('degrees'),
  south: template('degrees'),
});
