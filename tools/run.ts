import { spawn } from 'node:child_process';

/** The result of a program. */
export interface Outcome {
  /** The exit code; 1 if the program could not be started or was ended by a signal. */
  code: number;
  /** What the program printed; empty unless it was kept. */
  output: string;
}

export interface RunOptions {
  /** Whether the output is returned instead of printed. */
  keep?: boolean;
  env?: NodeJS.ProcessEnv;
  /** The working directory; by default the project's root. */
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
    // On Windows npm and npx are scripts, which only a shell can start.
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

/** Runs one of package.json's scripts, with the project's own version of Node. */
export function runScript(
  script: string,
  args: readonly string[] = [],
  options: RunOptions = {},
): Promise<Outcome> {
  const rest = args.length > 0 ? ['--', ...args] : [];
  return run('npm', ['run', '--silent', script, ...rest], options);
}
