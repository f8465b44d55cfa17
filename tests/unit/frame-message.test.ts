import { describe, expect, it } from 'vitest';
import { asksForHeight, heightIn, REQUEST } from '../../src/embed/frame-message.ts';

describe('a message between a frame and the page around it', () => {
  const size = { sentinel: 'amp', type: 'embed-size', height: 480 };

  it('gives a height', () => {
    expect(heightIn(size)).toBe(480);
    expect(heightIn({ ...size, width: 640 })).toBe(480);
  });

  it('gives none where it is of another kind, or the height is none', () => {
    for (const data of [
      null,
      undefined,
      '',
      'pymxPYMxaxPYMxheightxPYMx480',
      480,
      [],
      {},
      REQUEST,
    ]) {
      expect(heightIn(data)).toBeNull();
    }
    for (const height of [0, -1, NaN, Infinity, '480', null, undefined]) {
      expect(heightIn({ ...size, height })).toBeNull();
    }
    expect(heightIn({ ...size, sentinel: 'other' })).toBeNull();
  });

  it('asks for one', () => {
    expect(asksForHeight(REQUEST)).toBe(true);
    for (const data of [size, null, 'frames-init', { type: 'frames-init' }]) {
      expect(asksForHeight(data)).toBe(false);
    }
  });
});
