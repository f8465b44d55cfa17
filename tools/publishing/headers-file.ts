import { EVERYWHERE, type HostRule } from './host-rules.ts';

/** `_headers`, which Netlify and Cloudflare Pages read at the root of what is published. `base` is as `/` or `/talks/`. */
export function headersFile(rules: readonly HostRule[], base: string): string {
  const all = [{ path: '*', headers: EVERYWHERE }, ...rules];
  return all.map(({ path, headers }) => `${base}${path}\n${linesOf(headers)}`).join('\n');
}

function linesOf(headers: Readonly<Record<string, string>>): string {
  return Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join('');
}
