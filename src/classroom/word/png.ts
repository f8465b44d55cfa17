/** Width by height of a PNG, whose header has both. */
export function ratioOf(png: Buffer): number {
  return png.readUInt32BE(16) / png.readUInt32BE(20);
}
