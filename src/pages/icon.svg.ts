import type { APIRoute } from 'astro';
import { iconOnEither } from '../components/page/icon.ts';
import { story, tellingIn } from '../story/the-story.ts';

/** The mark as the site's icon, on either ground. */
export const GET: APIRoute = () =>
  new Response(iconOnEither(tellingIn(story.content.plan.data.default_language).facts), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
