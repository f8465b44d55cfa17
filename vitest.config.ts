import { defineConfig } from 'vitest/config';

/** Far more than any test needs, in ms: slow machines are slow, and no test is about time. */
const PATIENCE = { testTimeout: 1_800_000, hookTimeout: 1_800_000 };

export default defineConfig({
  test: {
    allowOnly: false,
    // Snapshots are written on request only: npm run test:unit -- -u
    update: 'none',
    // One for each core: left to itself it keeps one free, which on a machine of two doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          ...PATIENCE,
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // What is tested is pure: files that run one after another share its modules, and with them the story once read.
          pool: 'threads',
          isolate: false,
        },
      },
      { test: { ...PATIENCE, name: 'site', include: ['tests/site/**/*.test.ts'] } },
      // Each of these starts a server or a build in a copy of the project.
      { test: { ...PATIENCE, name: 'dev', include: ['tests/dev/**/*.test.ts'] } },
    ],
  },
});
