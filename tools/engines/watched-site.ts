import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.ts';

/**
 * In an address: the page finds no WebGL and is not painted, only laid out and drawn into its elements, which are what is
 * compared. Without a GPU painting is most of the time.
 */
export const UNPAINTED = 'unpainted';

/** Collects in the page whatever goes wrong there, in every engine by the same means. Loaded before all else. */
const WATCH = `
  window.trouble = [];
  const note = (what) => window.trouble.push(String(what));
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) note(event.message);
    // A hint to fetch early that an engine does not follow breaks nothing: the import itself is watched.
    else if (event.target.rel !== 'modulepreload') note('not loaded: ' + (event.target.src ?? event.target.href));
  }, true);
  addEventListener('unhandledrejection', (event) => note('unhandled: ' + event.reason));
  addEventListener('securitypolicyviolation', (event) => note('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
  if (new URLSearchParams(location.search).has('${UNPAINTED}')) {
    addEventListener('DOMContentLoaded', () => { document.body.style.opacity = '0'; });
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (kind, ...rest) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind, ...rest);
    };
  }
`;

const HEAD = '<meta name="viewport"';

/** Serves a copy of the built site whose story notes what goes wrong. */
export async function serveWatched(root: string) {
  const copy = mkdtempSync(join(tmpdir(), 'four-capitals-'));
  cpSync(root, copy, { recursive: true });
  writeFileSync(join(copy, 'watch.js'), WATCH);
  const page = join(copy, 'index.html');
  const html = readFileSync(page, 'utf8');
  const watched = html.replace(HEAD, `<script src="/watch.js"></script>${HEAD}`);
  if (watched === html) throw new Error('the page has no head to watch from');
  writeFileSync(page, watched);
  const site = await serve({ root: copy });
  return {
    address: site.address,
    close: async () => {
      await site.close();
      rmSync(copy, { recursive: true });
    },
  };
}
