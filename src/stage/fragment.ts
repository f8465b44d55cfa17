/** The id that an address names after its number sign. An address is data from outside: what cannot be read names nothing. */
export function idInAddress(): string {
  try {
    return decodeURIComponent(location.hash.slice(1));
  } catch {
    // A broken escape sequence.
    return '';
  }
}
