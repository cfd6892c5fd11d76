/** Reports that were sent: how one is named, and which one a new one follows. */
import type { IsoDate } from '../../model/dates.js';
import type { Issued } from '../../model/generated/files.js';
import type { IssuedRef } from '../../model/generated/outputs.js';
import { foldText } from '../../model/text.js';
import type { Filed } from '../records.js';

/** Name of the record in the folder of an issued report. */
export const ISSUED_RECORD = 'issued.yaml';

/** The id of an issued report, which is the name of its folder: 2023-06-12-45-bc-ubnd. */
export function issuedId(on: IsoDate, number: string): string {
  const words = foldText(number)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  return `${on}-${words}`.slice(0, 80).replace(/-$/, '');
}

/** Folder of an issued report below that of its plan. */
export function issuedFolder({ period, id }: Pick<Issued, 'period' | 'id'>): string {
  return `issued/${period}/${id}`;
}

/** Issued reports in the order in which they were sent. */
export function inOrder(all: readonly Filed<Issued>[]): Filed<Issued>[] {
  const key = ({ data }: Filed<Issued>): string => `${data.on} ${data.recorded.at} ${data.id}`;
  return [...all].sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** The last report that was sent by a day, of one period or of any. */
export function lastIssued(
  all: readonly Filed<Issued>[],
  day: IsoDate,
  period?: string,
): Filed<Issued> | undefined {
  return inOrder(all).findLast(
    ({ data }) => data.on <= day && (period === undefined || data.period === period),
  );
}

/** Those that a typed number may mean: 45 and 045 mean 45/BC-UBND, whose case and marks do not count. */
export function withNumber(all: readonly Filed<Issued>[], typed: string): Filed<Issued>[] {
  const exact = all.filter(({ data }) => data.number === typed);
  if (exact.length > 0) return exact;
  const wanted = plainNumber(typed);
  const isBare = /^\d+$/.test(wanted);
  return all.filter(({ data }) => {
    const number = plainNumber(data.number);
    return (isBare ? number.split(' ')[0] : number) === wanted;
  });
}

function plainNumber(number: string): string {
  return foldText(number).replace(/^0+(?=\d)/, '');
}

/** An issued report as output names it. */
export function issuedRef({ file, data }: Filed<Issued>): IssuedRef {
  const { id, period, number, on } = data;
  return { id, period, number, on, file };
}
