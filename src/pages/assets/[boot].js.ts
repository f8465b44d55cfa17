import type { APIRoute, GetStaticPaths } from 'astro';
import { code } from 'virtual:boot-script';
import { bootFile } from '../../components/furniture/boot-file.ts';

export const getStaticPaths = (() => [
  { params: { boot: bootFile.replace(/^assets\/|\.js$/g, '') } },
]) satisfies GetStaticPaths;

/** The script that runs before the first paint, named by its content. */
export const GET: APIRoute = () =>
  new Response(code, { headers: { 'Content-Type': 'text/javascript' } });
