/** Turns the text of a file into what it says; may throw. */
export type Parse<Result> = (file: string, text: string) => Result;

/**
 * The same parser, which remembers the last text of each file and what came of it: where content is read again and
 * again, as in watching and in tests, all but one file is the same as before. The result is shared, so treat it as
 * read-only. A parse that throws is not remembered.
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
