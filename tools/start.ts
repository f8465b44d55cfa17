import { runScript } from './run.ts';
import { serveFrom } from './serve.ts';

const FIRST_PORT = 4321;

const say = (line: string) => process.stdout.write(`${line}\n`);

say('1 of 2 · building the site into dist/ (on a slow machine this takes a minute or two)');
const { code } = await runScript('build');
if (code !== 0) {
  say('The site could not be built; the reason is above.');
  process.exit(code);
}
say('2 of 2 · serving it');
const { address } = await serveFrom(FIRST_PORT, {
  root: 'dist',
  base: process.env.BASE ?? '/',
});
say(`\nFour Capitals is at ${address}\n(Ctrl+C ends it.)`);
