/** What a browser says of its connection, where it says anything (the Network Information API). */
interface Connection {
  saveData?: boolean;
  effectiveType?: string;
}

/** What browsers call connections slower than 0.7 Mbit/s, or whose answers take longer than 270 ms. */
const SLOW: ReadonlySet<string | undefined> = new Set(['slow-2g', '2g', '3g']);

/** Whether what can be done without waits until the reader asks: the device asks sites to save data, or the connection is slow. */
export function prefersLessData(): boolean {
  const { connection } = navigator as Navigator & { connection?: Connection };
  return connection?.saveData === true || SLOW.has(connection?.effectiveType);
}
