/** What each problem tells beside its code and its place: all that its message and its remedy need. */
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Plan, PlanTask, Progress } from '../../../src/model/generated/files.js';
import {
  progress as makeProgress,
  obstacle,
  on,
  recordsOf,
  settlement,
  submission,
  withdrawal,
} from '../make-records.js';
import { smallPlan } from '../small-plan.js';
import { diagnose, filed, idOf } from './problems-of.js';

const plan = smallPlan();

/** Problems of a plan as [code, place, what is told]. */
function ofPlan(changes: Partial<Plan>) {
  return diagnose(smallPlan(changes), recordsOf([])).map(({ code, file, pointer, args }) => {
    expect(file).toBe('plans/mau/plan.yaml');
    return [code, pointer.join('.'), args];
  });
}

/** Problems of records as [code, place, what is told]. */
function ofRecords(records: readonly AnyRecord[], changes: Partial<Plan> = {}) {
  return diagnose(smallPlan(changes), filed(records)).map(({ code, pointer, args }) => [
    code,
    pointer.join('.'),
    args,
  ]);
}

function firstTask(changes: Partial<PlanTask>): PlanTask[] {
  return plan.tasks.map((task, i) => (i === 0 ? { ...task, ...changes } : task));
}

function entry(given: Partial<Progress> = {}): Progress {
  const date = given.date ?? '2023-05-12';
  return makeProgress({ id: idOf('a', date, given.unit ?? 'cong-an'), ...given });
}

