import { expect, test } from 'vitest';
import { idInAddress, idMeant } from '../../src/page/fragment.ts';

test.each([
  '#the-note',
  '#the-note.',
  '#the-note,',
  '#the-note)',
  '#the-note).',
  '#the-note”',
  '#the-note%E2%80%9D',
  '#the-note%29',
  '#the-note>',
  '#the-note…',
  '#the-note/',
  '#/the-note',
  '#(the-note)',
  '#the-note?utm_source=x',
  '#the-note%3Futm_source=x',
  '#the-note&fbclid=x',
  '#the-note:~:text=Vienna',
  '#the-note-',
  '#the-note%20and%20so%20on',
])('%s means the note', (hash) => {
  expect(idMeant(idInAddress({ hash }))).toBe('the-note');
});

test.each([
  ['#people-letter-ж', 'people-letter-ж'],
  ['#time_hel18', 'time_hel18'],
  ['#', ''],
  ['#...', ''],
  ['#%E0%A4%A', ''],
])('%s means %j', (hash, id) => {
  expect(idMeant(idInAddress({ hash }))).toBe(id);
});
