import { describe, expect, test } from 'vitest';
import { readMessage, talkInAddress } from '../../src/present/talk.ts';

const notes = {
  title: 'Round one',
  when: 'Geneva',
  prose: ['One.'],
  picture: 'A map.',
  later: [],
  sources: ['A source.'],
};
const moment = { step: notes, next: 'One treaty fewer', index: 1, count: 10 };

describe('a message from the other window of a talk', () => {
  test.each([
    { kind: 'where' },
    { kind: 'blank' },
    { kind: 'ended' },
    { kind: 'move', by: -1 },
    { kind: 'at', moment },
    { kind: 'at', moment: { ...moment, step: null, next: null, index: -1 } },
  ])('is read if its kind is $kind', (message) => {
    expect(readMessage(message)).toEqual(message);
  });

  test.each([
    [undefined],
    [null],
    ['where'],
    [{ kind: 'constructor' }],
    [{ kind: 'move', by: 2 }],
    [{ kind: 'move', by: '1' }],
    [{ kind: 'at' }],
    [{ kind: 'at', moment: { ...moment, index: 0.5 } }],
    [{ kind: 'at', moment: { ...moment, next: 7 } }],
    [{ kind: 'at', moment: { ...moment, step: { ...notes, prose: 'One.' } } }],
    [{ kind: 'at', moment: { ...moment, step: { ...notes, sources: [1] } } }],
    [{ kind: 'at', moment: { ...moment, step: { ...notes, title: undefined } } }],
  ])('is ignored if it is %j', (message) => {
    expect(readMessage(message)).toBeNull();
  });
});

describe('the talk in an address', () => {
  test.each([
    ['?talk=abc123', 'abc123'],
    ['', null],
    ['?talk=', null],
    ['?talk=ABC', null],
    ['?talk=../x', null],
    [`?talk=${'a'.repeat(33)}`, null],
  ])('%s is %s', (search, name) => {
    expect(talkInAddress(search)).toBe(name);
  });
});
