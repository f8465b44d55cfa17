import type { APIRoute } from 'astro';
import { markForm } from '../components/page/mark-form.ts';
import { story, tellingIn } from '../story/the-story.ts';

/** The mark as the site's icon, on either ground. */
export const GET: APIRoute = () => {
  const { signs, lines } = markForm(tellingIn(story.content.plan.data.default_language).facts);
  const shapes = signs.map(({ path, transform }) => `<path d="${path}" transform="${transform}"/>`);
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24">` +
    `<style>path{fill:#14222e}.lines{fill:none;stroke:#14222e;stroke-width:1.2}` +
    `@media(prefers-color-scheme:dark){path{fill:#e9efea}.lines{stroke:#e9efea}}</style>` +
    `<path class="lines" d="${lines}"/>${shapes.join('')}</svg>`;
  return new Response(svg, { headers: { 'Content-Type': 'image/svg+xml' } });
};
