/** What `offline.json` says of the whole site, in bytes: on the device, and as a host sends it. */
export interface StoredSize {
  stored: number;
  sent: number;
}
