/*
 * What a frame and the page around it say to each other of its height: the messages of AMP's frames, which hosts and
 * libraries besides ours know as well.
 */

/** From the frame: how high its content is, in px. */
export interface SizeMessage {
  sentinel: 'amp';
  type: 'embed-size';
  height: number;
}

/** From the page around it: it listens now. */
export const REQUEST = { sentinel: 'amp', type: 'frames-init' } as const;

/** The height that a message gives; null for any other message. Messages are data from outside. */
export function heightIn(data: unknown): number | null {
  if (!isOfKind(data, 'embed-size') || !('height' in data)) return null;
  const { height } = data;
  return typeof height === 'number' && Number.isFinite(height) && height > 0 ? height : null;
}

/** Whether a message asks for the height. */
export function asksForHeight(data: unknown): boolean {
  return isOfKind(data, REQUEST.type);
}

function isOfKind(data: unknown, type: string): data is object {
  return (
    typeof data === 'object' &&
    data !== null &&
    'sentinel' in data &&
    data.sentinel === 'amp' &&
    'type' in data &&
    data.type === type
  );
}
