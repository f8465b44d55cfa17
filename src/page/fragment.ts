/** The id that an address names after its number sign. An address is data from outside: what cannot be read names nothing. */
export function idInAddress({ hash }: { hash: string } = location): string {
  try {
    return decodeURIComponent(hash.slice(1));
  } catch {
    // A broken escape sequence.
    return '';
  }
}
