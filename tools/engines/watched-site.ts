import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serve } from '../serve.ts';

/**
 * An address parameter that turns off WebGL and painting: the page is only laid out and drawn into its elements, which is
 * what is compared. Without a GPU painting takes most of the time.
 */
export const UNPAINTED = 'unpainted';

/** Collects all errors of the page, in the same way in every engine. Loaded before everything else. */
const WATCH = `
  window.trouble = [];
  const note = (what) => window.trouble.push(String(what));
  addEventListener('error', (event) => {
    if (event instanceof ErrorEvent) note(event.message);
    // A preload that fails is harmless: the import itself is watched.
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

/** A page that has the story in a frame, whose size can be anything. */
export const FRAMED = 'framed.html';

const HEAD = '<meta name="viewport"';

/** Serves a copy of the built site whose story page collects its errors. */
export async function serveWatched(root: string) {
  const copy = mkdtempSync(join(tmpdir(), 'four-capitals-'));
  cpSync(root, copy, { recursive: true });
  writeFileSync(join(copy, 'watch.js'), WATCH);
  const page = join(copy, 'index.html');
  const html = readFileSync(page, 'utf8');
  const watched = html.replace(HEAD, `<script src="/watch.js"></script>${HEAD}`);
  if (watched === html) throw new Error('the page has no head to watch from');
  writeFileSync(page, watched);
  writeFileSync(
    join(copy, FRAMED),
    `<!doctype html><iframe src="./?${UNPAINTED}" width="1440" height="900"></iframe>`,
  );
  const site = await serve({ root: copy });
  return {
    address: site.address,
    close: async () => {
      await site.close();
      rmSync(copy, { recursive: true });
    },
  };
}
