/** The things of a plan, which of one plan is which of another, and the order in which changes are told. */
import { describe, expect, test } from 'vitest';
import { comparePlans } from '../../../src/core/difference/compare-plans.js';
import { countByClass } from '../../../src/core/difference/diff-plans.js';
import { itemsOf } from '../../../src/core/difference/plan-items.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { smallPlan } from '../small-plan.js';
import { changesBetween, changesBy, type Edit, edited, the } from './edits.js';

/** A plan that has a thing of every kind, and little else. */
const whole: Plan = {
  ...smallPlan(),
  short: 'KH mẫu',
  revisions: [
    { date: '2023-03-01', summary: 'Lùi hạn' },
    { date: '2023-04-01', number: '12/QĐ-UBND', summary: 'Thêm việc' },
  ],
  purpose: [{ id: 'I.1', title: 'Mục đích' }],
  units: [{ id: 'cong-an', name: 'Công an xã', source: 'IV.1', report: 'required' }],
  splits: [{ id: 'gioi-tinh', name: 'Giới tính', parts: [{ id: 'nu', name: 'Nữ' }] }],
  indicators: [
    {
      id: 'vu',
      name: 'Số vụ',
      measure: 'vụ',
      type: 'flow',
      targets: [
        { goal: '1.1', value: 3, by: 2025, document: 'nq-28' },
        { goal: '1.2', name: 'Giảm', value: 2, by: 2030, document: 'nq-28' },
      ],
    },
  ],
  tasks: [the(smallPlan().tasks, 'vh-ke-hoach')],
  duties: [{ id: 'V.1', who: ['cong-an'], what: 'Báo cáo' }],
  calendar: { holidays: [{ from: '2023-09-01', to: '2023-09-04', name: 'Quốc khánh' }] },
  anomalies: [{ id: 'sai-so', clause: 'II.1', printed: 'II.2', erratum: 'II.1' }],
};

test('every thing has its id, its clause, its owner and what people call it', () => {
  expect(
    itemsOf(whole).map(({ subject, id, clause, parent, name }) => [
      subject,
      id,
      clause,
      parent,
      name,
    ]),
  ).toEqual([
    ['plan', 'mau', null, null, 'KH mẫu'],
    ['revision', '2023-03-01', null, null, 'Lùi hạn'],
    ['revision', '2023-04-01/12/QĐ-UBND', null, null, 'Thêm việc'],
    ['document', 'nq-28', null, null, '28/NQ-CP, Chiến lược'],
    ['purpose', 'I.1', 'I.1', null, 'Mục đích'],
    ['content', 'II.1', 'II.1', null, 'Truyền thông'],
    ['content', 'II.1.a', 'II.1.a', null, 'Tuyên truyền pháp luật'],
    ['content', 'II.1.b', 'II.1.b', null, 'Tháng hành động'],
    ['content', 'II.2', 'II.2', null, 'Năng lực'],
    ['content', 'II.2.a', 'II.2.a', null, 'Tập huấn'],
    ['funding', 'III.1', 'III.1', null, 'Ngân sách nhà nước'],
    ['unit', 'cong-an', 'IV.1', null, 'Công an xã'],
    ['split', 'gioi-tinh', null, null, 'Giới tính'],
    ['part', 'gioi-tinh/nu', null, 'gioi-tinh', 'Giới tính: Nữ'],
    ['indicator', 'vu', null, null, 'Số vụ'],
    ['target', 'vu/1.1/2025', null, 'vu', 'Số vụ (1.1, 2025)'],
    ['target', 'vu/1.2/2030', null, 'vu', 'Giảm (1.2, 2030)'],
    ['task', 'vh-ke-hoach', 'IV.3.a', null, 'Trình kế hoạch'],
    ['period', '6-thang', 'V.1.b', null, 'Báo cáo 6 tháng'],
    ['period', 'nam', 'V.1.b', null, 'Báo cáo năm'],
    ['duty', 'V.1', 'V.1', null, 'Báo cáo'],
    ['holiday', '2023-09-01', null, null, 'Quốc khánh'],
    ['anomaly', 'sai-so', null, null, 'II.2'],
  ]);
});

test('a plan of units and tasks alone has nothing else', () => {
  const { schema, id, title, year, issuer, units, tasks } = smallPlan();
  const bare: Plan = { schema, id, title, year, issuer, units, tasks };
  expect(new Set(itemsOf(bare).map(({ subject }) => subject))).toEqual(
    new Set(['plan', 'unit', 'task']),
  );
  expect(itemsOf(bare)[0]?.name).toBe('Kế hoạch mẫu');
});

test('of several things with one id the first is meant', () => {
  const twice = { ...whole, tasks: [...whole.tasks, { ...whole.tasks[0], title: 'Khác' }] } as Plan;
  expect(itemsOf(twice).filter(({ subject }) => subject === 'task')).toMatchObject([
    { name: 'Trình kế hoạch' },
  ]);
});

