/** Which numbers of a report changed, and what each is called: place by place. */
import { describe, expect, test } from 'vitest';
import { changedFigures } from '../../../src/core/issued/changed-figures.js';
import type { ReportOutput } from '../../../src/model/generated/outputs.js';
import { obstacle, progress, submission } from '../make-records.js';
import { smallPlan } from '../small-plan.js';
import { reportOf } from './reports.js';

const village = { task: 'thon-truyen-thong', unit: 'thon-1' };
const first = progress({ id: 'a', figures: { 'su-kien': 2, 'duoc-ho-tro': { num: 1, den: 2 } } });

/** The report with one of its indicators changed. */
function having(
  report: ReportOutput,
  id: string,
  figure: Partial<ReportOutput['indicators'][number]['figure']>,
): ReportOutput {
  return {
    ...report,
    indicators: report.indicators.map((row) =>
      row.id === id ? { ...row, figure: { ...row.figure, ...figure } } : row,
    ),
  };
}

const anchorsOf = (was: ReportOutput, now: ReportOutput) =>
  changedFigures(was, now).map(({ anchor }) => anchor);

describe('numbers that are told', () => {
  test('are those of the plan and of its figures, in the order of the report', () => {
    const now = [
      first,
      progress({ id: 'b', ...village, figures: { 'su-kien': 1 } }),
      submission('received', '2023-06-08'),
      obstacle('o'),
    ];
    // No sentence, no report of a unit, no obstacle, no count of a content, no task whose results are told.
    expect(anchorsOf(reportOf([first]), reportOf(now))).toEqual([
      'n-da-nhan',
      'n-dung-han',
      'n-chua-gui',
      'n-dang-lam',
      'n-chua-co-ket-qua',
      'n-muc',
      'n-vuong-mac',
      'n-vuong-mac-chua-giai-quyet',
      'f-su-kien',
      'u-su-kien',
    ]);
  });

  test('are not those of the register of a unit that was not in it', () => {
    const units = smallPlan().units.filter(({ id }) => id !== 'cong-an');
    expect(anchorsOf(reportOf([], '6-thang', { units }), reportOf([]))).not.toContain('s-cong-an');
  });

  test('a ratio of other numbers is another though its value is the same', () => {
    const more = progress({
      id: 'a',
      figures: { 'su-kien': 2, 'duoc-ho-tro': { num: 2, den: 4 } },
    });
    expect(anchorsOf(reportOf([first]), reportOf([more]))).toEqual([
      'f-duoc-ho-tro',
      'f-duoc-ho-tro.num',
      'f-duoc-ho-tro.den',
    ]);
    const none = progress({ id: 'a', figures: { 'co-nu': { num: 0, den: 0 } } });
    const wrong = progress({ id: 'a', figures: { 'co-nu': { num: 1, den: 0 } } });
    expect(anchorsOf(reportOf([none]), reportOf([wrong]))).toEqual(['f-co-nu', 'f-co-nu.num']);
  });

  test('so is one that came out otherwise, or is withheld now', () => {
    const was = reportOf([first]);
    expect(changedFigures(was, having(was, 'su-kien', { state: 'partial' }))).toMatchObject([
      { anchor: 'f-su-kien', was: 2, now: 2, wasState: 'known', nowState: 'partial' },
    ]);
    const withheld = having(was, 'su-kien', { masked: true });
    expect(changedFigures(was, withheld)).toMatchObject([
      { anchor: 'f-su-kien', wasMasked: false, nowMasked: true },
    ]);
    expect(changedFigures(withheld, was)).toMatchObject([
      { anchor: 'f-su-kien', wasMasked: true, nowMasked: false },
    ]);
  });

  test('one that was not there was not withheld either', () => {
    const empty = reportOf([]);
    const masked = having(reportOf([first]), 'duoc-ho-tro', { masked: true });
    const of = (was: ReportOutput, now: ReportOutput) =>
      changedFigures(was, now).find(({ anchor }) => anchor === 'f-duoc-ho-tro.den');
    expect(of(empty, masked)).toMatchObject({
      was: null,
      now: 2,
      wasMasked: false,
      wasState: null,
    });
    expect(of(masked, empty)).toMatchObject({ was: 2, now: null, nowMasked: false });
  });
});