describe('of a plan', () => {
  test('its folder and its id', () => {
    expect(ofPlan({ id: 'bdg' })).toEqual([
      ['plan-id-mismatch', 'id', { id: 'bdg', folder: 'mau' }],
    ]);
    const bare = diagnose(smallPlan(), recordsOf([]), 'plan.yaml');
    expect(bare.map(({ code, args }) => [code, args])).toEqual([
      ['plan-id-mismatch', { id: 'mau', folder: '' }],
    ]);
  });

  test('an id that is defined twice, in any list', () => {
    const twice = <T>(list: readonly T[] | undefined): T[] => [
      ...(list ?? []),
      ...(list ?? []).slice(0, 1),
    ];
    const anomalies = twice([{ id: 'x', clause: 'V.2', printed: 'x', erratum: 'Sai.' }]);
    const lists: [keyof Plan, Partial<Plan>, string][] = [
      ['documents', { documents: twice(plan.documents) }, 'documents.1.id'],
      ['units', { units: twice(plan.units) }, 'units.7.id'],
      ['splits', { splits: twice(plan.splits) }, 'splits.3.id'],
      ['indicators', { indicators: twice(plan.indicators) }, 'indicators.6.id'],
      ['tasks', { tasks: twice(plan.tasks) }, 'tasks.5.id'],
      ['periods', { periods: twice(plan.periods) }, 'periods.2.id'],
      ['funding', { funding: twice(plan.funding) }, 'funding.1.id'],
      ['anomalies', { anomalies }, 'anomalies.1.id'],
    ];
    for (const [, changes, place] of lists) {
      const found = ofPlan(changes).filter(([code]) => code === 'duplicate-id');
      expect(found.map(([, at]) => at)).toEqual([place]);
    }
    const contents = ofPlan({ contents: twice(plan.contents) });
    expect(contents.filter(([code]) => code === 'duplicate-id')).toEqual([
      ['duplicate-id', 'contents.2.id', { id: 'II.1' }],
    ]);
  });

  test('an id that nothing defines, with the one that may be meant', () => {
    expect(ofPlan({ tasks: firstTask({ unit: 'cog-an' }) })).toEqual([
      ['unknown-unit', 'tasks.0.unit', { id: 'cog-an', suggestion: 'cong-an', name: 'Công an xã' }],
    ]);
    expect(ofPlan({ tasks: firstTask({ contents: ['II.1.a', 'zzzzzz'] }) })).toEqual([
      ['unknown-content', 'tasks.0.contents.1', { id: 'zzzzzz', suggestion: '', name: '' }],
    ]);
    expect(ofPlan({ tasks: firstTask({ documents: ['nq-82'] }) })).toEqual([
      ['unknown-document', 'tasks.0.documents.0', { id: 'nq-82', suggestion: 'nq-28', name: '' }],
    ]);
  });

  test('members, funding of parts and documents of targets are looked up too', () => {
    const units = plan.units.map((unit) =>
      unit.id === 'cac-thon' ? { ...unit, members: ['thon-1', 'thon-3'] } : unit,
    );
    expect(ofPlan({ units }).map(([code, at]) => [code, at])).toEqual([
      ['unknown-unit', 'units.2.members.1'],
    ]);
    const splits = (plan.splits ?? []).map((split) => ({
      ...split,
      parts: split.parts.map((part) => (part.funding ? { ...part, funding: 'III.9' } : part)),
    }));
    expect(ofPlan({ splits }).map(([code, at]) => [code, at])).toEqual([
      ['unknown-content', 'splits.2.parts.0.funding'],
    ]);
    expect(ofPlan({ documents: [] }).map(([code, at]) => [code, at])).toEqual([
      ['unknown-document', 'indicators.3.targets.0.document'],
    ]);
  });

  test('a plan with nothing but what is required has nothing to look up', () => {
    const { schema, id, title, year, issuer, units } = plan;
    const tasks = plan.tasks.map(({ contents: _, indicators: __, ...task }) => ({
      ...task,
      contents: [],
    }));
    const bare: Plan = { schema, id, title, year, issuer, units, tasks };
    expect(diagnose(bare, recordsOf([]))).toEqual([]);
  });

  test('a group in a circle, a part of a reserved name, a part of two splits', () => {
    const units: Plan['units'] = [
      ...plan.units,
      { id: 'cum', name: 'Cụm', report: 'required', members: ['cum'] },
      { id: 'tren', name: 'Trên', report: 'required', members: ['cum'] },
    ];
    expect(ofPlan({ units })).toEqual([['group-cycle', 'units.7.members', { unit: 'cum' }]]);
    for (const id of ['total', 'num', 'den']) {
      const splits = [
        ...(plan.splits ?? []),
        { id: 'tuoi', name: 'Tuổi', parts: [{ id, name: 'X' }] },
      ];
      expect(ofPlan({ splits })).toEqual([
        ['reserved-part', 'splits.3.parts.0.id', { split: 'tuoi' }],
      ]);
    }
    const splits = [
      ...(plan.splits ?? []),
      { id: 'gioi', name: 'Giới', parts: [{ id: 'nu', name: 'Nữ' }] },
    ];
    const indicators = (plan.indicators ?? []).map((it) =>
      it.id === 'luot' ? { ...it, splits: ['gioi-tinh', 'gioi', 'khong-co'] } : it,
    );
    expect(ofPlan({ splits, indicators }).filter(([code]) => code === 'ambiguous-part')).toEqual([
      [
        'ambiguous-part',
        'indicators.1.splits.1',
        { part: 'nu', indicator: 'luot', split: 'gioi', other: 'gioi-tinh' },
      ],
    ]);
  });

  test.each(['con', 'prn', 'aux', 'nul', 'com1', 'lpt9'])('an id that is a device: %s', (id) => {
    const units: Plan['units'] = [...plan.units, { id, name: 'X', report: 'requested' }];
    expect(ofPlan({ units })).toEqual([['reserved-name', 'units.7.id', { id }]]);
    const periods = (plan.periods ?? []).map((period, i) => (i === 0 ? { ...period, id } : period));
    expect(ofPlan({ periods })).toEqual([['reserved-name', 'periods.0.id', { id }]]);
    expect(diagnose(smallPlan({ id }), recordsOf([]), `plans/${id}/plan.yaml`)).toMatchObject([
      { code: 'reserved-name', pointer: ['id'], args: { id } },
    ]);
  });

  test('ids that only hold the name of a device are right', () => {
    for (const id of ['cong', 'a-con', 'com', 'com10', 'lpt-1']) {
      expect(ofPlan({ units: [...plan.units, { id, name: 'X', report: 'requested' }] })).toEqual(
        [],
      );
    }
  });

  test('a range that ends before it begins; one of a single day is right', () => {
    const range = { from: '2023-05-02', to: '2023-05-01' };
    const day = { from: '2023-05-02', to: '2023-05-02' };
    const units = plan.units.map((unit) =>
      unit.id === 'thon-1' ? { ...unit, valid: range } : unit,
    );
    expect(ofPlan({ units })).toEqual([['dates-reversed', 'units.3.valid.to', range]]);
    const periods = (plan.periods ?? []).map((it) =>
      it.id === 'nam' ? it : { ...it, covers: range },
    );
    expect(ofPlan({ periods })).toEqual([['dates-reversed', 'periods.0.covers.to', range]]);
    expect(ofPlan({ tasks: firstTask({ window: day }) })).toEqual([]);
    const open = plan.units.map((unit) => ({ ...unit, valid: { from: '2023-01-01' } }));
    expect(ofPlan({ units: open })).toEqual([]);
  });

  test('a group without members, and that nobody consolidates', () => {
    const units = plan.units.map(({ roles: _, ...unit }) =>
      unit.id === 'cac-thon' ? { ...unit, members: [] } : unit,
    );
    const found = diagnose(smallPlan({ units }), recordsOf([]));
    expect(found).toEqual([
      expect.objectContaining({
        code: 'no-coordinator',
        pointer: ['units'],
        args: {},
        atKey: true,
      }),
      expect.objectContaining({
        code: 'group-without-members',
        args: { unit: 'cac-thon', name: 'Các thôn' },
      }),
    ]);
  });

  test('what no task serves, and what no unit is asked for', () => {
    const tasks = plan.tasks
      .filter(({ id }) => id !== 'hoi-kinh-phi')
      .map(({ indicators: _, ...task }) => task);
    const indicators = (plan.indicators ?? []).slice(0, 1);
    expect(ofPlan({ tasks, indicators })).toEqual([
      ['content-without-task', 'funding.0.id', { id: 'III.1', title: 'Ngân sách nhà nước' }],
      ['indicator-without-task', 'indicators.0.id', { id: 'su-kien' }],
    ]);
  });

  test('a window after the last report, a deadline on a day off', () => {
    const window = { from: '2023-11-01', to: '2023-11-10' };
    expect(ofPlan({ tasks: firstTask({ window }) })).toEqual([
      [
        'window-after-last-report',
        'tasks.0.window',
        { task: 'ca-phong-ngua', ...window, period: 'Báo cáo năm', lastDay: '2023-11-09' },
      ],
    ]);
    expect(ofPlan({ tasks: firstTask({ due: { before: '2023-05-14' } }) })).toEqual([
      ['deadline-on-day-off', 'tasks.0.due.before', { date: '2023-05-14', lastDay: '2023-05-13' }],
    ]);
    expect(ofPlan({ tasks: firstTask({ due: { by: '2023-05-14', roll: true } }) })).toEqual([
      ['deadline-on-day-off', 'tasks.0.due.by', { date: '2023-05-14', lastDay: '2023-05-15' }],
    ]);
  });

  test('what is printed wrong', () => {
    const due = { before: '2023-05-12', printed: '12/5/2022', erratum: 'Năm in sai.' };
    const anomaly = { clause: 'V.2', printed: 'theo yêu cầu', erratum: 'Không có ngày.' };
    expect(ofPlan({ tasks: firstTask({ due }), anomalies: [{ id: 'x', ...anomaly }] })).toEqual([
      [
        'printed-erratum',
        'tasks.0.due.printed',
        { printed: '12/5/2022', effective: 'before 2023-05-12', erratum: 'Năm in sai.' },
      ],
      ['plan-anomaly', 'anomalies.0.printed', anomaly],
    ]);
  });
});

