import type { APIRoute } from 'astro';
import { code } from 'virtual:embed-host-script';

/** The script that other sites may load beside our frames, so that each has the height of its content. */
export const GET: APIRoute = () =>
  new Response(code, { headers: { 'Content-Type': 'text/javascript; charset=utf-8' } });
