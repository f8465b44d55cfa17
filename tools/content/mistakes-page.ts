/**
 * A page that shows what is wrong with the content, in the words of the check. The script of the development server,
 * whose address it is given, reloads it when the mistakes are mended.
 */
export function mistakesPage(mistakes: string, script: string): string {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Mistakes in the content</title>
    <script type="module" src="${escapeMarkup(script)}"></script>
    <style>
      body { margin: 2rem; max-width: 100ch; font: 1rem/1.5 system-ui, sans-serif; }
      pre { white-space: pre-wrap; font: inherit; }
      pre::first-line { font-weight: 600; }
    </style>
  </head>
  <body>
    <pre>${escapeMarkup(mistakes)}</pre>
    <p>The page comes back by itself when this is mended.</p>
  </body>
</html>
`;
}

function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
