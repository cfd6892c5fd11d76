/** What a reader finds changed between a report as it was sent and as it is now, and what came after it. */
import { describe, expect, test } from 'vitest';
import { compareReports, isUnchanged, resultsOf } from '../../../src/core/issued/compare.js';
import { issuedRef } from '../../../src/core/issued/issued.js';
import { changesSince } from '../../../src/core/issued/since-last.js';
import { copiedResults, resultsAfter, supplementTo } from '../../../src/core/issued/supplement.js';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { ReportChanges } from '../../../src/model/generated/outputs.js';
import { factsOf } from '../facts-of.js';
import { obstacle, progress, settlement, submission, withdrawal } from '../make-records.js';
import { known, smallPlan, smallView } from '../small-plan.js';
import { reportOf, sent } from './reports.js';

const first = progress({
  id: 'a',
  summary: 'Hai buổi truyền thông.',
  percent: 40,
  figures: { 'su-kien': 2, luot: { nam: 40, nu: 65 }, 'duoc-ho-tro': { num: 3, den: 4 } },
});
const second = progress({
  id: 'b',
  task: 'hoi-kinh-phi',
  unit: 'hoi-phu-nu',
  date: '2023-05-20',
  summary: 'Đã hỗ trợ khởi nghiệp.',
  figures: { 'kinh-phi': { 'ngan-sach': 3_000_000, khac: 2_000_000 } },
});
const base = [first, second];

function changes(
  records: readonly AnyRecord[],
  before: readonly AnyRecord[] = base,
): ReportChanges {
  return compareReports(reportOf(before), reportOf(records));
}

/** The figures that changed, by anchor, as "was → now". */
function figures({ figures: changed }: ReportChanges): Record<string, string> {
  return Object.fromEntries(changed.map(({ anchor, was, now }) => [anchor, `${was} → ${now}`]));
}

test('the same records change nothing, in any order', () => {
  const same = changes([second, first]);
  expect(same).toEqual({ figures: [], results: [], submissions: [], obstacles: [] });
  expect(isUnchanged(same)).toBe(true);
  expect(isUnchanged({ ...same, results: changes([first]).results })).toBe(false);
});

describe('figures', () => {
  test('a number that grew is told with its name, its parts, its measure and the entry behind it', () => {
    const third = progress({ id: 'c', figures: { 'su-kien': 1, luot: { nam: 5, nu: 6 } } });
    const changed = changes([...base, third]);
    expect(changed.figures.find(({ anchor }) => anchor === 'f-luot')).toEqual({
      anchor: 'f-luot',
      kind: 'figure',
      name: 'Lượt người tham dự',
      part: null,
      measure: 'lượt',
      money: false,
      scale: null,
      was: 105,
      now: 116,
      wasState: 'known',
      nowState: 'known',
      wasMasked: false,
      nowMasked: false,
      entries: ['c'],
    });
    expect(changed.figures.find(({ anchor }) => anchor === 'f-luot.nu')).toMatchObject({
      name: 'Lượt người tham dự',
      part: 'Nữ',
      measure: 'lượt',
      was: 65,
      now: 71,
    });
    expect(figures(changed)).toMatchObject({
      'f-su-kien': '2 → 3',
      'f-luot': '105 → 116',
      'f-luot.nam': '40 → 45',
      'f-luot.nu': '65 → 71',
    });
    expect(figures(changed)).not.toHaveProperty('f-kinh-phi');
  });

  test('the numbers of a ratio are counts of what they are named after', () => {
    const more = progress({ id: 'c', figures: { 'duoc-ho-tro': { num: 1, den: 2 } } });
    const changed = changes([...base, more]).figures;
    expect(changed.find(({ anchor }) => anchor === 'f-duoc-ho-tro.num')).toMatchObject({
      part: 'Được hỗ trợ',
      measure: null,
      money: false,
      scale: null,
      was: 3,
      now: 4,
    });
    expect(changed.find(({ anchor }) => anchor === 'f-duoc-ho-tro')).toMatchObject({
      part: null,
      measure: '%',
      scale: 100,
    });
  });

  test('money says so, also by part', () => {
    const more = progress({
      id: 'c',
      task: 'hoi-kinh-phi',
      unit: 'hoi-phu-nu',
      figures: { 'kinh-phi': { khac: 1_000_000, 'ngan-sach': 0 } },
    });
    const changed = changes([...base, more]).figures;
    for (const anchor of ['f-kinh-phi', 'f-kinh-phi.khac']) {
      expect(changed.find((figure) => figure.anchor === anchor)).toMatchObject({
        measure: 'đồng',
        money: true,
      });
    }
  });

  test('a number that appears has none before it, and one that vanishes none after', () => {
    const gone = changes([first]);
    expect(gone.figures.find(({ anchor }) => anchor === 'f-kinh-phi')).toMatchObject({
      was: 5_000_000,
      now: null,
      entries: ['b'],
    });
    const come = changes(base, [first]);
    expect(come.figures.find(({ anchor }) => anchor === 'f-kinh-phi')).toMatchObject({
      was: null,
      now: 5_000_000,
      entries: ['b'],
    });
  });

  test('a count of the register is named after what it counts', () => {
    const changed = changes([...base, submission('received', '2023-06-08')]);
    expect(changed.figures.find(({ anchor }) => anchor === 'n-da-nhan')).toEqual({
      anchor: 'n-da-nhan',
      kind: 'total',
      name: 'received',
      part: null,
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
    });
  });

  test('how many units gave a number is told as such', () => {
    const other = progress({
      id: 'c',
      task: 'thon-truyen-thong',
      unit: 'thon-1',
      figures: { 'su-kien': 0 },
    });
    const reporters = changes([...base, other]).figures.filter(({ kind }) => kind === 'reporters');
    expect(reporters).toContainEqual(
      expect.objectContaining({
        name: 'Buổi truyền thông',
        was: 1,
        now: 2,
        part: null,
        entries: ['c'],
      }),
    );
  });
});

