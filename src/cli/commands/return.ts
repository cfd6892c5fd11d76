import { registerEvent } from '../register-event.js';

/** Records that a report was sent back. */
export const run = registerEvent('returned');
