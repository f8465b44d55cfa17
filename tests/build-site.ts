import { run } from '../tools/run.ts';

// The test runner's own settings do not apply to the site.
const notOurs = {
  BASE: undefined,
  SITE: undefined,
  BASE_URL: undefined,
  MODE: undefined,
  NODE_ENV: undefined,
};

export interface BuildOptions {
  /** The project to build; by default this one. */
  project?: string;
  /** The folder to build into, relative to the project; by default `dist`. */
  into?: string;
  /** The path under which the site will be served. */
  base?: string;
  /** The origin at which it will be served, if it is known. */
  origin?: string;
}

/** Builds the site. Throws the output of the build if it fails. */
export async function buildSite({
  project = '.',
  into,
  base,
  origin,
}: BuildOptions): Promise<void> {
  const { code, output } = await run(
    'astro',
    ['build', ...(into === undefined ? [] : ['--outDir', into])],
    {
      keep: true,
      folder: project,
      env: {
        ...notOurs,
        ...(base === undefined ? {} : { BASE: base }),
        ...(origin === undefined ? {} : { SITE: origin }),
      },
    },
  );
  if (code !== 0) throw new Error(output);
}
