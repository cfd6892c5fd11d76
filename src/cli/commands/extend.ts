import { registerEvent } from '../register-event.js';

/** Records that a new last day was granted. */
export const run = registerEvent('extended');
