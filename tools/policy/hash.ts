import { createHash } from 'node:crypto';

/** The hash by which a Content-Security-Policy allows a script or style in the page, without its quotes. */
export function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
