/** Fills the screen, if the browser lets the page do so now. */
export async function enterFullScreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen();
  } catch (error) {
    console.warn(
      'The browser did not fill the screen; the presentation stays in its window.',
      error,
    );
  }
}

/** Gives the screen back, if the page fills it. */
export function leaveFullScreen(): void {
  if (document.fullscreenElement) void document.exitFullscreen();
}

export function toggleFullScreen(): void {
  if (document.fullscreenElement) leaveFullScreen();
  else void enterFullScreen();
}
