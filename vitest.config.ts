import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    allowOnly: false,
    // Snapshots are written on request only: npm run test:unit -- -u
    update: 'none',
    // Far more than any test needs: slow machines are slow, and no test is about time.
    testTimeout: 120_000,
    // One for each core: left to itself it keeps one free, which on a machine of two doubles the time.
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          // What is tested is pure: files that run one after another share its modules, and with them the story once read.
          pool: 'threads',
          isolate: false,
        },
      },
      {
        // What is built takes as long as it takes; a test that builds the site again says so itself.
        test: { name: 'site', include: ['tests/site/**/*.test.ts'], testTimeout: 60_000 },
      },
      {
        // Each starts a server or a build in a copy of the project.
        test: {
          name: 'dev',
          include: ['tests/dev/**/*.test.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
