/** Every case of the manual with the program as a function. */
import { describe, test } from 'vitest';
import { runInProcess } from '../support/run.js';
import { chapters } from './cases.js';
import { play } from './play.js';

describe.for(chapters)('$title', ({ cases }) => {
  test.for(cases)('$name', (played) => play(played, runInProcess));
});
