import { EVERYWHERE, type HostRule } from './host-rules.ts';

/** What nginx's own list of types lacks. */
const TYPES = `types {
  application/manifest+json webmanifest;
  application/geo+json geojson;
  text/csv csv;
}`;

/**
 * The part of nginx's configuration that belongs into a `server` block. `base` is as `/` or `/talks/`; the site stands in the
 * folder of that name below `root`.
 */
export function nginxConf(rules: readonly HostRule[], base: string, root: string): string {
  const locations = rules.map(({ path, headers }) => {
    // A location that adds a header of its own keeps none of those around it.
    const lines = Object.entries({ ...EVERYWHERE, ...headers });
    const added = lines.map(([name, value]) => `  add_header ${name} "${value}" always;\n`);
    return `location ${match(path, base)} {\n${added.join('')}}`;
  });
  return `${[
    '# Written by npm run publish:files. Belongs into a server block.',
    `root ${root};`,
    'include /etc/nginx/mime.types;',
    TYPES,
    'charset utf-8;',
    'absolute_redirect off;',
    'index index.html;',
    `error_page 404 ${base}404.html;`,
    'gzip on;\ngzip_vary on;\ngzip_types text/css text/csv application/javascript application/json image/svg+xml application/geo+json application/manifest+json application/xml;',
    ...locations,
  ].join('\n\n')}\n`;
}

/** A folder with all in it, or exactly one address. */
function match(path: string, base: string): string {
  return path.endsWith('*') ? `${base}${path.slice(0, -1)}` : `= ${base}${path}`;
}
