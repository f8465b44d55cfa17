import { spawn, type ChildProcess } from 'node:child_process';
import { globSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import type { Candidate, Size } from './engine.ts';
import { onPath } from './on-path.ts';

const PACKAGES = ['webkit2gtk-driver', 'xvfb'];
const MISSING = `apt-get install ${PACKAGES.join(' ')} (Linux only)`;

/**
 * Without the first four, the browser waits for a session bus, which a machine without a desktop lacks. Without the last,
 * it passes pictures on in buffers of a graphics card, which takes far longer where there is none.
 */
const ALONE = {
  NO_AT_BRIDGE: '1',
  GTK_A11Y: 'none',
  GSETTINGS_BACKEND: 'memory',
  DBUS_SESSION_BUS_ADDRESS: 'disabled:',
  WEBKIT_DISABLE_DMABUF_RENDERER: '1',
};

/** How long a program may take to start, in ms. */
const PATIENCE = 60_000;

const sessionSchema = z.object({
  sessionId: z.string(),
  capabilities: z.object({ browserVersion: z.string() }),
});
const rectSchema = z.object({ width: z.number(), height: z.number() });
const insideSchema = z.tuple([z.number(), z.number()]);

/**
 * WebKitGTK's MiniBrowser over WebDriver, on a virtual screen. Only five WebDriver requests are needed; a package for
 * them would bring programs for three operating systems.
 */
export const webkitEngine: Candidate = {
  name: 'WebKitGTK',
  find: async () => {
    const driver = onPath('WebKitWebDriver');
    const [browser] = globSync('/usr/lib{,exec,64}/**/webkit2gtk-4.*/MiniBrowser');
    const xvfb = onPath('Xvfb');
    if (driver === null || browser === undefined || xvfb === null) {
      return { missing: MISSING, packages: PACKAGES };
    }

    const started: ChildProcess[] = [];
    const end = () => {
      for (const one of started.toReversed()) one.kill();
    };
    try {
      const screen = spawn(
        xvfb,
        ['-displayfd', '1', '-screen', '0', '2200x1400x24', '-nolisten', 'tcp'],
        { stdio: ['ignore', 'pipe', 'ignore'] },
      );
      started.push(screen);
      const display = await firstOutput(screen);
      const port = await freePort();
      started.push(
        spawn(driver, [`--port=${String(port)}`], {
          stdio: 'ignore',
          env: { ...process.env, ...ALONE, DISPLAY: `:${display}` },
        }),
      );
      const ask = asker(`http://127.0.0.1:${String(port)}`);
      const { sessionId, capabilities } = sessionSchema.parse(
        await untilAnswered(() => ask('POST', '/session', capabilitiesFor(browser))),
      );
      const at = (path: string) => `/session/${sessionId}${path}`;
      const evaluate = (expression: string) =>
        ask('POST', at('/execute/sync'), { script: `return (${expression})`, args: [] });
      return {
        engine: {
          name: 'WebKitGTK',
          version: capabilities.browserVersion,
          resize: async (size) => {
            // The window is larger than the viewport by an unknown amount.
            for (let tries = 0; tries < 20; tries += 1) {
              const [width, height] = insideSchema.parse(
                await evaluate('[innerWidth, innerHeight]'),
              );
              if (width === size.width && height === size.height) return;
              const outer = rectSchema.parse(await ask('GET', at('/window/rect')));
              await ask('POST', at('/window/rect'), grown(outer, { width, height }, size));
              await sleep(200);
            }
            throw new Error(`the window does not become ${JSON.stringify(size)}`);
          },
          goTo: async (address) => {
            await ask('POST', at('/url'), { url: address });
          },
          evaluate,
          close: async () => {
            await ask('DELETE', at(''));
            end();
          },
        },
      };
    } catch (error) {
      end();
      throw error;
    }
  },
};

function capabilitiesFor(browser: string) {
  return {
    capabilities: {
      alwaysMatch: {
        pageLoadStrategy: 'none',
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    },
  };
}

const grown = (outer: Size, inside: Size, wanted: Size) => ({
  x: 0,
  y: 0,
  width: outer.width + wanted.width - inside.width,
  height: outer.height + wanted.height - inside.height,
});

/** Makes a function that sends WebDriver commands and throws the errors of the driver. */
function asker(address: string) {
  const answerSchema = z.object({ value: z.unknown() });
  return async (method: 'GET' | 'POST' | 'DELETE', path: string, body?: object) => {
    const answer = await fetch(
      address + path,
      body === undefined ? { method } : { method, body: JSON.stringify(body) },
    );
    const { value } = answerSchema.parse(await answer.json());
    if (!answer.ok) throw new Error(`${method} ${path}: ${JSON.stringify(value)}`);
    return value;
  };
}

/** Retries while the driver is not listening yet. */
async function untilAnswered<T>(ask: () => Promise<T>): Promise<T> {
  const last = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await ask();
    } catch (error) {
      const isEarly = error instanceof TypeError && performance.now() < last;
      if (!isEarly) throw error;
      await sleep(100);
    }
  }
}

function firstOutput(program: ChildProcess): Promise<string> {
  return new Promise((done, fail) => {
    program.once('error', fail);
    program.once('exit', (code) => {
      fail(new Error(`${program.spawnfile} ended with ${String(code)}`));
    });
    program.stdout?.once('data', (text: Buffer) => {
      done(text.toString().trim());
    });
  });
}

function freePort(): Promise<number> {
  const server = createServer();
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => {
        done(port);
      });
    });
  });
}
