import { defineConfig } from 'vitest/config';

// For a report in a file: npm test -- --reporter=json --outputFile=report.json
export default defineConfig({
  test: {
    environment: 'node',
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    hookTimeout: 20_000,
  },
});
