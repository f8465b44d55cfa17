import { describe, expect, test } from 'vitest';
import { countCheck } from '../../tools/testing/counts.ts';
import { runSideBySide, type Part } from '../../tools/testing/side-by-side.ts';

const passes = () => Promise.resolve({ counts: countCheck(0), output: '' });

/** Runs parts and records the order in which they started and ended. */
async function noted(parts: Part[], atOnce: number) {
  const order: string[] = [];
  const results = await runSideBySide(parts, atOnce, {
    onStart: (name) => order.push(`${name} starts`),
    onEnd: ({ name }) => order.push(`${name} ends`),
  });
  return { order, results };
}

describe('the parts of a test run', () => {
  test('wait for the parts they depend on, and run alongside the others', async () => {
    const { order } = await noted(
      [
        { name: 'site', after: ['build'], run: passes },
        { name: 'build', after: [], run: passes },
        { name: 'format', after: [], run: passes },
      ],
      2,
    );
    expect(order).toEqual([
      'build starts',
      'format starts',
      'build ends',
      'format ends',
      'site starts',
      'site ends',
    ]);
  });

  test('are never more at once than allowed', async () => {
    const { order } = await noted(
      ['a', 'b', 'c'].map((name) => ({ name, after: [], run: passes })),
      1,
    );
    expect(order).toEqual(['a starts', 'a ends', 'b starts', 'b ends', 'c starts', 'c ends']);
  });

  test('fail if they throw, and later parts still run', async () => {
    const { results } = await noted(
      [
        { name: 'build', after: [], run: () => Promise.reject(new Error('no disk')) },
        { name: 'site', after: ['build'], run: passes },
      ],
      2,
    );
    expect(results.map(({ name, counts }) => [name, counts.failed, counts.trouble])).toEqual([
      ['build', 1, ['no disk']],
      ['site', 0, []],
    ]);
  });

  test('cause an error rather than an endless wait if they depend on one that does not exist', async () => {
    await expect(noted([{ name: 'site', after: ['build'], run: passes }], 2)).rejects.toThrow(
      'parts wait for each other',
    );
  });
});
