import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import type { APIRoute } from 'astro';

/** The few lines that run before the page is drawn, as a file of their own: the security policy allows nothing inline. */
export const GET: APIRoute = () => {
  const source = readFileSync(`${process.cwd()}/src/entries/boot.ts`, 'utf8');
  // It is part of the first screen: its comments stay where it is written.
  const script = stripTypeScriptTypes(source, { mode: 'strip' })
    .replace(/^\s*(?:\/\/.*|\/?\*.*)\n/gm, '')
    .replace(/[ \t]+$/gm, '');
  return new Response(script, { headers: { 'Content-Type': 'text/javascript' } });
};
