/** The id in an address's fragment; empty if it has none, or none that can be decoded: addresses are data from outside. */
export function idInAddress({ hash }: { hash: string } = location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A broken escape sequence.
    return '';
  }
}
