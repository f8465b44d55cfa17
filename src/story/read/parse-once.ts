/** Parses the text of a file; may throw. */
export type Parse<Result> = (file: string, text: string) => Result;

/**
 * Caches a parser's last two results for each file. When content is read repeatedly, as in watch mode and tests, all but
 * one file are usually unchanged, and that one is often changed back. Results are shared, so treat them as read-only.
 * Errors are not cached.
 */
export function parseOnce<Result>(parse: Parse<Result>): Parse<Result> {
  const last = new Map<string, { text: string; result: Result }[]>();
  return (file, text) => {
    const known = last.get(file) ?? [];
    const one = known.find((candidate) => candidate.text === text) ?? {
      text,
      result: parse(file, text),
    };
    last.set(file, [one, ...known.filter((other) => other !== one)].slice(0, 2));
    return one.result;
  };
}
