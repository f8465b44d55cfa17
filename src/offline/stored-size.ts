/** The content of `offline.json`: the size of the whole site, in bytes. */
export interface StoredSize {
  /** On the device. */
  stored: number;
  /** As a host sends it, compressed. */
  sent: number;
}
