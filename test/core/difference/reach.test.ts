/** How far each kind of change reaches back: a table of edits, days and records, and what each is classed as. */
import { describe, expect, test } from 'vitest';
import { findChanges, judgeChanges } from '../../../src/core/difference/diff-plans.js';
import { viewPlan } from '../../../src/core/plan-view.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Plan } from '../../../src/model/generated/files.js';
import type { PlanChange } from '../../../src/model/generated/outputs.js';
import { progress, recordsOf, submission, withdrawal } from '../make-records.js';
import { smallPlan } from '../small-plan.js';
import { changesBetween, changesBy, type Edit, the } from './edits.js';

const entry = progress({ id: 'muc', figures: { luot: { nam: 3, nu: 4 } } });
const thon = progress({ id: 'thon', task: 'thon-truyen-thong', unit: 'thon-1' });
const report = submission('received', '2023-06-08');

const classes = (edit: Edit, records: readonly AnyRecord[], asOf = '2023-06-12'): string[] =>
  changesBy(edit, records, { asOf }).map(
    (change) => `${change.kind} ${change.subject} ${change.field ?? ''} ${change.class}`,
  );

const effects = (edit: Edit, records: readonly AnyRecord[], asOf = '2023-06-12') =>
  changesBy(edit, records, { asOf }).flatMap((change: PlanChange) =>
    change.effects.map(({ kind, count, ids, date }) => ({ kind, count, ids, date })),
  );

describe('a task', () => {
  const set =
    (given: Partial<Plan['tasks'][number]>, id = 'ca-phong-ngua'): Edit =>
    ({ tasks }) =>
      Object.assign(the(tasks, id), given);

  test.each([
    ['unit', { unit: 'van-hoa' }],
    ['role', { role: 'lead' as const }],
    ['contents', { contents: ['II.1.b'] }],
    ['kind', { kind: 'document' as const }],
    ['also', { also: ['reporting' as const] }],
  ])('with results: another %s reaches back, without it does not', (field, given) => {
    expect(classes(set(given), [entry])).toEqual([`changed task ${field} retroactive`]);
    expect(classes(set(given), [thon])).toEqual([`changed task ${field} assignment`]);
  });

  test.each([
    ['source', { source: 'IV.1.b' }, 'renamed task source wording'],
    ['title', { title: 'Phòng ngừa' }, 'changed task title wording'],
    ['documents', { documents: ['nq-28'] }, 'changed task documents basis'],
    ['partners', { partners: ['van-hoa'] }, 'changed task partners assignment'],
  ])('another %s never does', (_, given, told) => {
    expect(classes(set(given), [entry])).toEqual([told]);
  });

  test('a window reaches back once its last day, old or new, is past', () => {
    const window = (to: string): Edit =>
      set({ window: { from: '2023-04-15', to } }, 'thon-thang-hanh-dong');
    const told = (to: string, asOf: string) => classes(window(to), [], asOf)[0]?.split(' ')[3];
    expect(told('2023-06-30', '2023-05-15')).toBe('deadline');
    expect(told('2023-06-30', '2023-05-16')).toBe('retroactive');
    expect(told('2023-05-01', '2023-05-01')).toBe('deadline');
    expect(told('2023-05-01', '2023-05-02')).toBe('retroactive');
    expect(effects(window('2023-05-01'), [], '2023-05-01')).toEqual([]);
    expect(effects(window('2023-05-01'), [], '2023-05-02')).toEqual([
      { kind: 'past', count: 0, ids: [], date: '2023-05-01' },
    ]);
  });

  test('its results are told with a change of its deadline too', () => {
    const due = set({ due: { before: '2023-12-01' } });
    expect(effects(due, [entry])).toEqual([
      { kind: 'entries', count: 1, ids: ['muc'], date: null },
    ]);
  });
});

