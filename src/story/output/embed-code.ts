/** The themes of an embed: the reader's own, or the one that suits the page around it. */
export const EMBED_THEMES = ['auto', 'light', 'dark'] as const;
export type EmbedTheme = (typeof EMBED_THEMES)[number];

/**
 * Sizes of an embed's frame for a phone, a column of text, and the width of a page, in px: high enough for any figure or
 * chapter at that width, so that nothing in it shrinks.
 */
export const EMBED_SIZES = {
  figure: {
    small: { width: 360, height: 550 },
    medium: { width: 640, height: 700 },
    large: { width: 1000, height: 950 },
  },
  chapter: {
    small: { width: 360, height: 1050 },
    medium: { width: 640, height: 1050 },
    large: { width: 1000, height: 700 },
  },
} as const;
export type EmbedKind = keyof typeof EMBED_SIZES;

/**
 * The pages that any site may show in a frame, by their path below the base: `frame-ancestors *` in a host's headers. All
 * others may be framed by the site itself alone.
 */
export const FRAMED_ANYWHERE = /^(?:[a-z]{2,3}(?:-[a-z0-9]+)*\/)?embed\//i;

/** What somebody who embeds a figure or a chapter may choose. */
export interface EmbedChoice {
  theme?: EmbedTheme;
  /** Whether what became known only later is open in it, and where its links lead. */
  hasHindsight?: boolean;
}

/** A frame for another page. */
export interface EmbedFrame {
  /** The embed's address, with the site's origin. */
  address: string;
  /** What the frame holds, for readers who cannot see it. */
  title: string;
  /** In px, or '100%' of the column that it stands in. */
  width: number | '100%';
  /** In px. */
  height: number;
  /** The address of the script that gives the frame the height of its content, for hosts that allow scripts. */
  script?: string;
}

/** The frame that oEmbed hands out. */
type OEmbedFrame = Pick<EmbedFrame, 'address' | 'title' | 'height'> & { width: number };

/** The address of an embed's page with what was chosen for it. The usual choice leaves the address as it is. */
export function embedAddress(
  page: string,
  { theme = 'auto', hasHindsight = false }: EmbedChoice,
): string {
  const query = new URLSearchParams();
  if (theme !== 'auto') query.set('theme', theme);
  if (hasHindsight) query.set('hindsight', 'with');
  return query.size === 0 ? page : `${page}?${query.toString()}`;
}

/**
 * The HTML that a reader copies into another page. It has no `style`: many hosts take that away, or forbid it by their
 * policy; `frameborder` is obsolete, but removes the border everywhere. The page in the frame never has scroll bars itself.
 */
export function embedCode({ address, title, width, height, script }: EmbedFrame): string {
  const attributes = { src: address, title, width, height, frameborder: 0, loading: 'lazy' };
  const frame = `<iframe ${attributeList(attributes)}></iframe>`;
  return script === undefined
    ? frame
    : `${frame}\n<script ${attributeList({ src: script })} async></script>`;
}

/** The HTML that oEmbed hands out: WordPress, among others, lets no other attributes stand. `width` in px. */
export function oEmbedCode({ address, title, width, height }: OEmbedFrame): string {
  const attributes = { src: address, width, height, title, frameborder: 0, scrolling: 'no' };
  return `<iframe ${attributeList(attributes)}></iframe>`;
}

/** Attributes as HTML. */
function attributeList(attributes: Record<string, string | number>): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}="${escapeHtml(String(value))}"`)
    .join(' ');
}

const ESCAPED: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (letter) => ESCAPED[letter] ?? letter);
}
