/**
 * The moment of a record that follows another one. What was recorded later must say so: the order of the events
 * of a report, and which of two corrections holds, are told by it. A clock that was set back cannot tell.
 */
import { accept, type Outcome, refuse } from './refusals.js';

/** Clocks of two machines differ so much at most, in milliseconds. */
const DRIFT_MS = 60_000;

/** A moment after those of the records that it follows, or a refusal where the clock is far behind them. */
export function momentAfter(
  at: string,
  followed: readonly { readonly id: string; readonly recorded: { readonly at: string } }[],
): Outcome<string> {
  const moment = Date.parse(at);
  let latest = Number.NEGATIVE_INFINITY;
  for (const { id, recorded } of followed) {
    const other = Date.parse(recorded.at);
    if (other - moment > DRIFT_MS) {
      return refuse('clock-behind', { id, now: at, recorded: recorded.at });
    }
    latest = Math.max(latest, other);
  }
  return accept(latest < moment ? at : atOffsetOf(at, latest + 1000));
}

/** A moment in milliseconds, written with the offset that another one has. */
function atOffsetOf(pattern: string, moment: number): string {
  const offset = pattern.slice(19);
  const written = `${new Date(moment).toISOString().slice(0, 19)}${offset}`;
  // Read with the offset it is too late or too early by just that; the difference is taken back.
  const shift = Date.parse(written) - moment;
  return `${new Date(moment - shift).toISOString().slice(0, 19)}${offset}`;
}
