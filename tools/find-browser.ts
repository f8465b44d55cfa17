import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from '@playwright/test';
import { run } from './run.ts';
import { installPackages } from './system-packages.ts';

/** Arguments for every Chromium in tests: no sandbox, which containers lack, and no background traffic. */
const ARGUMENTS = ['--no-sandbox', '--disable-background-networking', '--disable-quic'];

/** For drawings alone. Without SwiftShader a frame takes half the time. */
export const DRAWING_ARGUMENTS = [...ARGUMENTS, '--disable-gpu'];

/** For the live map: WebGL 2 in SwiftShader, so that the map looks the same on every machine. */
export const WEBGL_ARGUMENTS = [
  ...ARGUMENTS,
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  // WebGL needs SwiftShader; drawings do not, and are ten times faster without it.
  '--disable-gpu-rasterization',
];

/** Headless shell first: it opens a page in half the time. */
const NAMES = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const USUAL_PATHS: Partial<Record<NodeJS.Platform, string[]>> = {
  darwin: [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    `${process.env.HOME ?? ''}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
  ],
  win32: ['ProgramFiles', 'ProgramFiles(x86)', 'LocalAppData'].map(
    (folder) => `${process.env[folder] ?? ''}\\Google\\Chrome\\Application\\chrome.exe`,
  ),
};

const HELP = `No Chromium was found, and none could be installed. Any one of these helps:
  npx playwright install --with-deps chromium
  apt-get install chromium        (or your system's way of installing Chromium or Chrome)
  CHROMIUM_PATH=/path/to/chromium npm test
`;

/**
 * The path of a working Chromium: the one in CHROMIUM_PATH, or else Playwright's own, one on the machine, or one that is
 * installed now. Throws an error with instructions if there is none. Reports its progress to `say`.
 */
export async function findBrowser(say: (line: string) => void): Promise<string> {
  const named = process.env.CHROMIUM_PATH;
  if (named !== undefined && named !== '') {
    const trouble = await troubleWith(named);
    if (trouble === null) return named;
    throw new Error(`CHROMIUM_PATH is ${named}, and it does not start:\n${trouble}`);
  }
  const found = await firstThatStarts(say);
  if (found !== null) return found;

  say('found no Chromium: installing the one that comes with Playwright');
  const installed = await run('npx', ['playwright', 'install', 'chromium']);
  if (installed.code === 0) {
    const own = await firstThatStarts(say);
    if (own !== null) return own;
  }
  for (const name of ['chromium-headless-shell', 'chromium']) {
    if (!(await installPackages(name))) continue;
    const systems = await firstThatStarts(say);
    if (systems !== null) return systems;
  }
  throw new Error(HELP);
}

async function firstThatStarts(say: (line: string) => void): Promise<string | null> {
  for (const path of new Set(candidates())) {
    if (!existsSync(path)) continue;
    const trouble = await troubleWith(path);
    if (trouble === null) return path;
    say(`${path} does not start: ${trouble}`);
  }
  return null;
}

function candidates(): string[] {
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  return [
    chromium.executablePath(),
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    ...(USUAL_PATHS[process.platform] ?? []),
  ];
}

/** Null if the browser starts and opens a page; otherwise the first line of its error. */
async function troubleWith(executablePath: string): Promise<string | null> {
  try {
    const browser = await chromium.launch({ executablePath, args: WEBGL_ARGUMENTS });
    await browser.newPage();
    await browser.close();
    return null;
  } catch (error) {
    return (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] ?? '';
  }
}
