/** The one clock: what day and time it is where the office is. */
import type { IsoDate } from '../model/dates.js';

/** The zone of every Vietnamese office, unless the workspace says otherwise. */
export const DEFAULT_TIME_ZONE = 'Asia/Ho_Chi_Minh';

/** A moment as the office's clock and calendar show it. */
export interface LocalMoment {
  readonly date: IsoDate;
  /** The moment with its offset: 2023-05-13T08:12:00+07:00. */
  readonly instant: string;
}

/** The local date and time of a moment; undefined for a time zone that does not exist. */
export function localMoment(now: Date, timeZone: string): LocalMoment | undefined {
  let parts: Intl.DateTimeFormatPart[];
  try {
    parts = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    }).formatToParts(now);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
  const part = (type: Intl.DateTimeFormatPartTypes): string =>
    parts.find((item) => item.type === type)?.value ?? '';
  const date = `${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`;
  const local = `${date}T${part('hour')}:${part('minute')}:${part('second')}`;
  const seconds = Math.floor(now.getTime() / 1000);
  const offset = Math.round((Date.parse(`${local}Z`) / 1000 - seconds) / 60);
  const sign = offset < 0 ? '-' : '+';
  const two = (value: number): string => String(value).padStart(2, '0');
  const zone = `${sign}${two(Math.floor(Math.abs(offset) / 60))}:${two(Math.abs(offset) % 60)}`;
  return { date, instant: `${local}${zone}` };
}
