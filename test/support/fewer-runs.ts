/** For `npm run mutation` alone: properties are tried less often there, and on the same cases each time. */
import fc from 'fast-check';

fc.configureGlobal({ numRuns: 10, seed: 2023 });
