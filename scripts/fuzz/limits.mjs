/** What an input may take. The clock says nothing on a machine that is busy with other work; a wait is a silence. */

const TIME_MS = 2000;
const MEMORY = 300 * 1_048_576;

/** What is too much of what an input took, its process with all that stood in it included. */
export function excessOf({ ms, peak }) {
  if (ms > TIME_MS) return `takes ${Math.round(ms)} ms of processor time`;
  if (peak > MEMORY) return `uses ${Math.round(peak / 1_048_576)} MiB`;
  return undefined;
}
