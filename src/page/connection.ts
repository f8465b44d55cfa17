/** The part of the Network Information API that is used; not every browser has it. */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** Effective types of connections slower than 0.7 Mbit/s, or with round trips longer than 270 ms. */
const SLOW: ReadonlySet<string | undefined> = new Set(['slow-2g', '2g', '3g']);

/** Whether to fetch nothing optional until the reader asks: on Save-Data, or on a slow connection. */
export function prefersLessData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || SLOW.has(connection?.effectiveType);
}
