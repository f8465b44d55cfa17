import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseHTML } from 'linkedom';
import { astroIn } from './copied-project.ts';

/** The interval of polling, in milliseconds. */
const PAUSE = 100;

/** A running `astro dev`. */
export interface DevServer {
  /** What it has printed so far, without colours. */
  output: () => string;
  /** Requests a page like a browser. */
  open: (path: string) => Promise<Page>;
  /** The messages sent to open pages over the socket so far. */
  messages: readonly Message[];
  stop: () => Promise<void>;
}

/** A message to open pages: to reload, or an error. */
export interface Message {
  type: string;
  err?: { message: string };
}

/** A page or another file as it was served. */
export interface Page {
  status: number;
  markup: string;
}

/** The text of a page. */
export function textOf({ markup }: Page): string {
  return parseHTML(markup).document.body.textContent;
}

function textIn(markup: string): string {
  return textOf({ status: 200, markup: `<html><body>${markup}</body></html>` });
}

/** Starts `astro dev` in a copy of the project and waits until it answers. */
export async function startDevServer(copy: string): Promise<DevServer> {
  const port = await freePort();
  const child = spawn(process.execPath, [astroIn(copy), 'dev', '--port', String(port)], {
    cwd: copy,
    env: { ...environment(), NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  const address = `http://localhost:${String(port)}`;
  const open = async (path: string): Promise<Page> => {
    let page: Page | undefined;
    // The server may close a kept-alive connection just as it is used again.
    await until(async () => {
      if (child.exitCode !== null) throw new Error(output);
      page = await fetchPage(address + path);
      return page !== undefined;
    });
    if (page === undefined) throw new Error(`${path} was not answered`);
    return page;
  };
  await open('/');
  const messages = await listen(address);
  return { output: () => output, open, messages, stop: () => stop(child) };
}

async function fetchPage(address: string): Promise<Page | undefined> {
  try {
    const answer = await fetch(address, { headers: { accept: 'text/html' } });
    return { status: answer.status, markup: await answer.text() };
  } catch {
    return undefined;
  }
}

/** Waits until a condition holds; the time limit of the test ends the wait. */
export async function until(condition: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await condition())) await sleep(PAUSE);
}

/** The environment without the test runner's own settings. */
function environment(): NodeJS.ProcessEnv {
  const notOurs = ['VITEST', 'NODE_ENV', 'MODE', 'DEV', 'PROD', 'SSR', 'BASE', 'BASE_URL', 'SITE'];
  return Object.fromEntries(
    Object.entries(process.env).filter(
      ([name]) => !notOurs.includes(name) && !name.startsWith('VITEST_'),
    ),
  );
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0);
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Connects to the socket over which the server talks to open pages. */
async function listen(address: string): Promise<readonly Message[]> {
  const script = await (await fetch(`${address}/@vite/client`)).text();
  const token = /wsToken = "([^"]+)"/.exec(script)?.[1];
  if (token === undefined) throw new Error('the script of the server has no token');
  const socket = new WebSocket(`${address.replace('http', 'ws')}/?token=${token}`, 'vite-hmr');
  const heard: Message[] = [];
  socket.addEventListener('message', ({ data }) => {
    const { type, err } = JSON.parse(String(data)) as Message;
    // Astro formats it as HTML for the page.
    heard.push(err ? { type, err: { message: textIn(err.message) } } : { type });
  });
  await once(socket, 'open');
  return heard;
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill();
  await once(child, 'exit');
}
