/** A document for a word processor as a page's answer. */
export function serveWord(file: Uint8Array<ArrayBuffer>): Response {
  return new Response(file, {
    headers: {
      'Content-Type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    },
  });
}
