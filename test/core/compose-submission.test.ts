import { describe, expect, test } from 'vitest';
import { composeSubmission, type SubmissionInput } from '../../src/core/compose-submission.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { recordsOf, submission } from './make-records.js';
import { accepted, NOW, refusalsOf, writeContext } from './write-context.js';

const came = submission('received', '2023-06-08');

function attempt(
  input: Partial<SubmissionInput>,
  records: readonly AnyRecord[] = [],
  today = '2023-06-12',
) {
  const context = { ...writeContext(), today, at: `${today}T08:00:00+07:00` };
  const full = { event: 'received' as const, unit: 'cong-an', ...input };
  return composeSubmission(context, recordsOf(records), full);
}

/** Why an event is refused. */
function refuse(...given: Parameters<typeof attempt>) {
  return refusalsOf(attempt(...given));
}

describe('a report that came', () => {
  test('is the report of the period that is open', () => {
    expect(accepted(attempt({}))).toStrictEqual({
      schema: 'tiendo/submission@1',
      id: '2023-06-12-cong-an-000000',
      period: '6-thang',
      unit: 'cong-an',
      event: 'received',
      date: '2023-06-12',
      kind: 'report',
      recorded: { at: NOW, by: 'van-hoa' },
    });
  });

  test('may have come on an earlier day, with a document', () => {
    const doc = '12/BC-CAX,8/6/2023';
    expect(Object.entries(accepted(attempt({ on: '9/6/2023', doc })))).toEqual(
      Object.entries({
        schema: 'tiendo/submission@1',
        id: '2023-06-09-cong-an-000000',
        period: '6-thang',
        unit: 'cong-an',
        event: 'received',
        date: '2023-06-09',
        doc: { number: '12/BC-CAX', date: '2023-06-08' },
        kind: 'report',
        recorded: { at: NOW, by: 'van-hoa' },
      }),
    );
  });

  test('comes once; what follows supplements or replaces it', () => {
    const again = { period: '6-thang' };
    expect(refuse(again, [came])).toEqual([
      { code: 'already-received', args: { unit: 'cong-an', date: '2023-06-08' } },
    ]);
    expect(accepted(attempt({ ...again, kind: 'supplement' }, [came])).kind).toBe('supplement');
    expect(accepted(attempt({ ...again, kind: 'replacement' }, [came])).kind).toBe('replacement');
  });

  test('comes again after it was returned', () => {
    const returned = submission('returned', '2023-06-09');
    expect(accepted(attempt({}, [came, returned]))).toMatchObject({ period: '6-thang' });
  });
});

describe('the period that is meant', () => {
  test('is the one named, early as it may be', () => {
    expect(accepted(attempt({ period: 'năm' })).period).toBe('nam');
  });

  test('is one whose report is due within 45 days, not a day sooner', () => {
    expect(accepted(attempt({}, [came], '2023-09-25')).period).toBe('nam');
    expect(refuse({}, [came], '2023-09-24')).toEqual([
      { code: 'period-needed', args: { choices: '6-thang, nam' } },
    ]);
  });

  test('is, for one that is missing, still the earlier one', () => {
    expect(accepted(attempt({}, [], '2023-12-01')).period).toBe('6-thang');
  });

  test('is, for a return, the last that came', () => {
    const both = [came, submission('received', '2023-11-08', { period: 'nam' })];
    const input = { event: 'returned' as const, reason: 'Thiếu số liệu.' };
    expect(accepted(attempt(input, both, '2023-11-09')).period).toBe('nam');
    expect(accepted(attempt(input, [came])).period).toBe('6-thang');
    expect(refuse(input).map(({ code }) => code)).toEqual(['period-needed']);
  });
});

describe('a return', () => {
  test('tells why', () => {
    const input = { event: 'returned' as const, reason: ' Thiếu số liệu. ' };
    const made = accepted(attempt(input, [came]));
    expect(made).toMatchObject({ event: 'returned', reason: 'Thiếu số liệu.' });
    expect(made).not.toHaveProperty('kind');
    expect(refuse({ event: 'returned' }, [came])).toEqual([
      { code: 'option-needed', args: { option: '--reason' } },
    ]);
  });

  test('needs a report', () => {
    const input = { event: 'returned' as const, period: '6-thang', reason: 'Thiếu.' };
    expect(refuse(input)).toEqual([
      { code: 'nothing-to-return', args: { unit: 'cong-an', period: '6-thang' } },
    ]);
  });
});

describe('an extension', () => {
  const extend = { event: 'extended' as const, reason: 'Mưa lũ.' };

  test('moves the last day, and tells why', () => {
    const made = accepted(attempt({ ...extend, until: '20/6/2023' }));
    expect(made).toMatchObject({ event: 'extended', until: '2023-06-20', reason: 'Mưa lũ.' });
    expect(made).not.toHaveProperty('kind');
  });

  test('may be by one day, not by none', () => {
    expect(accepted(attempt({ ...extend, until: '10/6/2023' })).until).toBe('2023-06-10');
    expect(refuse({ ...extend, until: '9/6/2023' })).toEqual([
      { code: 'extension-not-later', args: { until: '2023-06-09', lastDay: '2023-06-09' } },
    ]);
  });

  test('needs a day', () => {
    expect(refuse(extend)).toEqual([{ code: 'option-needed', args: { option: '--until' } }]);
    expect(refuse({ ...extend, until: 'mai' })).toEqual([
      { code: 'bad-date', args: { typed: 'mai' } },
    ]);
    expect(refuse({ ...extend, reason: '', until: 'mai' })).toEqual([
      { code: 'option-needed', args: { option: '--reason' } },
    ]);
  });
});

test.each<[Partial<SubmissionInput>, string, object]>([
  [{ unit: 'bưu điện' }, 'not-found', { kind: 'unit', typed: 'bưu điện', suggestion: '' }],
  [{ unit: 'cac-thon' }, 'group-as-unit', { unit: 'cac-thon', choices: 'thon-1, thon-2, thon-10' }],
  [{ unit: 'van-hoa' }, 'report-not-expected', { unit: 'van-hoa' }],
  [{ unit: 'van-hoa', period: '6-thang' }, 'report-not-expected', { unit: 'van-hoa' }],
  [
    { period: 'quý I' },
    'not-found',
    { kind: 'period', typed: 'quý I', suggestion: '', known: '6-thang, nam' },
  ],
  [{ on: '13/6/2023' }, 'future-date', { date: '2023-06-13', today: '2023-06-12' }],
  [{ doc: 'a,b,c' }, 'evidence-form', { typed: 'a,b,c' }],
  [
    { kind: 'mới' },
    'bad-choice',
    { option: '--kind', typed: 'mới', choices: 'report, supplement, replacement' },
  ],
])('%j is refused: %s', (input, code, args) => {
  expect(refuse(input)).toEqual([{ code, args }]);
});