describe('results', () => {
  test('a new one is added, one that was withdrawn is gone', () => {
    const third = progress({ id: 'c', date: '2023-05-15', summary: 'Một tọa đàm.' });
    expect(changes([...base, third, withdrawal('a')]).results).toEqual([
      {
        anchor: 'e-a',
        entry: 'a',
        unitName: 'Công an xã',
        date: '2023-05-12',
        change: 'removed',
        replaces: null,
        summary: 'Hai buổi truyền thông.',
      },
      {
        anchor: 'e-c',
        entry: 'c',
        unitName: 'Công an xã',
        date: '2023-05-15',
        change: 'added',
        replaces: null,
        summary: 'Một tọa đàm.',
      },
    ]);
  });

  test('a correction stands for what it corrects', () => {
    const better = progress({ id: 'c', corrects: 'a', summary: 'Ba buổi truyền thông.' });
    expect(changes([...base, better]).results).toEqual([
      expect.objectContaining({ entry: 'c', change: 'corrected', replaces: 'a' }),
    ]);
  });

  test('a correction of what the report did not tell is only added', () => {
    const late = progress({ id: 'c', corrects: 'a', summary: 'Ba buổi truyền thông.' });
    expect(changes([late, first, second], [second]).results).toEqual([
      expect.objectContaining({ entry: 'c', change: 'added', replaces: null }),
    ]);
  });

  test('each is told once, whatever contents its task serves', () => {
    expect(
      resultsOf(reportOf(base))
        .map(({ entry }) => entry)
        .sort(),
    ).toEqual(['a', 'b']);
  });
});

describe('reports of units', () => {
  const received = submission('received', '2023-06-12');
  test('one that came, came back, or came another day', () => {
    expect(changes([...base, received]).submissions).toEqual([
      {
        unit: 'cong-an',
        unitName: 'Công an xã',
        was: 'missing',
        now: 'late',
        receivedOn: '2023-06-12',
      },
    ]);
    const inTime = submission('received', '2023-06-08');
    expect(changes([...base, inTime], [...base, received]).submissions).toMatchObject([
      { was: 'late', now: 'on-time', receivedOn: '2023-06-08' },
    ]);
    const laterStill = submission('received', '2023-06-13');
    expect(changes([...base, laterStill], [...base, received]).submissions).toMatchObject([
      { was: 'late', now: 'late', receivedOn: '2023-06-13' },
    ]);
  });

  test('a unit that was not in the register is no change of it', () => {
    const units = smallPlan().units.map((unit) =>
      unit.id === 'van-hoa' ? { ...unit, report: 'required' as const } : unit,
    );
    const now = reportOf(base, '6-thang', { units });
    expect(compareReports(reportOf(base), now).submissions).toEqual([]);
  });
});

test('obstacles that came, were settled or are gone', () => {
  const raised = obstacle('o1', { summary: 'Thiếu kinh phí.' });
  expect(changes([...base, raised]).obstacles).toEqual([
    { id: 'o1', unitName: 'Công an xã', change: 'added', summary: 'Thiếu kinh phí.' },
  ]);
  const settled = [...base, raised, settlement('o1', { date: '2023-05-02' })];
  expect(changes(settled, [...base, raised]).obstacles).toMatchObject([
    { id: 'o1', change: 'settled' },
  ]);
  expect(changes(settled, settled).obstacles).toEqual([]);
  expect(changes(base, [...base, raised]).obstacles).toMatchObject([
    { id: 'o1', change: 'removed', summary: 'Thiếu kinh phí.' },
  ]);
});

