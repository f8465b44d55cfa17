import { spawn } from 'node:child_process';

/** How a program ended, and what it printed where that was kept. */
export interface Outcome {
  /** 0 when all went well; 1 where it could not be started or was ended by a signal. */
  code: number;
  output: string;
}

export interface RunOptions {
  /** What the program prints is returned; otherwise it goes straight to the reader. */
  keep?: boolean;
  env?: NodeJS.ProcessEnv;
  /** Where it runs: the project's folder unless told. */
  folder?: string;
}

/** Runs a program. */
export function run(
  command: string,
  args: readonly string[],
  { keep = false, env = {}, folder = '.' }: RunOptions = {},
): Promise<Outcome> {
  const started = spawn(command, args, {
    stdio: ['ignore', keep ? 'pipe' : 'inherit', keep ? 'pipe' : 'inherit'],
    env: { ...process.env, ...env },
    cwd: folder,
    // npm and npx are scripts on Windows, which only its shell can start.
    shell: process.platform === 'win32',
  });
  let output = '';
  for (const stream of [started.stdout, started.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => (output += text));
  }
  return new Promise((resolve) => {
    started.on('error', (error) => {
      resolve({ code: 1, output: `${output}${error.message}\n` });
    });
    started.on('close', (code) => {
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs one of package.json's scripts, and so on the Node that the project brings with it. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Outcome> {
  const rest = args.length > 0 ? ['--', ...args] : [];
  return run('npm', ['run', '--silent', script, ...rest], options);
}