const told = (edit: Edit) =>
  changesBy(edit).map(({ kind, subject, id, before }) => [kind, subject, id, before].join(' '));

describe('a thing under another id', () => {
  test('is the one that is called most like it', () => {
    const edit: Edit = ({ tasks }) => {
      const { title: _, ...task } = the(tasks, 'vh-ke-hoach');
      tasks.splice(tasks.indexOf(the(tasks, 'vh-ke-hoach')), 1);
      tasks.push({ ...task, id: 'gan-giong', title: 'Trình kế hoạch năm' });
      tasks.push({ ...task, id: 'giong-het', title: 'Trình kế hoạch' });
    };
    expect(told(edit)).toContain('renamed task giong-het vh-ke-hoach');
    expect(told(edit)).toContain('added task gan-giong ');
    // In either order.
    const other: Edit = (plan) => {
      edit(plan);
      plan.tasks.reverse();
    };
    expect(told(other)).toContain('renamed task giong-het vh-ke-hoach');
  });

  test('a content is not an item, though it be called so', () => {
    const edit: Edit = ({ contents }) => {
      contents?.splice(1, 1);
      contents?.[0]?.items.push({ id: 'II.1.c', title: 'Năng lực' });
      contents?.[0]?.items.push({ id: 'II.1.d', title: 'Tập huấn' });
    };
    expect(told(edit).filter((change) => change.includes('content'))).toEqual([
      'added content II.1.c ',
      'renamed content II.1.d II.2.a',
      'removed content II.2 Năng lực',
    ]);
  });

  test('nor is a task a unit, or a part one of another split', () => {
    expect(
      told((plan) => {
        the(plan.splits, 'nguon').parts[1] = { id: 'khac-nua', name: 'Khác' };
        the(plan.splits, 'dan-toc').parts.push({ id: 'nguon-khac', name: 'Khác' });
      }),
    ).toEqual(['added part dan-toc/nguon-khac ', 'renamed part nguon/khac-nua nguon/khac']);
  });

  test('a split takes its parts with it, an indicator its targets', () => {
    const edit: Edit = ({ splits, indicators }) => {
      the(splits, 'gioi-tinh').id = 'gioi';
      the(indicators, 'luot').splits = ['gioi', 'dan-toc'];
    };
    expect(told(edit)).toEqual(['renamed split gioi gioi-tinh']);
  });

  test('days and targets have no name by which they could be known', () => {
    const before = edited((plan) => {
      plan.calendar = { holidays: [{ from: '2023-09-01', to: '2023-09-04', name: 'Quốc khánh' }] };
    });
    const after = structuredClone(before);
    after.calendar = { holidays: [{ from: '2023-09-02', to: '2023-09-04', name: 'Quốc khánh' }] };
    expect(changesBetween(before, after).map(({ kind, id }) => [kind, id])).toEqual([
      ['removed', '2023-09-01'],
      ['added', '2023-09-02'],
    ]);
  });

  test('a source of funds or a content is followed to the tasks that serve it', () => {
    expect(
      told(({ funding, splits, tasks }) => {
        the(funding, 'III.1').id = 'III.2';
        the(tasks, 'hoi-kinh-phi').contents = ['III.2', 'II.2.a'];
        the(splits, 'nguon').parts[0] = { id: 'ngan-sach', name: 'Ngân sách', funding: 'III.2' };
      }),
    ).toEqual(['renamed funding III.2 III.1']);
    expect(
      told(({ contents, tasks }) => {
        Object.assign(contents?.[1]?.items[0] ?? {}, { id: 'II.2.b' });
        for (const task of tasks)
          task.contents = task.contents.map((id) => (id === 'II.2.a' ? 'II.2.b' : id));
      }),
    ).toEqual(['renamed content II.2.b II.2.a']);
  });
});

describe('a document in the place of another', () => {
  const cite =
    (id: string, title: string): Edit =>
    ({ documents, indicators }) => {
      Object.assign(the(documents, 'nq-28'), { id, number: '45/CT-TTg', title });
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { document: id });
    };

  test('is told where the one was cited and the other is now', () => {
    expect(told(cite('ct-45', 'Chỉ thị mới'))).toEqual([
      'replaced document ct-45 28/NQ-CP, Chiến lược',
    ]);
  });

  test('is another one where nothing cites it', () => {
    const edit: Edit = (plan) => {
      cite('ct-45', 'Chỉ thị mới')(plan);
      Object.assign(the(plan.indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { document: 'nq-28' });
    };
    expect(told(edit)).toEqual([
      'removed document nq-28 28/NQ-CP, Chiến lược',
      'added document ct-45 ',
    ]);
  });

  test('where it only came beside another nothing was replaced', () => {
    const before = edited(({ documents, tasks }) => {
      documents?.push({ id: 'ct-1', number: '1/CT', title: 'Một' });
      the(tasks, 'vh-ke-hoach').documents = ['nq-28', 'ct-1'];
    });
    const after = structuredClone(before);
    after.documents?.push({ id: 'ct-2', number: '2/QĐ', title: 'Hai' });
    the(after.tasks, 'vh-ke-hoach').documents = ['nq-28', 'ct-1', 'ct-2'];
    expect(changesBetween(before, after).map(({ kind, id }) => [kind, id])).toEqual([
      ['changed', 'vh-ke-hoach'],
      ['added', 'ct-2'],
    ]);
  });
});