describe('against a report of another period', () => {
  const summer = progress({
    id: 's',
    date: '2023-07-12',
    summary: 'Tập huấn.',
    figures: { 'su-kien': 4 },
  });
  const half = reportOf([...base, submission('received', '2023-06-08')]);
  const all = [...base, summer, submission('received', '2023-06-08')];
  const year = reportOf(all, 'nam', {}, '2023-11-09');

  test('the register is another list, and figures from the same first day are compared', () => {
    const changed = changesSince(half, year);
    expect(changed.submissions).toEqual([]);
    expect(figures(changed)['f-su-kien']).toBe('2 → 6');
    expect(
      changed.figures.map(({ anchor }) => anchor).filter((anchor) => anchor.includes('@')),
    ).toEqual([]);
    expect(changed.figures.map(({ name }) => name)).not.toContain('received');
    expect(changed.results.map(({ entry, change }) => `${entry} ${change}`)).toEqual(['s added']);
  });

  test('figures from another first day are not, and what left the days is not lost', () => {
    const periods = (smallPlan().periods ?? []).map((period) =>
      period.id === 'nam'
        ? { ...period, covers: { ...period.covers, from: '2023-05-13' } }
        : period,
    );
    const later = reportOf([second, summer], 'nam', { periods }, '2023-11-09');
    const changed = changesSince(half, later);
    expect(changed.figures).toEqual([]);
    expect(changed.results.map(({ entry, change }) => `${entry} ${change}`)).toEqual(['s added']);
  });

  test('of the same period everything is told', () => {
    const now = reportOf(base);
    expect(changesSince(half, now)).toEqual(compareReports(half, now));
    expect(changesSince(half, now).submissions).toHaveLength(1);
  });
});

describe('a supplement', () => {
  const issued = issuedRef(sent('45/BC-UBND', '2023-06-12'));
  const view = smallView();
  const yearly = known(view.periods, 'nam');

  test('there is none while nothing came', () => {
    expect(supplementTo(issued, reportOf(base), reportOf(base), [])).toBeNull();
  });

  test('it holds what changed, and what came after the last period', () => {
    const now = reportOf([...base, progress({ id: 'c' })]);
    expect(supplementTo(issued, reportOf(base), now, [])).toEqual({
      issued,
      changes: compareReports(reportOf(base), now),
      later: [],
    });
    const later = resultsOf(reportOf(base));
    expect(supplementTo(issued, reportOf(base), reportOf(base), later)?.later).toEqual(later);
  });

  test('results of a window that ends after the last period are its later results', () => {
    const tasks = smallPlan().tasks.map((task) =>
      task.id === 'thon-thang-hanh-dong'
        ? { ...task, window: { from: '2023-11-15', to: '2023-12-15' } }
        : task,
    );
    const winter = { task: 'thon-thang-hanh-dong', unit: 'thon-1' };
    const records = [
      progress({ id: 'trong-ky', ...winter, date: '2023-11-09' }),
      progress({ id: 'sau-ky', ...winter, date: '2023-11-20' }),
      progress({ id: 'viec-khac', date: '2023-11-20' }),
    ];
    const open = smallView({ tasks });
    const facts = factsOf(open, records, '2023-12-31');
    const entries = (period: string) =>
      resultsAfter(facts, known(open.periods, period)).map(({ entry }) => entry);
    expect(entries('nam')).toEqual(['sau-ky']);
    expect(entries('6-thang')).toEqual([]);
    expect(resultsAfter(factsOf(view, records, '2023-12-31'), yearly)).toEqual([]);
  });
});

describe('words copied from the report sent before', () => {
  const copy = (given: Parameters<typeof progress>[0]) =>
    copiedResults(reportOf(base), reportOf([...base, progress(given)]));

  test('are told with the entry that had them; tone marks and spaces do not count', () => {
    expect(copy({ id: 'c', date: '2023-05-30', summary: 'hai  buổi truyên thông.' })).toEqual([
      {
        anchor: 'e-c',
        entry: 'c',
        unitName: 'Công an xã',
        date: '2023-05-30',
        summary: 'hai  buổi truyên thông.',
        earlier: 'a',
      },
    ]);
  });

  test('are none where the words are new, the entry is the same, or it corrects that very entry', () => {
    expect(copy({ id: 'c', summary: 'Ba buổi.' })).toEqual([]);
    expect(copiedResults(reportOf(base), reportOf(base))).toEqual([]);
    expect(copy({ id: 'c', corrects: 'a', summary: 'Hai buổi truyền thông.' })).toEqual([]);
  });
});
