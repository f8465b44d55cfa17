import { run } from '../tools/run.ts';

// A test runner's own settings for its modules are not the site's.
const notOurs = {
  BASE: undefined,
  SITE: undefined,
  BASE_URL: undefined,
  MODE: undefined,
  NODE_ENV: undefined,
};

export interface BuildOptions {
  /** The project to build; this one unless told. */
  project?: string;
  /** The folder to build into, from the project's; `dist` unless told. */
  into?: string;
  /** The path under which the site will be served. */
  base?: string;
  /** The origin at which it will be served; not known unless told. */
  origin?: string;
}

/** Builds the site; throws what the build printed where it fails. */
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
