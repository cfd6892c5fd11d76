import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Quick files first: the first test that fails ends the run for a mutant. Vitest itself begins with the longest. */
class QuickestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).reverse();
  }
}

// The tests of core and model alone, as `npm run mutation` runs them on each changed line.
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    sequence: { sequencer: QuickestFirst },
    include: ['test/core/**/*.test.ts', 'test/model/**/*.test.ts'],
    // Each of these takes long or needs a process of its own; what it would kill, others do.
    exclude: [
      'test/core/privacy/long-texts.test.ts',
      'test/core/privacy/mask-attack.test.ts',
      'test/model/time-zones.test.ts',
    ],
    setupFiles: ['test/support/fewer-runs.ts'],
    // A slow machine is no mistake that was noticed: only Stryker ends a test, and says so.
    testTimeout: 120_000,
  },
});