describe('of records', () => {
  test('an id that two files have: the first by path keeps it', () => {
    const first = entry();
    const [record] = filed([first]).progress;
    const moved = { ...first, date: '2023-05-12', unit: 'cong-an' };
    const event = submission('received', '2023-05-12', { id: first.id });
    const file = `plans/mau/reports/6-thang/${first.id}.yaml`;
    if (record === undefined) throw new Error('an entry was made');
    const found = diagnose(plan, {
      ...recordsOf([]),
      progress: [{ ...record, data: moved }],
      submissions: [{ file, data: event }],
    });
    expect(found.map(({ code, file: at, pointer, args }) => [code, at, pointer, args])).toEqual([
      ['duplicate-id', file, ['id'], { id: first.id, other: record.file }],
    ]);
  });

  test('a unit, a task or a period that the plan does not have', () => {
    expect(ofRecords([entry({ unit: 'cog-an' })])).toEqual([
      ['unknown-unit', 'unit', { id: 'cog-an', suggestion: 'cong-an', name: 'Công an xã' }],
    ]);
    expect(ofRecords([entry({ unit: 'zzzzzz' })])).toEqual([
      ['unknown-unit', 'unit', { id: 'zzzzzz', suggestion: '', name: '' }],
    ]);
    expect(ofRecords([entry({ task: 'ca-phong-nguaa' })])).toEqual([
      ['unknown-task', 'task', { id: 'ca-phong-nguaa', suggestion: 'ca-phong-ngua' }],
    ]);
    expect(ofRecords([entry({ task: 'zzzzzz' })])).toEqual([
      ['unknown-task', 'task', { id: 'zzzzzz', suggestion: '' }],
    ]);
    const event = (period: string) =>
      submission('received', '2023-06-08', { id: idOf('r', '2023-06-08'), period });
    expect(ofRecords([event('6-thag')])).toEqual([
      ['unknown-period', 'period', { id: '6-thag', suggestion: '6-thang' }],
    ]);
    expect(ofRecords([event('zzzzzz')])).toEqual([
      ['unknown-period', 'period', { id: 'zzzzzz', suggestion: '' }],
    ]);
  });

  test('a group instead of its members, a task of another unit', () => {
    const group = entry({ unit: 'cac-thon', task: 'thon-truyen-thong' });
    expect(ofRecords([group])).toEqual([
      ['group-as-unit', 'unit', { unit: 'cac-thon', members: 'thon-1, thon-2, thon-10' }],
    ]);
    expect(ofRecords([entry({ task: 'thon-truyen-thong' })])).toEqual([
      [
        'task-not-of-unit',
        'unit',
        { task: 'thon-truyen-thong', unit: 'cong-an', choices: 'thon-1, thon-2, thon-10' },
      ],
    ]);
  });

  test('figures, each with what it should be', () => {
    const wrong = (figures: NonNullable<Progress['figures']>, task?: Partial<Progress>) =>
      diagnose(plan, filed([entry({ figures, ...task })])).map(({ pointer, args, atKey }) => [
        pointer.join('.'),
        args,
        atKey ?? false,
      ]);
    const month = { task: 'thon-thang-hanh-dong', unit: 'thon-1' };
    expect(wrong({ 'su-kienn': 1 }, month)).toEqual([
      [
        'figures.su-kienn',
        {
          id: 'su-kienn',
          task: 'thon-thang-hanh-dong',
          known: 'su-kien',
          suggestion: 'su-kien',
        },
        true,
      ],
    ]);
    expect(wrong({ luot: 3 }, { task: 'vh-ke-hoach', unit: 'van-hoa' })).toEqual([
      ['figures.luot', { id: 'luot', task: 'vh-ke-hoach', known: '', suggestion: '' }, true],
    ]);
    expect(wrong({ luot: { na: 3 } })).toEqual([
      [
        'figures.luot.na',
        {
          indicator: 'luot',
          part: 'na',
          known: 'nam, nu, kinh, dtts, total',
          suggestion: 'nam',
        },
        true,
      ],
    ]);
    expect(wrong({ luot: { zzzzzz: 3 } })[0]?.[1]).toMatchObject({ suggestion: '' });
    const lookup = { indicator: 'luot', name: 'Lượt người tham dự', measure: 'lượt' };
    expect(wrong({ luot: { nam: 1.5 } })).toEqual([
      ['figures.luot.nam', { ...lookup, expected: 'number' }, false],
    ]);
    expect(wrong({ luot: { num: 1, den: 2 } })).toEqual([
      ['figures.luot', { ...lookup, expected: 'parts' }, false],
    ]);
    expect(wrong({ luot: { nam: 40, nu: 65, total: 100 } })).toEqual([
      ['figures.luot', { indicator: 'luot', split: 'Giới tính', sum: '105', total: '100' }, false],
    ]);
  });

  test('days: recorded before, long after, after the deadline, in another year', () => {
    expect(ofRecords([entry({ recorded: on('2023-05-11') })])).toEqual([
      ['recorded-before-date', 'date', { date: '2023-05-12', at: '2023-05-11T18:00:00+07:00' }],
    ]);
    expect(ofRecords([entry({ recorded: on('2023-05-27') })])).toEqual([
      ['back-dated', 'date', { date: '2023-05-12', recorded: '2023-05-27', days: '15' }],
    ]);
    expect(ofRecords([entry({ date: '2023-06-05', recorded: on('2023-06-10') })])).toEqual([
      [
        'after-deadline',
        'recorded.at',
        { recorded: '2023-06-10', lastDay: '2023-06-09', period: 'Báo cáo 6 tháng' },
      ],
    ]);
    expect(ofRecords([entry({ date: '2022-12-30' })])).toEqual([
      ['outside-plan-year', 'date', { date: '2022-12-30', year: '2023' }],
    ]);
    expect(ofRecords([entry({ date: '2023-11-30' })])).toEqual([]);
  });

  test('a moment in UTC may be a later day where it was written', () => {
    const at = (moment: string) => entry({ recorded: { at: moment, by: 'x' } });
    expect(ofRecords([at('2023-05-11T10:00:00Z')])).toEqual([]);
    expect(ofRecords([at('2023-05-11T09:59:59Z')]).map(([code]) => code)).toEqual([
      'recorded-before-date',
    ]);
  });

  test('a unit that did not exist', () => {
    const units = plan.units.map((unit) =>
      unit.id === 'cong-an' ? { ...unit, valid: { from: '2023-05-13' } } : unit,
    );
    const notice = ['unit-not-valid', 'unit', { unit: 'cong-an', date: '2023-05-12' }];
    expect(ofRecords([entry()], { units })).toEqual([notice]);
    const event = submission('received', '2023-05-12', { id: idOf('r') });
    const raised = obstacle(idOf('o'), { date: '2023-05-12' });
    expect(ofRecords([event, raised], { units })).toEqual([notice, notice]);
  });

  test('records that name one that is not there, with the one that may be meant', () => {
    const first = entry();
    const slip = `${first.id.slice(0, -1)}9`;
    const settled = settlement(slip, { id: idOf('s', '2023-05-02') });
    const raised = obstacle(first.id, { date: '2023-05-12' });
    expect(ofRecords([first, entry({ id: idOf('b'), corrects: slip })])).toEqual([
      ['unknown-record', 'corrects', { id: slip, suggestion: first.id }],
    ]);
    expect(ofRecords([raised, settled])).toEqual([
      ['unknown-record', 'settles', { id: slip, suggestion: raised.id }],
    ]);
    expect(ofRecords([withdrawal('zzzzzz', { id: idOf('v', '2023-05-30') })])).toEqual([
      ['unknown-record', 'voids', { id: 'zzzzzz', suggestion: '' }],
    ]);
    const odd = entry({ id: idOf('c'), corrects: first.id, supersedes: ['zzzzzz'] });
    expect(ofRecords([first, odd])).toEqual([
      ['unknown-record', 'supersedes', { id: 'zzzzzz', suggestion: '' }],
    ]);
  });

  test('corrections in a circle, beside each other, and of what was withdrawn', () => {
    const first = entry();
    const correct = (word: string, corrects: string, hour: string) =>
      entry({
        id: idOf(word),
        corrects,
        recorded: { at: `2023-05-20T${hour}:00:00+07:00`, by: 'x' },
      });
    const circle = filed([correct('b', idOf('c'), '08'), correct('c', idOf('b'), '08')]);
    expect(
      diagnose(plan, circle).map(({ code, file, args }) => [code, file.slice(-11), args]),
    ).toEqual([
      ['correction-cycle', 'b00000.yaml', { id: idOf('b') }],
      ['correction-cycle', 'c00000.yaml', { id: idOf('c') }],
    ]);
    const rivals = ['d', 'c', 'b'].map((word, i) => correct(word, first.id, `0${7 + i}`));
    expect(ofRecords([first, ...rivals])).toEqual(
      ['d', 'c'].map((word) => [
        'two-corrections',
        'corrects',
        { id: idOf(word), other: idOf('b'), entry: first.id },
      ]),
    );
    const voided = (word: string, hour: string) =>
      withdrawal(first.id, {
        id: idOf(word, '2023-05-20'),
        date: '2023-05-20',
        recorded: { at: `2023-05-20T${hour}:00:00+07:00`, by: 'x' },
      });
    const late = correct('b', first.id, '09');
    const told = [
      'correction-of-void',
      'corrects',
      { id: first.id, void: idOf('v', '2023-05-20') },
    ];
    expect(ofRecords([first, late, voided('v', '08'), voided('w', '10')])).toEqual([told]);
    expect(ofRecords([first, late, voided('w', '10'), voided('v', '08')])).toEqual([told]);
    expect(ofRecords([first, late, voided('w', '10')])).toEqual([]);
    const ofVersion = { ...voided('v', '08'), voids: late.id };
    expect(ofRecords([first, late, ofVersion])).toEqual([told]);
  });

  test('an obstacle that was settled twice: the later one is marked, in whatever order', () => {
    const raised = obstacle(idOf('o', '2023-04-12'));
    const settled = (word: string, date: string) =>
      settlement(raised.id, { id: idOf(word, date), date });
    const both = [settled('t', '2023-05-03'), settled('s', '2023-05-02')];
    const told = [
      'settled-twice',
      'settles',
      { obstacle: raised.id, earlier: idOf('s', '2023-05-02') },
    ];
    expect(ofRecords([raised, ...both])).toEqual([told]);
    expect(ofRecords([raised, ...[...both].reverse()])).toEqual([told]);
  });

  test('a mistake in a record that was withdrawn or corrected is settled', () => {
    const wrong = entry({ figures: { 'su-kien': 2.5 } });
    const voided = withdrawal(wrong.id, { id: idOf('v', '2023-05-30') });
    const mended = entry({ id: idOf('b'), corrects: wrong.id, figures: { 'su-kien': 2 } });
    expect(ofRecords([wrong]).map(([code]) => code)).toEqual(['figure-wrong-type']);
    expect(ofRecords([wrong, voided])).toEqual([]);
    expect(ofRecords([wrong, mended])).toEqual([]);
  });

  test('personal data, unless the record says why they were allowed', () => {
    const phone = entry({ summary: 'Gọi 0905 123 456.' });
    expect(ofRecords([phone])).toEqual([['personal-data', 'summary', { kind: 'phone' }]]);
    expect(ofRecords([{ ...phone, personalDataAllowed: 'Số của UBND.' }])).toEqual([]);
  });
});
