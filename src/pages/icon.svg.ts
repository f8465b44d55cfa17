import type { APIRoute } from 'astro';
import { iconOnEither } from '../components/furniture/icon.ts';
import { story, editionIn } from '../story/current-story.ts';

/** The logo as the site's icon, for light and dark. */
export const GET: APIRoute = () =>
  new Response(iconOnEither(editionIn(story.content.plan.data.default_language).facts), {
    headers: { 'Content-Type': 'image/svg+xml' },
  });
