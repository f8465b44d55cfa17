import { z } from 'zod';
import { words } from '../identifier.ts';
import { template } from '../template.ts';

/** Where a step or figure is shared, embedded and saved. */
export const sharePanelWords = z.strictObject({
  /** The head of the panel where it is folded, and the heading of its dialog. */
  open: words,
  heading: template('title'),
  link: words,
  /** On the buttons beside a text, and what is said afterwards. */
  copy: words,
  copy_of: template('text'),
  copied: words,
  not_copied: words,
  /** The device's own dialog for sharing. */
  device: words,
  /** Opens the code that a phone's camera reads, and names it. */
  qr: words,
  qr_of: template('link'),
  /** Before the files of a picture and of its data. */
  save: words,
  /** Above the choices of what other sites may show. */
  embed: words,
  /** What to embed: one picture, or a chapter. */
  what: words,
  chapter: template('title'),
  theme: words,
  /** The colours of an embed. */
  themes: z.strictObject({ auto: words, light: words, dark: words }),
  size: words,
  /** The widths of an embed. */
  sizes: z.strictObject({ small: words, medium: words, large: words }),
  /** Whether a script fits the frame's height to what is in it. */
  fitted: words,
  code: words,
  preview: words,
  /** In the dialog, the link to the page that has all of this without scripts. */
  own_page: words,
  close: words,
});