describe('names', () => {
  const later = progress({ id: 'b', date: '2023-05-20', figures: { 'su-kien': 3 } });
  const named = (was: ReportOutput, now: ReportOutput) =>
    changedFigures(was, now)
      .filter(({ kind }) => kind !== 'total')
      .map(({ anchor, name, part }) => [anchor, name, part]);

  test('of a figure of an earlier period tell the period', () => {
    expect(named(reportOf([first], 'nam'), reportOf([first, later], 'nam'))).toEqual([
      ['f-su-kien', 'Buổi truyền thông', null],
      ['f-su-kien@6-thang', 'Buổi truyền thông (6 tháng đầu năm 2023)', null],
    ]);
  });

  test('of the numbers of a ratio are those of the plan', () => {
    const other = progress({
      id: 'a',
      figures: { 'su-kien': 2, 'duoc-ho-tro': { num: 1, den: 4 } },
    });
    expect(named(reportOf([first]), reportOf([other]))).toEqual([
      ['f-duoc-ho-tro', 'Nạn nhân được hỗ trợ', null],
      ['f-duoc-ho-tro.den', 'Nạn nhân được hỗ trợ', 'Được phát hiện'],
    ]);
  });

  test('of an indicator that the plan has no more are those it had', () => {
    const indicators = (smallPlan().indicators ?? []).filter(({ id }) => id !== 'su-kien');
    const changed = changedFigures(reportOf([first]), reportOf([], '6-thang', { indicators }));
    expect(changed.filter(({ anchor }) => anchor.endsWith('su-kien'))).toMatchObject([
      { anchor: 'f-su-kien', name: 'Buổi truyền thông', measure: 'cuộc', was: 2, entries: ['a'] },
      { anchor: 'u-su-kien', name: 'Buổi truyền thông', measure: null, was: 1, entries: ['a'] },
    ]);
  });

  test('of what has no source of funds are those of the money', () => {
    const money = { task: 'hoi-kinh-phi', unit: 'hoi-phu-nu' };
    const given = (id: string, amount: number) =>
      progress({ id, ...money, figures: { 'kinh-phi': amount } });
    const changed = changedFigures(
      reportOf([given('m', 1_000_000)]),
      reportOf([given('n', 2_000_000)]),
    );
    expect(changed).toMatchObject([
      { anchor: 'f-kinh-phi', kind: 'figure' },
      {
        anchor: 'x-kinh-phi',
        kind: 'unsplit',
        name: 'Kinh phí',
        part: null,
        measure: 'đồng',
        money: true,
        was: 1_000_000,
        now: 2_000_000,
        entries: ['m', 'n'],
      },
    ]);
  });
});

describe('a task whose results the report tells nowhere', () => {
  // It serves a content that has no items.
  const contents = [...(smallPlan().contents ?? []), { id: 'II.3', title: 'Khác', items: [] }];
  const tasks = (smallPlan().tasks ?? []).map((task) =>
    task.id === village.task ? { ...task, contents: ['II.3'] } : task,
  );
  const done = progress({ id: 'b', ...village });
  const report = (records: Parameters<typeof reportOf>[0], open = tasks) =>
    reportOf(records, '6-thang', { contents, tasks: open });
  const ofTasks = (was: ReportOutput, now: ReportOutput) =>
    changedFigures(was, now).filter(({ kind }) => kind === 'task');

  test('has a number for each unit', () => {
    expect(ofTasks(report([]), report([done]))).toEqual([
      {
        anchor: 't-thon-truyen-thong.thon-1',
        kind: 'task',
        name: 'IV.2.a Truyền thông ở thôn',
        part: 'Thôn 1',
        measure: null,
        money: false,
        scale: null,
        was: 0,
        now: 1,
        wasState: null,
        nowState: null,
        wasMasked: false,
        nowMasked: false,
        entries: [],
      },
    ]);
  });

  test('is named by the plan that had it', () => {
    const fewer = tasks.filter(({ id }) => id !== village.task);
    expect(ofTasks(report([done]), report([], fewer))).toMatchObject([
      { part: 'Thôn 1', was: 1, now: null },
      { part: 'Thôn 2', was: 0, now: null },
      { part: 'Thôn 10', was: 0, now: null },
    ]);
  });

  test('is named after its place where kept data do not say rightly where they tell results', () => {
    const contents = reportOf([done]).contents.map((content) => ({
      ...content,
      items: content.items.map((item) => ({
        ...item,
        tasks: item.tasks.map((task) => ({ ...task, toldAt: '' })),
      })),
    }));
    const fewer = tasks.filter(({ id }) => id !== village.task);
    const [first] = ofTasks({ ...reportOf([done]), contents }, report([], fewer));
    expect(first).toMatchObject({ name: 't-thon-truyen-thong', part: null, was: 1, now: null });
  });

  test('has none where either report tells its results', () => {
    const told = reportOf([done]);
    const untold = report([done, progress({ id: 'c', ...village })]);
    expect(ofTasks(told, untold)).toEqual([]);
    expect(ofTasks(untold, told)).toEqual([]);
  });
});