describe('a unit', () => {
  const set =
    (given: Partial<Plan['units'][number]>, id = 'cong-an'): Edit =>
    ({ units }) =>
      Object.assign(the(units, id), given);

  test('under a new id it reaches back where records name the old one', () => {
    const rename: Edit = (plan) => {
      set({ id: 'cong-an-xa' })(plan);
      set({}, 'van-hoa')(plan);
      Object.assign(the(plan.tasks, 'ca-phong-ngua'), { unit: 'cong-an-xa' });
    };
    expect(classes(rename, [])).toEqual(['renamed unit id wording']);
    expect(classes(rename, [entry])).toEqual(['renamed unit id retroactive']);
    expect(classes(rename, [report])).toEqual(['renamed unit id retroactive']);
    expect(effects(rename, [entry, report])).toEqual([
      { kind: 'entries-without-unit', count: 1, ids: ['muc'], date: null },
      { kind: 'reports', count: 1, ids: [report.id], date: null },
    ]);
  });

  test('that came or went, while nothing was due and nothing recorded, is only that', () => {
    const come: Edit = ({ units }) =>
      units.push({ id: 'doan', name: 'Đoàn Thanh niên', report: 'required' });
    const go: Edit = ({ units }) => units.splice(6, 1);
    expect(classes(come, [], '2023-06-09')).toEqual(['added unit  added']);
    expect(classes(come, [], '2023-06-10')).toEqual(['added unit  retroactive']);
    expect(classes(go, [], '2023-06-09')).toEqual(['removed unit  removed']);
    expect(classes(go, [], '2023-06-10')).toEqual(['removed unit  retroactive']);
    const silent: Edit = ({ units }) =>
      units.push({ id: 'ban', name: 'Ban công tác', report: 'not-expected' });
    expect(classes(silent, [])).toEqual(['added unit  added']);
    const goes: Edit = ({ units }) => units.splice(0, 1);
    expect(classes(goes, [], '2023-06-12')).toEqual(['removed unit  removed']);
  });

  test('its name, its place and its role in the plan never reach back', () => {
    expect(classes(set({ short: 'CAX' }), [entry, report])).toEqual(['changed unit short wording']);
    expect(classes(set({ source: 'IV.6' }), [entry])).toEqual(['renamed unit source wording']);
    expect(classes(set({ roles: ['coordinator'] }), [entry])).toEqual([
      'changed unit roles assignment',
    ]);
  });

  test('how long it exists reaches back once a report was due', () => {
    const valid = set({ valid: { to: '2023-12-31' } });
    expect(classes(valid, [], '2023-06-09')).toEqual(['changed unit valid assignment']);
    expect(classes(valid, [], '2023-06-10')).toEqual(['changed unit valid retroactive']);
    expect(effects(valid, [report])).toEqual([
      { kind: 'reports', count: 1, ids: [report.id], date: null },
    ]);
  });

  test('one that sends nothing and did nothing is not judged', () => {
    const valid = set({ valid: { to: '2023-12-31' } }, 'van-hoa');
    expect(classes(valid, [])).toEqual(['changed unit valid assignment']);
    const mine = progress({ id: 'vh', task: 'vh-ke-hoach', unit: 'van-hoa' });
    expect(classes(valid, [mine])).toEqual(['changed unit valid retroactive']);
  });

  test('a member that joins a group is told with what it did', () => {
    const join: Edit = ({ units }) =>
      Object.assign(the(units, 'cac-thon'), {
        members: ['thon-1', 'thon-2', 'thon-10', 'cong-an'],
      });
    expect(effects(join, [entry, report, thon])).toEqual([
      { kind: 'tasks', count: 2, ids: ['thon-truyen-thong', 'thon-thang-hanh-dong'], date: null },
      { kind: 'entries', count: 1, ids: ['muc'], date: null },
      { kind: 'reports', count: 1, ids: [report.id], date: null },
    ]);
  });
});

