import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** The tables that hold everything a step's picture shows. */
export const tableWords = z.strictObject({
  heading: template('step'),
  treaties: words,
  state: words,
  events: words,
  date: words,
  place: words,
  event: words,
  routes: words,
  route: words,
  length: words,
  ranges: words,
  missile: words,
  range: words,
  figure_of: words,
  stated_on: words,
  drawn_around: words,
  /** The caption of the table of places within the rings around one place. */
  reached: template('place'),
  distance: words,
  within_rings: words,
  /** Which states belonged to an alliance, or signed a paper, together. */
  alliances: words,
  alliance: words,
  open_skies: words,
  open_skies_state: words,
  open_skies_since: words,
  open_skies_signed: words,
  open_skies_left: template('date'),
  not_read: words,
  close: words,
  all_dates: words,
});
