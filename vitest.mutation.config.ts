import { defineConfig } from 'vitest/config';

// The tests of core and model alone, as `npm run mutation` runs them on each changed line.
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/core/**/*.test.ts', 'test/model/**/*.test.ts'],
    // Each of these takes long or needs a process of its own, and would kill nothing that others do not.
    exclude: ['test/core/privacy/long-texts.test.ts', 'test/model/time-zones.test.ts'],
    setupFiles: ['test/support/fewer-runs.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