describe('a period', () => {
  const year = (given: Partial<NonNullable<Plan['periods']>[number]>): Edit => {
    return ({ periods }) => Object.assign(the(periods, 'nam'), given);
  };
  const late = submission('received', '2023-06-10', { period: 'nam' });

  test.each([
    ['its name', year({ name: 'Báo cáo cả năm' }), 'changed period name wording', 'wording'],
    [
      'its days',
      year({ covers: { from: '2023-01-01', to: '2023-12-31' } }),
      'changed period covers deadline',
      'retroactive',
    ],
    [
      'its deadline',
      year({ due: { before: '2023-12-01' } }),
      'changed period due deadline',
      'retroactive',
    ],
    ['its id', year({ id: 'ca-nam' }), 'renamed period id wording', 'retroactive'],
  ])('%s changes back only where reports came', (_, edit, told, withReports) => {
    expect(classes(edit, [])).toEqual([told]);
    expect(classes(edit, [late])[0]?.split(' ')[3]).toBe(withReports);
  });

  test('one that came or went reaches back once it was due, or reports came', () => {
    const go: Edit = ({ periods }) => periods?.splice(1, 1);
    expect(classes(go, [])).toEqual(['removed period  removed']);
    expect(classes(go, [late])).toEqual(['removed period  retroactive']);
    const early: Edit = ({ periods }) => periods?.splice(0, 1);
    expect(classes(early, [], '2023-06-09')).toEqual(['removed period  removed']);
    expect(classes(early, [], '2023-06-10')).toEqual(['removed period  retroactive']);
    const come: Edit = ({ periods }) =>
      periods?.push({
        ...the(periods, '6-thang'),
        id: 'quy-1',
        name: 'Quý I',
        due: { before: '2023-04-10' },
      });
    expect(classes(come, [])).toEqual(['added period  retroactive']);
    expect(effects(come, [])).toEqual([{ kind: 'past', count: 0, ids: [], date: '2023-04-09' }]);
  });
});

describe('indicators, targets and splits', () => {
  const indicator = (id: string, given: object): Edit => {
    return ({ indicators }) => Object.assign(the(indicators, id), given);
  };
  test.each([
    ['its measure', { measure: 'buổi' }, 'target'],
    ['whether it is sensitive', { sensitive: true }, 'target'],
    ['its name', { name: 'Lượt người dự' }, 'wording'],
  ])('%s', (_, given, nature) => {
    const told = (records: readonly AnyRecord[]) =>
      classes(indicator('luot', given), records)[0]?.split(' ')[3];
    expect(told([])).toBe(nature);
    expect(told([entry])).toBe(nature === 'wording' ? 'wording' : 'retroactive');
  });

  test('one that is new touches nothing, one that is gone its figures and its tasks', () => {
    const come: Edit = ({ indicators }) =>
      indicators?.push({ id: 'lop', name: 'Lớp tập huấn', measure: 'lớp', type: 'flow' });
    expect(classes(come, [entry])).toEqual(['added indicator  added']);
    expect(effects(come, [entry])).toEqual([]);
    const go: Edit = ({ indicators }) => indicators?.splice(1, 1);
    expect(classes(go, [entry])).toEqual(['removed indicator  retroactive']);
    expect(effects(go, [entry])).toEqual([
      { kind: 'figures', count: 1, ids: ['muc'], date: null },
      { kind: 'tasks', count: 2, ids: ['ca-phong-ngua', 'thon-truyen-thong'], date: null },
    ]);
  });

  test('a target reaches back once a period was due and there are figures to compare', () => {
    const ratio = progress({ id: 'r', figures: { 'duoc-ho-tro': { num: 1, den: 2 } } });
    const value: Edit = ({ indicators }) =>
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { value: 90 });
    const document: Edit = ({ indicators }) =>
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { document: 'nq-29' });
    expect(classes(value, [ratio])).toEqual(['changed target value retroactive']);
    expect(classes(value, [ratio], '2023-06-09')).toEqual(['changed target value target']);
    expect(classes(value, [entry])).toEqual(['changed target value target']);
    expect(classes(document, [ratio])).toEqual(['changed target document basis']);
    expect(effects(value, [ratio])).toEqual([
      { kind: 'figures', count: 1, ids: ['r'], date: null },
    ]);
  });

  test('a split or part under a new id reaches back where figures name it', () => {
    const part: Edit = ({ splits }) =>
      Object.assign(the(splits, 'gioi-tinh').parts[1] ?? {}, { id: 'nu-gioi' });
    expect(classes(part, [entry])).toEqual(['renamed part id retroactive']);
    expect(effects(part, [entry])).toEqual([
      { kind: 'figures', count: 1, ids: ['muc'], date: null },
    ]);
    const other: Edit = ({ splits }) =>
      Object.assign(the(splits, 'dan-toc').parts[0] ?? {}, { id: 'nguoi-kinh' });
    expect(classes(other, [entry])).toEqual(['renamed part id wording']);
    const name: Edit = ({ splits }) =>
      Object.assign(the(splits, 'gioi-tinh').parts[1] ?? {}, { name: 'Nữ giới' });
    expect(classes(name, [entry])).toEqual(['changed part name wording']);
    expect(effects(name, [entry])).toEqual([]);
    const come: Edit = ({ splits }) =>
      the(splits, 'gioi-tinh').parts.push({ id: 'khac', name: 'Khác' });
    expect(classes(come, [entry])).toEqual(['added part  added']);
  });

  test('a split that is gone reaches back where its indicators have figures', () => {
    const go: Edit = ({ splits }) => splits?.splice(0, 1);
    const told = (records: readonly AnyRecord[]) =>
      changesBy(go, records).find(({ subject }) => subject === 'split');
    expect(told([entry])).toMatchObject({
      class: 'retroactive',
      effects: [{ kind: 'figures', ids: ['muc'] }],
    });
    expect(told([])).toMatchObject({ class: 'removed', effects: [] });
  });
});

