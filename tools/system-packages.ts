import { existsSync } from 'node:fs';
import { run } from './run.ts';

let updated: Promise<boolean> | undefined;

/** Installs system packages if that is possible without asking: on Debian as root. Returns whether they were installed. */
export async function installPackages(...names: readonly string[]): Promise<boolean> {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return false;
  updated ??= run('apt-get', ['-qq', 'update'], { keep: true }).then(({ code }) => code === 0);
  if (!(await updated)) return false;
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const { code, output } = await run('apt-get', ['-qq', '-y', 'install', ...names], {
    env,
    keep: true,
  });
  if (code !== 0) process.stderr.write(output);
  return code === 0;
}
