/** Records for tests of the core: only what a test is about is said, the rest has sensible values. */
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Filed, Records } from '../../src/core/records.js';
import type {
  Obstacle,
  Progress,
  Settlement,
  Submission,
  Void,
} from '../../src/model/generated/files.js';

/** Recorded on the evening of a day. */
export function on(date: string): Progress['recorded'] {
  return { at: `${date}T18:00:00+07:00`, by: 'vh-xh' };
}

/** A progress entry; recorded on the evening of its day unless it says otherwise. */
export function progress(given: Partial<Progress> & { readonly id: string }): Progress {
  const date = given.date ?? '2023-05-12';
  return {
    schema: 'tiendo/progress@1',
    task: 'ca-phong-ngua',
    unit: 'cong-an',
    date,
    summary: 'Đã làm.',
    ...(given.corrects !== undefined && { reason: 'Ghi nhầm.' }),
    recorded: on(date),
    ...given,
  };
}

/** The withdrawal of a record. */
export function withdrawal(voids: string, given: Partial<Void> = {}): Void {
  const date = given.date ?? '2023-05-30';
  return {
    schema: 'tiendo/void@1',
    id: `huy-${voids}`,
    voids,
    date,
    reason: 'Ghi trùng.',
    recorded: on(date),
    ...given,
  };
}

/** An event of the register: of cong-an for the half year, unless it says otherwise. */
export function submission(
  event: Submission['event'],
  date: string,
  given: Partial<Submission> = {},
): Submission {
  return {
    schema: 'tiendo/submission@1',
    id: `${event}-${date}`,
    period: '6-thang',
    unit: 'cong-an',
    event,
    date,
    recorded: on(date),
    ...given,
  };
}

/** An obstacle that a unit reported. */
export function obstacle(id: string, given: Partial<Obstacle> = {}): Obstacle {
  const date = given.date ?? '2023-04-12';
  return {
    schema: 'tiendo/obstacle@1',
    id,
    unit: 'cong-an',
    date,
    summary: 'Thiếu kinh phí.',
    recorded: on(date),
    ...given,
  };
}

/** How an obstacle was settled. */
export function settlement(settles: string, given: Partial<Settlement> = {}): Settlement {
  const date = given.date ?? '2023-05-02';
  return {
    schema: 'tiendo/settlement@1',
    id: `xong-${settles}`,
    settles,
    date,
    outcome: 'resolved',
    summary: 'Đã bố trí.',
    recorded: on(date),
    ...given,
  };
}

/** Records by kind, each in a file named after it. */
export function recordsOf(records: readonly AnyRecord[]): Records {
  const of = <T extends AnyRecord>(schema: T['schema']): Filed<T>[] =>
    records
      .filter((record): record is T => record.schema === schema)
      .map((data) => ({ file: `plans/mau/${data.id}.yaml`, data }));
  return {
    progress: of<Progress>('tiendo/progress@1'),
    voids: of<Void>('tiendo/void@1'),
    submissions: of<Submission>('tiendo/submission@1'),
    obstacles: of<Obstacle>('tiendo/obstacle@1'),
    settlements: of<Settlement>('tiendo/settlement@1'),
  };
}