describe('contents, funding and the plan itself', () => {
  test('a source of funding is told with the tasks that it serves', () => {
    const go: Edit = ({ funding }) => funding?.splice(0, 1);
    const paid = progress({ id: 'kp', task: 'hoi-kinh-phi', unit: 'hoi-phu-nu' });
    expect(classes(go, [])).toEqual(['removed funding  removed']);
    expect(classes(go, [paid])).toEqual(['removed funding  retroactive']);
    expect(effects(go, [])).toEqual([
      { kind: 'tasks', count: 1, ids: ['hoi-kinh-phi'], date: null },
    ]);
  });

  test('a content in other words never reaches back', () => {
    const words: Edit = ({ contents }) =>
      Object.assign(contents?.[0]?.items[0] ?? {}, { text: 'Lời văn' });
    expect(classes(words, [entry])).toEqual(['changed content text wording']);
  });

  test('the year of a plan reaches back once there are results', () => {
    const year: Edit = (plan) => {
      plan.year = 2024;
    };
    expect(classes(year, [])).toEqual(['changed plan year deadline']);
    expect(classes(year, [entry])).toEqual(['changed plan year retroactive']);
  });

  test('a legal basis that only came is cited by nobody yet; its title is only words', () => {
    const come: Edit = ({ documents }) =>
      documents?.push({ id: 'ct-1', number: '1/CT-TTg', title: 'Chỉ thị', clauses: ['II.1'] });
    expect(effects(come, [])).toEqual([]);
    const title: Edit = ({ documents }) =>
      Object.assign(the(documents, 'nq-28'), { title: 'Chiến lược quốc gia' });
    expect(effects(title, [])).toEqual([]);
    const go: Edit = ({ documents }) => documents?.splice(0, 1);
    expect(effects(go, [])).toEqual([
      { kind: 'cited-by', count: 1, ids: ['duoc-ho-tro/3.2/2025'], date: null },
    ]);
  });

  test('clauses that a document says cite it are told with it', () => {
    const before = smallPlan({
      documents: [{ id: 'nq-28', number: '28/NQ-CP', title: 'Chiến lược', clauses: ['IV.1.g'] }],
    });
    const after = structuredClone(before);
    Object.assign(the(after.documents, 'nq-28'), { number: '96/NQ-CP' });
    expect(changesBetween(before, after)[0]?.effects).toEqual([
      { kind: 'cited-by', count: 2, ids: ['IV.1.g', 'duoc-ho-tro/3.2/2025'], date: null },
    ]);
  });
});

