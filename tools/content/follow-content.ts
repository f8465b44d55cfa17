import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  isRunnableDevEnvironment,
  normalizePath,
  type DevEnvironment,
  type EnvironmentModuleNode,
  type Plugin,
  type ViteDevServer,
} from 'vite';
import type * as contentCheck from '../check-content.ts';
import { isGenerated } from '../generate.ts';
import { mistakesPage } from './mistakes-page.ts';

/** How long content/ must be quiet before it is read, in ms: an editor may write a file several times while saving it. */
const QUIET = 50;

type Report = ReturnType<typeof contentCheck.reportOnContent>;

/**
 * Lets `astro dev` follow `content/`. After each edit the content is checked. If it is right, open pages reload with it;
 * if not, the mistakes are printed, and shown in open and newly opened pages, until they are fixed. Letters used for the
 * first time are added to the fonts afterwards, in a process of their own, and the pages reload once more.
 *
 * @param mistakes what is wrong with the content at the start, if anything is
 */
export function followContent(root: string, mistakes: string | null): Plugin {
  const folder = `${normalizePath(join(root, 'content'))}/`;
  const isContent = (file: string) => normalizePath(file).startsWith(folder);
  /** The module that reads the story when it is first run. */
  const story = normalizePath(join(root, 'src/story/current-story.ts'));
  let shown = mistakes;
  let edits = 0;
  let settled: Promise<void> = Promise.resolve();
  let generation: Promise<void> = Promise.resolve();

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
    forget(server, (file) => isContent(file) || file === story);
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
      // The first edit need not wait until the code of the check is loaded.
      server.httpServer?.once('listening', () => void importCheck(server));
      server.watcher.on('all', (_event, file) => {
        if (!isContent(file)) return;
        edits += 1;
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

async function readAgain(server: ViteDevServer): Promise<Report> {
  return (await importCheck(server)).reportOnContent(server.config.root, { isDraft: true });
}

/** The check as its code is now: that, too, may have been edited since the server started. */
function importCheck(server: ViteDevServer): Promise<typeof contentCheck> {
  const environment = serverEnvironments(server).find((one) => isRunnableDevEnvironment(one));
  if (!environment) throw new Error('no environment of the server can run the check');
  return environment.runner.import<typeof contentCheck>('/tools/check-content.ts');
}

/** Drops the modules of stale files, and all that import them, so that they run again when a page next needs them. */
function forget(server: ViteDevServer, isStale: (file: string) => boolean): void {
  for (const environment of serverEnvironments(server)) {
    const { moduleGraph } = environment;
    const stale = new Set<EnvironmentModuleNode>();
    for (const [file, modules] of moduleGraph.fileToModulesMap) {
      if (!isStale(file)) continue;
      for (const made of modules) moduleGraph.invalidateModule(made, stale, Date.now(), true);
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
