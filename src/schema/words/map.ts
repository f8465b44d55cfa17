import { z } from 'zod';
import { identifier, words } from '../identifier.ts';
import { template } from '../template.ts';

/** The words on the map. */
export const mapWords = z.strictObject({
  /** Beside the hotline cable. */
  cable: words,
  us: words,
  russia: words,
  /** The same until the Soviet Union ended. */
  ussr: words,
  /** Beside other alliances in a key, where there is little room; the same for NATO. */
  ussr_short: words,
  nato_shortest: words,
  china: words,
  /** `month`: the month the membership is shown for. */
  nato: template('month'),
  /** The same without the date, where there is little room. */
  nato_short: words,
  /** The allies of the Soviet Union. */
  warsaw_pact: words,
  warsaw_pact_short: words,
  /** Those that signed the Final Act of Helsinki and were in neither alliance. */
  final_act: words,
  final_act_short: words,
  /** Beside an area where its members are counted. */
  counted: template('name', 'count'),
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
  /** Whose outlines of its districts the close-up of a city shows, by the city's id. */
  district_credits: z.record(identifier, words),
  /** In the legend of the Final Act of Helsinki: all other states. */
  not_signed: words,
  km: template('number'),
  /** A band of ranges. */
  km_band: template('from', 'number'),
  route: template('from', 'to', 'km'),
  /** On a ring around a place where no account says that missiles are based. */
  if_fired_from: template('place'),
  east: template('degrees'),
  west: template('degrees'),
  meridian: template('degrees'),
  north: template('degrees'),
  south: template('degrees'),
});