describe('the same thing under a new id', () => {
  test('an indicator is looked for under the old one', () => {
    const rename: Edit = ({ indicators, tasks }) => {
      the(indicators, 'luot').id = 'luot-nguoi';
      for (const task of tasks)
        task.indicators = task.indicators?.map((id) => (id === 'luot' ? 'luot-nguoi' : id)) ?? [];
    };
    expect(classes(rename, [entry])).toEqual(['renamed indicator id retroactive']);
    expect(effects(rename, [entry])).toEqual([
      { kind: 'figures', count: 1, ids: ['muc'], date: null },
      { kind: 'tasks', count: 2, ids: ['ca-phong-ngua', 'thon-truyen-thong'], date: null },
    ]);
  });

  test('a split with its parts too', () => {
    const rename: Edit = ({ splits, indicators }) => {
      const split = the(splits, 'gioi-tinh');
      split.id = 'gioi';
      Object.assign(split.parts[1] ?? {}, { id: 'nu-gioi' });
      the(indicators, 'luot').splits = ['gioi', 'dan-toc'];
    };
    expect(classes(rename, [entry])).toEqual([
      'renamed split id retroactive',
      'renamed part id retroactive',
    ]);
    const figures = { kind: 'figures', count: 1, ids: ['muc'], date: null };
    expect(effects(rename, [entry])).toEqual([figures, figures]);
    expect(classes(rename, [thon])).toEqual([
      'renamed split id wording',
      'renamed part id wording',
    ]);
  });

  test('a period, with the reports that came for it', () => {
    const rename: Edit = ({ periods }) => Object.assign(the(periods, '6-thang'), { id: 'nua-nam' });
    expect(classes(rename, [report])).toEqual(['renamed period id retroactive']);
    expect(effects(rename, [report])).toEqual([
      { kind: 'reports', count: 1, ids: [report.id], date: null },
    ]);
    expect(classes(rename, [])).toEqual(['renamed period id wording']);
  });

  test('a content, with the tasks that served it', () => {
    const rename: Edit = ({ contents, tasks }) => {
      Object.assign(contents?.[0]?.items[0] ?? {}, { id: 'II.1.g' });
      for (const task of tasks)
        task.contents = task.contents.map((id) => (id === 'II.1.a' ? 'II.1.g' : id));
    };
    expect(classes(rename, [entry])).toEqual(['renamed content id retroactive']);
    expect(classes(rename, [])).toEqual(['renamed content id wording']);
  });

  test('a document, with all that cites it', () => {
    const rename: Edit = ({ documents, indicators }) => {
      the(documents, 'nq-28').id = 'nghi-quyet-28';
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, {
        document: 'nghi-quyet-28',
      });
    };
    expect(effects(rename, [])).toEqual([
      { kind: 'cited-by', count: 1, ids: ['duoc-ho-tro/3.2/2025'], date: null },
    ]);
  });
});

