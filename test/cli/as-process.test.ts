/** The same cases with the built program in a process of its own. */
import { describe, test } from 'vitest';
import { runAsProcess } from '../support/run-as-process.js';
import { chapters } from './cases.js';
import { play } from './play.js';

describe.for(chapters)('$title', ({ cases }) => {
  test.for(cases)('$name', (played) => play(played, runAsProcess));
});
