import { registerEvent } from '../register-event.js';

/** Records that a unit's report arrived. */
export const run = registerEvent('received');
