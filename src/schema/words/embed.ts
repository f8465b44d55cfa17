import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** In the frames that other sites show (`/embed/`). */
export const embedWords = z.strictObject({
  /** The licence by its usual short name, and what its link says of it to screen readers. */
  licence: words,
  licence_of: template('licence'),
  /** Whose map it is. */
  map: words,
  /** The link to the picture's data. */
  data: words,
  /** Names the buttons that lead from step to step of a chapter. */
  steps: template('title'),
  /** Where scripts do not run and only the first step is shown: the link to the others. */
  in_story: words,
});
