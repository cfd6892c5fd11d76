import { describe, expect, test } from 'vitest';
import {
  type CorrectionInput,
  composeCorrection,
  composeVoid,
} from '../../src/core/compose-correction.js';
import { foldEntries } from '../../src/core/fold.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { progress, recordsOf, withdrawal } from './make-records.js';
import { smallPlan, smallView } from './small-plan.js';
import { accepted, NOW, refusalsOf, writeContext } from './write-context.js';

const old = progress({
  id: 'a',
  date: '2023-05-12',
  summary: 'Họp.',
  percent: 40,
  state: 'in-progress',
  figures: { luot: { nam: 40, nu: 65 }, 'su-kien': 2 },
  evidence: [{ path: 'a.pdf' }],
});

function attempt(input: CorrectionInput, records: readonly AnyRecord[] = [old], id = 'a') {
  const versions = foldEntries(recordsOf(records), '2023-06-12').all;
  return composeCorrection(writeContext(), versions, id, { reason: 'Ghi nhầm.', ...input });
}

/** The version that replaces the old one. */
function correct(input: CorrectionInput, records?: readonly AnyRecord[]) {
  return accepted(attempt(input, records));
}

/** Why there is none. */
function refuse(input: CorrectionInput, records?: readonly AnyRecord[], id?: string) {
  return refusalsOf(attempt(input, records, id));
}

describe('a correction', () => {
  test('names what it replaces and why, and repeats all that stays', () => {
    expect(Object.entries(correct({ percent: '60' }))).toEqual(
      Object.entries({
        schema: 'tiendo/progress@1',
        id: '2023-05-12-cong-an-000000',
        corrects: 'a',
        reason: 'Ghi nhầm.',
        task: 'ca-phong-ngua',
        unit: 'cong-an',
        date: '2023-05-12',
        percent: 60,
        state: 'in-progress',
        summary: 'Họp.',
        figures: { luot: { nam: 40, nu: 65 }, 'su-kien': 2 },
        evidence: [{ path: 'a.pdf' }],
        recorded: { at: NOW, by: 'van-hoa' },
      }),
    );
  });

  test.each<[CorrectionInput, object]>([
    [{ date: '13/5/2023' }, { id: '2023-05-13-cong-an-000000', date: '2023-05-13' }],
    [{ summary: 'Họp dân.' }, { summary: 'Họp dân.' }],
    [{ state: 'done' }, { state: 'done' }],
    [{ percent: 0 }, { percent: 0 }],
    [
      { task: 'IV.2.a', unit: 'thon-1' },
      { task: 'thon-truyen-thong', unit: 'thon-1' },
    ],
    [{ evidence: ['b.pdf'] }, { evidence: [{ path: 'b.pdf' }] }],
    [{ docs: ['12/BC'] }, { evidence: [{ path: 'a.pdf' }, { doc: '12/BC' }] }],
    [{ evidence: [], summary: 'x' }, { evidence: [{ path: 'a.pdf' }] }],
  ])('%j changes this alone', (input, changed) => {
    expect(correct(input)).toMatchObject(changed);
  });

  test('the unit alone may be mended', () => {
    const entry = progress({ id: 'a', task: 'thon-truyen-thong', unit: 'thon-1' });
    expect(correct({ unit: 'thon-2' }, [entry])).toMatchObject({ unit: 'thon-2' });
  });
});

describe('figures of a correction', () => {
  test.each<[string[], object | undefined]>([
    [['su-kien=3'], { luot: { nam: 40, nu: 65 }, 'su-kien': 3 }],
    [['luot.nu=60'], { luot: { nam: 40, nu: 60 }, 'su-kien': 2 }],
    [['luot=105'], { luot: 105, 'su-kien': 2 }],
    [['su-kien='], { luot: { nam: 40, nu: 65 } }],
    [[' su-kien = ', 'luot.nam=41'], { luot: { nam: 41, nu: 65 } }],
    [['su-kien=', 'luot='], undefined],
    [['mo-hinh=1'], { luot: { nam: 40, nu: 65 }, 'su-kien': 2, 'mo-hinh': 1 }],
  ])('%j', (figures, expected) => {
    expect(correct({ figures }).figures).toEqual(expected);
  });

  test('parts take the place of a whole, and a whole that of parts', () => {
    const entry = progress({ id: 'a', figures: { luot: 105 } });
    expect(correct({ figures: ['luot.nam=40'] }, [entry]).figures).toEqual({ luot: { nam: 40 } });
    const unknown = progress({ id: 'a', figures: { luot: 'unknown' } });
    expect(correct({ figures: ['luot.nam=40'] }, [unknown]).figures).toEqual({
      luot: { nam: 40 },
    });
  });

  test('an entry without figures may get some', () => {
    expect(correct({ figures: ['su-kien=1'] }, [progress({ id: 'a' })]).figures).toEqual({
      'su-kien': 1,
    });
  });

  test('what is not there cannot be taken away', () => {
    expect(refuse({ figures: ['mo-hinh='] })).toEqual([
      {
        code: 'indicator-not-of-task',
        args: {
          typed: 'mo-hinh',
          task: 'ca-phong-ngua',
          known: 'luot, su-kien',
          suggestion: '',
        },
      },
    ]);
  });

  test('a sign without a key takes nothing away', () => {
    expect(refuse({ figures: ['='] }).map(({ code }) => code)).toEqual(['figure-form']);
  });

  test('a wrong figure is refused', () => {
    expect(refuse({ figures: ['su-kien=2='] }).map(({ code }) => code)).toEqual([
      'figure-wrong-type',
    ]);
    expect(refuse({ figures: ['su-kien=hai'] }).map(({ code }) => code)).toEqual([
      'figure-wrong-type',
    ]);
  });
});

