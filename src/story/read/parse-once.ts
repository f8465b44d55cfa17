/** Parses the text of a file; may throw. */
export type Parse<Result> = (file: string, text: string) => Result;

/**
 * Caches a parser's last result for each file. When content is read repeatedly, as in watch mode and tests, all but one
 * file are usually unchanged. Results are shared, so treat them as read-only. Errors are not cached.
 */
export function parseOnce<Result>(parse: Parse<Result>): Parse<Result> {
  const last = new Map<string, { text: string; result: Result }>();
  return (file, text) => {
    const known = last.get(file);
    if (known?.text === text) return known.result;
    const result = parse(file, text);
    last.set(file, { text, result });
    return result;
  };
}
