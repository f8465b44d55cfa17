/** Shows the story as the article that it is without scripts, because its stage cannot run, and says so. */
export function showArticle(): void {
  document.documentElement.dataset.reading = 'article';
  document.querySelector('[data-no-stage]')?.removeAttribute('hidden');
}