describe('what cannot be corrected', () => {
  const second = progress({ id: 'b', corrects: 'a', date: '2023-05-13' });
  const third = progress({ id: 'c', corrects: 'a', date: '2023-05-14' });

  test('an entry that is not there', () => {
    expect(refuse({ percent: 1 }, [old], 'z')).toEqual([
      { code: 'not-found', args: { kind: 'entry', typed: 'z', suggestion: '' } },
    ]);
  });

  test('an entry that was withdrawn', () => {
    expect(refuse({ percent: 1 }, [old, withdrawal('a')])).toEqual([
      { code: 'already-voided', args: { id: 'a' } },
    ]);
  });

  test('a version that another has replaced', () => {
    expect(refuse({ percent: 1 }, [old, second])).toEqual([
      { code: 'already-corrected', args: { id: 'a', by: 'b' } },
    ]);
  });

  test('unless the new one settles the other', () => {
    const settled = correct({ supersedes: ['c'], percent: 1 }, [old, second, third]);
    expect(settled).toMatchObject({ corrects: 'a', supersedes: ['c'], percent: 1 });
    expect(Object.keys(settled).slice(0, 5)).toEqual([
      'schema',
      'id',
      'corrects',
      'supersedes',
      'reason',
    ]);
  });

  test('to settle is a change in itself', () => {
    const settled = accepted(attempt({ supersedes: ['b'] }, [old, second, third], 'c'));
    expect(settled).toMatchObject({ corrects: 'c', supersedes: ['b'], date: '2023-05-14' });
  });

  test('another entry cannot be settled, nor one that is not there', () => {
    const other = progress({ id: 'd' });
    expect(refuse({ supersedes: ['d'] }, [old, other])).toEqual([
      { code: 'not-a-version', args: { id: 'd', of: 'a' } },
    ]);
    expect(refuse({ supersedes: ['z'] })).toEqual([
      { code: 'not-a-version', args: { id: 'z', of: 'a' } },
    ]);
  });

  test.each<[CorrectionInput]>([[{}], [{ figures: [], evidence: [], docs: [], supersedes: [] }]])(
    'nothing: %j',
    (input) => {
      expect(refuse(input)).toEqual([{ code: 'nothing-to-correct', args: { id: 'a' } }]);
    },
  );

  test('without a reason', () => {
    expect(refuse({ reason: ' ', percent: 1 })).toEqual([
      { code: 'option-needed', args: { option: '--reason' } },
    ]);
  });

  test('to a task that is not there, or of another unit', () => {
    expect(refuse({ task: 'xyz' }).map(({ code }) => code)).toEqual(['not-found']);
    expect(refuse({ task: 'vh-ke-hoach' }).map(({ code }) => code)).toEqual([
      'task-not-of-unit',
      'indicator-not-of-task',
      'indicator-not-of-task',
    ]);
  });

  test('an entry whose task the plan no longer has, unless another is named', () => {
    const tasks = smallPlan().tasks.filter(({ id }) => id !== 'ca-phong-ngua');
    const versions = foldEntries(recordsOf([progress({ id: 'a' })]), '2023-06-12').all;
    const context = writeContext(smallView({ tasks }));
    const input = { reason: 'Nhầm.', percent: 1 };
    expect(
      refusalsOf(composeCorrection(context, versions, 'a', input)).map(({ code }) => code),
    ).toEqual(['not-found']);
    const moved = { ...input, task: 'vh-ke-hoach', unit: 'van-hoa' };
    expect(accepted(composeCorrection(context, versions, 'a', moved))).toMatchObject({
      task: 'vh-ke-hoach',
      unit: 'van-hoa',
    });
  });
});

describe('a void', () => {
  test('withdraws a record of any kind, today, with a reason; its id tells the unit of the record', () => {
    const id = '2023-05-12-cong-an-k3f9x2';
    expect(accepted(composeVoid(writeContext(), id, new Set(), ' Ghi trùng. '))).toEqual({
      schema: 'tiendo/void@1',
      id: '2023-06-12-cong-an-000000',
      voids: id,
      date: '2023-06-12',
      reason: 'Ghi trùng.',
      recorded: { at: NOW, by: 'van-hoa' },
    });
  });

  test('an id that tells no unit leaves the one that records', () => {
    expect(accepted(composeVoid(writeContext(), 'a', new Set(), 'Trùng.')).id).toBe(
      '2023-06-12-van-hoa-000000',
    );
  });

  test('is refused a second time, and without a reason', () => {
    expect(refusalsOf(composeVoid(writeContext(), 'a', new Set(['a']), 'Trùng.'))).toEqual([
      { code: 'already-voided', args: { id: 'a' } },
    ]);
    expect(refusalsOf(composeVoid(writeContext(), 'a', new Set(), undefined))).toEqual([
      { code: 'option-needed', args: { option: '--reason' } },
    ]);
  });
});
