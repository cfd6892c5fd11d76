/** The one clock: what day and time it is where the office is. */
import type { IsoDate } from '../model/dates.js';

/** The zone of every Vietnamese office, unless the workspace says otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** Zones whose offset does not change, in minutes: asking Intl costs milliseconds at every start. */
const FIXED_OFFSETS: Readonly<Record<string, number>> = { [DEFAULT_TIME_ZONE]: 7 * 60, UTC: 0 };

/** A moment as the office's clock and calendar show it. */
export interface LocalMoment {
  readonly date: IsoDate;
  /** The moment with its offset: 2023-05-13T08:12:00+07:00. */
  readonly instant: string;
}

/** The local date and time of a moment; undefined for a time zone that does not exist. */
export function localMoment(now: Date, timeZone: string): LocalMoment | undefined {
  const offset = FIXED_OFFSETS[timeZone] ?? offsetAt(now, timeZone);
  if (offset === undefined) return undefined;
  const local = new Date(now.getTime() + offset * 60_000).toISOString().slice(0, 19);
  const sign = offset < 0 ? '-' : '+';
  const two = (value: number): string => String(value).padStart(2, '0');
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return { date: local.slice(0, 10), instant: `${local}${zone}` };
}

/** Minutes that a zone is ahead of UTC at a moment; undefined for a zone that does not exist. */
function offsetAt(now: Date, timeZone: string): number | undefined {
  try {
    const format = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' });
    const name = format.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value;
    const match = /GMT(?:([+-])(\d{2}):(\d{2}))?/.exec(name ?? '');
    const minutes = Number(match?.[2] ?? 0) * 60 + Number(match?.[3] ?? 0);
    return match?.[1] === '-' ? -minutes : minutes;
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