describe('the order', () => {
  test('of clauses is by their numbers: Roman, plain, then letters; a clause before what it holds', () => {
    const sources = [
      'X',
      'XL.1',
      'IX.2',
      'VIII',
      'IV.10',
      'IV.2.b',
      'IV.2',
      'IV.2.a',
      'VI',
      'II.2.đ',
      'II.2.d',
    ];
    const base = the(smallPlan().tasks, 'vh-ke-hoach');
    const plan = (note: string): Plan => ({
      ...smallPlan(),
      tasks: sources.map((source, i) => ({ ...base, id: `viec-${i}`, source, note })),
    });
    expect(comparePlans(plan('một'), plan('hai')).map(({ clause }) => clause)).toEqual([
      'II.2.d',
      'II.2.đ',
      'IV.2',
      'IV.2.a',
      'IV.2.b',
      'IV.10',
      'VI',
      'VIII',
      'IX.2',
      'X',
      'XL.1',
    ]);
  });

  test('of parts is no order of the plan, and each kind of thing has its own', () => {
    expect(changesBy(({ splits }) => the(splits, 'gioi-tinh').parts.reverse())).toEqual([]);
    const both = changesBy(({ units, indicators }) => {
      units.reverse();
      indicators?.reverse();
    });
    expect(both.map(({ id, name, field }) => [id, name, field])).toEqual([
      ['mau', 'Kế hoạch mẫu', 'order.unit'],
      ['mau', 'Kế hoạch mẫu', 'order.indicator'],
    ]);
  });

  test('what came between others moved none of them', () => {
    const changes = changesBy(({ units }) =>
      units.splice(1, 0, { id: 'tram-y-te', name: 'Trạm Y tế', report: 'required' }),
    );
    expect(changes.map(({ kind }) => kind)).toEqual(['added']);
  });
});

describe('lists', () => {
  const recipients = (list: string[] | undefined) =>
    edited((plan) => {
      if (list === undefined) delete plan.recipients;
      else plan.recipients = list;
    });
  test.each([
    [['a', 'b'], ['b', 'a'], 1],
    [['a'], ['a', 'b'], 1],
    [['a', 'b'], ['a'], 1],
    [['a', 'b'], ['a', 'b'], 0],
    [undefined, [], 0],
    [[], undefined, 0],
    [['a'], undefined, 1],
  ])('%j and %j: %i changes', (before, after, count) => {
    const changes = changesBetween(recipients(before), recipients(after));
    expect(changes.map(({ field, nature }) => [field, nature])).toEqual(
      Array.from({ length: count }, () => ['recipients', 'wording']),
    );
  });

  test('that name members by their new ids are the same', () => {
    expect(
      told(({ units, tasks }) => {
        Object.assign(the(units, 'thon-1'), { id: 'thon-mot' });
        the(units, 'cac-thon').members = ['thon-mot', 'thon-2', 'thon-10'];
        the(tasks, 'vh-ke-hoach').partners = [];
      }),
    ).toEqual(['renamed unit thon-mot thon-1']);
  });
});

test('changes are counted by their class', () => {
  const changes = changesBy(({ tasks, periods, documents, indicators }) => {
    Object.assign(the(tasks, 'vh-ke-hoach'), { note: 'Một', text: 'Hai', role: 'lead' });
    the(periods, 'nam').due = { before: '2023-11-20' };
    Object.assign(the(documents, 'nq-28'), { number: '96/NQ-CP' });
    Object.assign(the(indicators, 'luot'), { measure: 'người' });
    tasks.splice(0, 1);
    documents?.push({ id: 'a', number: '1', title: 'Một' }, { id: 'b', number: '2', title: 'Hai' });
    tasks[3] = { ...the(tasks, 'hoi-kinh-phi'), due: { before: '2023-02-01' } };
  });
  expect(countByClass(changes)).toEqual({
    wording: 2,
    deadline: 1,
    target: 1,
    assignment: 1,
    basis: 1,
    added: 2,
    removed: 1,
    retroactive: 1,
  });
});
