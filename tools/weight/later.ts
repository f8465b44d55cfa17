import { FRAMED_ANYWHERE } from '../../src/story/output/embed-code.ts';
import type { BuiltSite } from './built-site.ts';

/** The part to which a file loaded later belongs. Stills are weighed individually. */
export type LaterPart = 'stage' | 'maplibre' | 'geography' | 'search' | 'offline' | 'pages';

export type StillSize = 'wide' | 'narrow';

/** Groups the files that the first screen does not load by part. */
export function sortLater(
  site: BuiltSite,
  isFirst: (file: string) => boolean,
): Map<LaterPart, string[]> {
  const parts = new Map<LaterPart, string[]>();
  for (const file of site.files()) {
    const part = isFirst(file) ? null : partOf(site, file);
    if (part) parts.set(part, [...(parts.get(part) ?? []), file]);
  }
  return parts;
}

/** What no page loads: a reader saves it. */
const DOWNLOAD = /(^|\/)(data|figures|teach)\//;

function partOf(site: BuiltSite, file: string): LaterPart | null {
  // Embeds are weighed individually.
  if (FRAMED_ANYWHERE.test(file)) return null;
  if (/(^|\/)search\.[^/]*(js|json|css)$/.test(file)) return 'search';
  if (/(^|\/)(sw\.js|offline\.)/.test(file)) return 'offline';
  if (/\.(m?js|css)$/.test(file)) return isMapLibre(site, file) ? 'maplibre' : 'stage';
  if (file.endsWith('.html')) return 'pages';
  if (DOWNLOAD.test(file)) return null;
  return /\.(geo)?json$/.test(file) ? 'geography' : null;
}

/** Recognises the library by its class names, and its worker by its file name. */
function isMapLibre(site: BuiltSite, file: string): boolean {
  return /maplibre/i.test(file) || site.read(file).includes('maplibregl-ctrl');
}

/** The size of the still in a file; null for any other file. */
export function stillSize(file: string): StillSize | null {
  const match = /(?:^|\/)stills\/.*-(wide|narrow)\.svg$/.exec(file);
  return match ? (match[1] as StillSize) : null;
}