describe('what touches nothing', () => {
  test('a report that was withdrawn, or came after the day', () => {
    const due: Edit = ({ periods }) => {
      the(periods, 'nam').due = { before: '2023-11-20' };
    };
    const early = submission('received', '2023-06-08', { id: 'som', period: 'nam' });
    const told = (records: readonly AnyRecord[], asOf?: string) =>
      effects(due, records, asOf).flatMap(({ ids }) => ids);
    expect(told([early], '2023-06-08')).toEqual(['som']);
    expect(told([early], '2023-06-07')).toEqual([]);
    expect(told([early, withdrawal('som')])).toEqual([]);
  });

  test('other words of a unit that reported', () => {
    const name: Edit = ({ units }) => Object.assign(the(units, 'cong-an'), { short: 'CA xã' });
    expect(effects(name, [entry, report])).toEqual([]);
    expect(classes(name, [entry, report])).toEqual(['changed unit short wording']);
  });

  test('other words of a target that figures are held against', () => {
    const ratio = progress({ id: 'r', figures: { 'duoc-ho-tro': { num: 1, den: 2 } } });
    const name: Edit = ({ indicators }) =>
      Object.assign(the(indicators, 'duoc-ho-tro').targets?.[0] ?? {}, { name: 'Được giúp' });
    expect(classes(name, [ratio])).toEqual(['changed target name wording']);
  });

  test('another role in a task whose last day is past: that day did not move', () => {
    const role: Edit = ({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { role: 'lead' });
    expect(effects(role, [])).toEqual([]);
  });

  test('another title of a plan with results', () => {
    const title: Edit = (plan) => {
      plan.title = 'Kế hoạch khác';
    };
    expect(classes(title, [entry])).toEqual(['changed plan title wording']);
    expect(effects(title, [entry])).toEqual([]);
  });

  test('an indicator that is new, though figures were given under its name before', () => {
    const before = { ...smallPlan(), indicators: [], tasks: smallPlan().tasks };
    const come = changesBetween(before, smallPlan(), [entry]).filter(({ id }) => id === 'luot');
    expect(come.map((change) => change.class)).toEqual(['added']);
  });
});

test('of indicators taken from a task one with figures is enough', () => {
  const drop: Edit = ({ tasks }) => {
    the(tasks, 'ca-phong-ngua').indicators = ['su-kien'];
  };
  expect(classes(drop, [entry])).toEqual(['changed task indicators retroactive']);
});

test('the tasks of a unit that is gone go to nobody where they are gone too', () => {
  const go: Edit = ({ units, tasks }) => {
    units.splice(units.indexOf(the(units, 'hoi-phu-nu')), 1);
    tasks.splice(tasks.indexOf(the(tasks, 'hoi-kinh-phi')), 1);
  };
  const gone = changesBy(go).find(({ subject }) => subject === 'unit');
  expect(gone).toMatchObject({ kind: 'removed', effects: [] });
});

test('of several documents each is told with its own clauses and what cites it', () => {
  const before = smallPlan({
    documents: [
      { id: 'nq-28', number: '28/NQ-CP', title: 'Chiến lược', clauses: ['IV.1.g'] },
      { id: 'ct-1', number: '1/CT-TTg', title: 'Chỉ thị', clauses: ['II.1'] },
    ],
  });
  const after = structuredClone(before);
  Object.assign(the(after.documents, 'ct-1'), { number: '2/CT-TTg' });
  the(after.tasks, 'vh-ke-hoach').documents = ['ct-1'];
  const change = changesBetween(before, after).find(({ kind }) => kind === 'replaced');
  expect(change?.effects).toEqual([
    { kind: 'cited-by', count: 2, ids: ['II.1', 'IV.3.a'], date: null },
  ]);
});

describe('a plan that is gone', () => {
  const gone = (records: readonly AnyRecord[]) => {
    const views = { before: viewPlan(smallPlan()), after: undefined };
    return judgeChanges(findChanges(views), 'mau', {
      ...views,
      records: recordsOf(records),
      issued: [],
      asOf: '2023-06-12',
    });
  };

  test('is told with all that was recorded under it', () => {
    expect(gone([entry, thon])).toMatchObject([
      {
        kind: 'removed',
        subject: 'plan',
        class: 'retroactive',
        effects: [{ kind: 'entries', count: 2, ids: ['muc', 'thon'], date: null }],
      },
    ]);
  });

  test('reaches back only if something was', () => {
    expect(gone([report])).toMatchObject([{ class: 'removed', effects: [] }]);
  });
});
