import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** The stage itself, and its messages when it cannot be loaded. */
export const stageWords = z.strictObject({
  name: words,
  /** The name of a step's picture, before its description. */
  picture: words,
  no_detailed_map: words,
  map_on_request: words,
  load_map: words,
  no_stage: words,
  /** Shown in a frame that is higher than the screen, with a link to the page itself. */
  tall_frame: words,
  own_page: words,
  no_figure: words,
  stage_to_come: words,
});

/** The buttons below the stage. */
export const controlsWords = z.strictObject({
  name: words,
  previous: words,
  next: words,
  next_short: words,
  signs: words,
  table: words,
  sources: words,
  share: words,
  link_copied: words,
  link_not_copied: template('link'),
});

/** The panel that opens from a mark on the timeline. */
export const eventWords = z.strictObject({
  told_in: template('step'),
  all_dates: words,
  close: words,
});
