import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  isRunnableDevEnvironment,
  normalizePath,
  type DevEnvironment,
  type Plugin,
  type ViteDevServer,
} from 'vite';
import type * as contentCheck from '../check-content.ts';
import { isGenerated } from '../generate.ts';
import { mistakesPage } from './mistakes-page.ts';

/** An editor that saves a file may touch it several times; the content is read when it is quiet for so many milliseconds. */
const QUIET = 50;

type Report = ReturnType<typeof contentCheck.reportOnContent>;

/**
 * Lets `astro dev` follow `content/`. After each edit the content is checked; where it is right, all pages are made
 * from it anew and reload. Where it is wrong, the mistakes are shown over the open pages and instead of pages that are
 * opened, and printed, until they are mended. Letters used for the first time are cut into the fonts afterwards, in a
 * process of their own, and the pages reload once more.
 *
 * @param mistakes what is wrong with the content at the start, if anything is
 */
export function followContent(root: string, mistakes: string | null): Plugin {
  const folder = `${normalizePath(join(root, 'content'))}/`;
  const isContent = (file: string) => normalizePath(file).startsWith(folder);
  let shown = mistakes;
  let edits = 0;
  let settled: Promise<void> = Promise.resolve();
  let generation: Promise<void> = Promise.resolve();
  const edited = new Set<string>();

  async function settle(server: ViteDevServer, edit: number): Promise<void> {
    await sleep(QUIET);
    // A later edit does the work for this one too.
    if (edit !== edits) return;
    const { isRight, report } = await readAgain(server);
    if (edit !== edits) return;
    if (!isRight) {
      if (report !== shown) process.stderr.write(`${report}\n`);
      shown = report;
      showOverPages(server, report);
      return;
    }
    process.stdout.write(`${report}\n`);
    shown = null;
    forget(server, [...edited, normalizePath(join(root, 'src/story/current-story.ts'))]);
    edited.clear();
    server.environments.client.hot.send({ type: 'full-reload', path: '*' });
    generation = generation.then(() => generateAgain(root));
  }

  /** Until the last edit so far is dealt with. */
  async function untilSettled(): Promise<void> {
    let last: Promise<void>;
    do {
      last = settled;
      await last;
    } while (last !== settled);
  }

  return {
    name: 'follow-content',
    // Nothing else reloads pages for an edit of the content: prose and data would not change together.
    hotUpdate: { order: 'pre', handler: ({ file }) => (isContent(file) ? [] : undefined) },
    configureServer(server) {
      server.watcher.on('all', (_event, file) => {
        if (!isContent(file)) return;
        edits += 1;
        edited.add(normalizePath(file));
        settled = settle(server, edits).catch((error: unknown) => {
          server.config.logger.error(String(error));
        });
      });
      server.middlewares.use((request, response, next) => {
        void untilSettled().then(() => {
          if (shown === null || !request.headers.accept?.includes('text/html')) {
            next();
            return;
          }
          response.writeHead(500, {
            'Content-Type': 'text/html; charset=utf-8',
            'Cache-Control': 'no-store',
          });
          response.end(mistakesPage(shown, `${server.config.base}@vite/client`));
        });
      });
    },
  };
}

function serverEnvironments(server: ViteDevServer): DevEnvironment[] {
  return Object.values(server.environments).filter(({ name }) => name !== 'client');
}

/** Checks the content with the code as it is now: the check, too, may have been edited since the server started. */
async function readAgain(server: ViteDevServer): Promise<Report> {
  const environment = serverEnvironments(server).find((one) => isRunnableDevEnvironment(one));
  if (!environment) throw new Error('no environment of the server can run the check');
  const check = await environment.runner.import<typeof contentCheck>('/tools/check-content.ts');
  return check.reportOnContent(server.config.root);
}

/** Modules made from these files, and all that import them, are run anew when a page next needs them. */
function forget(server: ViteDevServer, files: readonly string[]): void {
  for (const environment of serverEnvironments(server)) {
    const stale = new Set<Parameters<typeof environment.moduleGraph.invalidateModule>[0]>();
    for (const file of files) {
      for (const made of environment.moduleGraph.getModulesByFile(file) ?? []) {
        environment.moduleGraph.invalidateModule(made, stale, Date.now(), true);
      }
    }
    if (!isRunnableDevEnvironment(environment)) continue;
    const { evaluatedModules } = environment.runner;
    for (const { id } of stale) {
      const evaluated = id === null ? undefined : evaluatedModules.getModuleById(id);
      if (evaluated) evaluatedModules.invalidateModule(evaluated);
    }
  }
}

function showOverPages(server: ViteDevServer, message: string): void {
  server.environments.client.hot.send({
    type: 'error',
    err: { message, stack: '', plugin: 'content' },
  });
}

/** Makes what has changed. Vite sees what is written to `.generated/` and reloads the pages that use it. */
async function generateAgain(root: string): Promise<void> {
  if (isGenerated(root)) return;
  await new Promise((resolve) => {
    const child = spawn(process.execPath, ['tools/generate.ts'], { cwd: root, stdio: 'inherit' });
    child.on('error', resolve);
    child.on('close', resolve);
  });
}
