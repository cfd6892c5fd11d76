/** Every row of a report in full, on one small example. */
import { describe, expect, test } from 'vitest';
import { gatherFacts } from '../../src/core/facts.js';
import { viewPlan } from '../../src/core/plan-view.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import { totalAnchors, unitCountAnchors } from '../../src/core/report/anchors.js';
import { buildReport } from '../../src/core/report/report.js';
import type { Plan } from '../../src/model/generated/files.js';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { obstacle, progress, recordsOf, settlement, submission } from './make-records.js';
import { known, smallPlan, smallView } from './small-plan.js';

const records: AnyRecord[] = [
  progress({
    id: 'a',
    date: '2023-03-08',
    summary: 'Mít tinh.\n',
    percent: 40,
    figures: { 'su-kien': 2, luot: { nam: 40, nu: 65 }, 'duoc-ho-tro': { num: 3, den: 4 } },
    evidence: [{ doc: '12/BC-CAX', date: '2023-03-09' }, { path: 'anh.jpg' }],
  }),
  progress({
    id: 'b',
    task: 'hoi-kinh-phi',
    unit: 'hoi-phu-nu',
    date: '2023-05-20',
    state: 'done',
    figures: { 'kinh-phi': { 'ngan-sach': 3_000_000, total: 5_000_000 } },
  }),
  progress({ id: 'c', date: '2023-05-25', figures: { 'kinh-phi': 1_000_000 }, percent: 60 }),
  progress({ id: 'd', date: '2023-07-01', figures: { 'su-kien': 1 } }),
  submission('received', '2023-06-08', { id: 'r1', doc: { number: '20/BC-CAX' } }),
  submission('returned', '2023-06-09', { id: 'r2', reason: 'Thiếu số liệu.' }),
  submission('received', '2023-06-10', { id: 'r3', kind: 'replacement' }),
  submission('received', '2023-06-07', { id: 'r4', unit: 'hoi-phu-nu' }),
  submission('received', '2023-06-07', { id: 'r5', unit: 'thon-1' }),
  obstacle('o1', { date: '2023-04-12', doc: { number: '5/CV' }, proposal: 'Cấp thêm.' }),
  settlement('o1', { date: '2023-05-02' }),
  obstacle('o2', { date: '2023-06-20' }),
  obstacle('o3', { date: '2023-06-20' }),
  settlement('o3', { date: '2023-06-21' }),
];

function report(
  period = '6-thang',
  {
    changes = {},
    asOf = '2023-08-01',
    badFiles = 0,
  }: {
    changes?: Partial<Plan>;
    asOf?: string;
    badFiles?: number;
  } = {},
): ReportOutput {
  const view = smallView(changes);
  return buildReport(
    gatherFacts(view, recordsOf(records), asOf, badFiles),
    known(view.periods, period),
  );
}

describe('the head of the document', () => {
  test('a plan that tells nothing of it leaves it open', () => {
    expect(report().head).toEqual({
      issuer: 'UBND xã Mẫu',
      parent: null,
      place: null,
      draft: false,
      number: null,
      numberSuffix: '',
      to: [],
      signature: null,
      recipients: [],
    });
  });

  test('issuer, addressees, signature and recipients are those of the plan', () => {
    const issuer = { name: 'UBND xã Mẫu', parent: 'UBND huyện Mẫu', place: 'Mẫu' };
    const upward = {
      to: ['UBND huyện'],
      numberSuffix: 'BC-UBND',
      signature: { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' },
      recipients: ['Như trên;', 'Lưu: VT.'],
    };
    expect(report('6-thang', { changes: { issuer, upward } }).head).toEqual({
      issuer: 'UBND xã Mẫu',
      parent: 'UBND huyện Mẫu',
      place: 'Mẫu',
      draft: false,
      number: null,
      numberSuffix: 'BC-UBND',
      to: ['UBND huyện'],
      signature: { ...upward.signature, deputy: null, signedBy: 'head', name: null },
      recipients: ['Như trên;', 'Lưu: VT.'],
    });
  });
});

describe('the plan', () => {
  test('in short, with the documents it rests on', () => {
    expect(report().plan).toEqual({
      id: 'mau',
      title: 'Kế hoạch mẫu',
      short: 'Kế hoạch mẫu',
      subject: 'Kế hoạch mẫu',
      year: 2023,
      sample: null,
      number: null,
      date: null,
      revision: null,
      documents: [
        {
          id: 'nq-28',
          number: '28/NQ-CP',
          title: 'Chiến lược',
          issuer: null,
          date: null,
          basis: false,
        },
      ],
    });
    const changes: Partial<Plan> = {
      short: 'KH 50',
      subject: 'Bình đẳng giới',
      sample: 'Giả định.',
      issued: { number: '50/KH-UBND', date: '2023-02-13' },
      documents: [
        {
          id: 'nq-28',
          number: '28/NQ-CP',
          title: 'Chiến lược',
          issuer: 'Chính phủ',
          date: '2021-03-03',
          basis: true,
        },
      ],
    };
    expect(report('6-thang', { changes }).plan).toEqual({
      id: 'mau',
      title: 'Kế hoạch mẫu',
      short: 'KH 50',
      subject: 'Bình đẳng giới',
      year: 2023,
      sample: 'Giả định.',
      number: '50/KH-UBND',
      date: '2023-02-13',
      revision: null,
      documents: changes.documents,
    });
  });
});

describe('the period', () => {
  test('with its rule, its last day and what its data cover', () => {
    const { schema, asOf, period, covers } = report();
    expect([schema, asOf]).toEqual(['tiendo/report@1', '2023-08-01']);
    expect(period).toEqual({
      id: '6-thang',
      name: 'Báo cáo 6 tháng',
      title: '6 tháng đầu năm 2023',
      source: 'V.1.b',
      rule: 'before 2023-06-10',
      lastDay: '2023-06-09',
    });
    expect(covers).toEqual({
      from: '2023-01-01',
      to: '2023-06-09',
      until: '2023-06-09',
      basis: null,
      entries: 3,
      firstEntry: '2023-03-08',
      lastEntry: '2023-05-25',
      complete: true,
    });
  });

  test('says on what its days rest, if the plan does', () => {
    const periods = (smallPlan().periods ?? []).map((period) => ({
      ...period,
      covers: { ...period.covers, basis: 'Đến hạn nộp.' },
    }));
    expect(report('6-thang', { changes: { periods } }).covers.basis).toBe('Đến hạn nộp.');
  });

  test('a report made on its last day is complete', () => {
    expect(report('6-thang', { asOf: '2023-06-09' }).covers.complete).toBe(true);
    expect(report('6-thang', { asOf: '2023-06-08' }).covers.complete).toBe(false);
  });
});

describe('totals', () => {
  test('of reports, tasks, entries and obstacles', () => {
    expect(report().totals).toEqual({
      required: 4,
      requested: 1,
      received: 2,
      requestedReceived: 1,
      onTime: 1,
      late: 1,
      missing: 2,
      pending: 0,
      tasks: 5,
      done: 1,
      inProgress: 1,
      notStarted: 3,
      stopped: 0,
      entries: 3,
      obstacles: 2,
      openObstacles: 1,
      anchors: totalAnchors,
    });
    expect(report('nam').totals).toMatchObject({ pending: 4, missing: 0, received: 0 });
  });

  test('a task that was stopped is counted as such', () => {
    const view = smallView();
    const stopped = [progress({ id: 'x', state: 'stopped' })];
    const facts = gatherFacts(view, recordsOf(stopped), '2023-08-01', 0);
    const { totals, units } = buildReport(facts, known(view.periods, '6-thang'));
    expect(totals).toMatchObject({ stopped: 1, notStarted: 4 });
    expect(units.find(({ unit }) => unit === 'cong-an')).toMatchObject({ stopped: 1 });
  });

  test('obstacles are those of the period, and those still open', () => {
    expect(report().obstacles.map(({ id, open }) => [id, open])).toEqual([
      ['o1', false],
      ['o2', true],
    ]);
    expect(report('nam').obstacles.map(({ id }) => id)).toEqual(['o1', 'o2', 'o3']);
  });
});

describe('results', () => {
  test('a content lists its items, an item the tasks told there', () => {
    const [content] = report().contents;
    expect(content).toMatchObject({ id: 'II.1', title: 'Truyền thông' });
    expect(
      content?.items.map(({ id, title, gap, tasks }) => [id, title, gap, tasks.length]),
    ).toEqual([
      ['II.1.a', 'Tuyên truyền pháp luật', false, 2],
      ['II.1.b', 'Tháng hành động', false, 1],
    ]);
  });

  test('an item that no task serves is a gap', () => {
    const tasks = smallPlan().tasks.filter(({ id }) => id !== 'thon-thang-hanh-dong');
    const items = report('6-thang', { changes: { tasks } }).contents.flatMap((it) => it.items);
    expect(items.filter(({ gap }) => gap).map(({ id }) => id)).toEqual(['II.1.b']);
  });

  test('a task that serves a content as a whole is told at its first item, and found at the others', () => {
    const tasks = smallPlan().tasks.map((task) =>
      task.id === 'thon-thang-hanh-dong' ? { ...task, contents: ['II.1'] } : task,
    );
    const items = report('6-thang', { changes: { tasks } }).contents.flatMap((it) => it.items);
    const where = items.map(({ id, tasks: told, seeAlso }) => [
      id,
      told.some((task) => task.id === 'thon-thang-hanh-dong'),
      seeAlso.map((task) => `${task.id} at ${task.toldAt}`),
    ]);
    expect(where).toEqual([
      ['II.1.a', true, []],
      ['II.1.b', false, ['thon-thang-hanh-dong at II.1.a']],
      ['II.2.a', false, ['ca-phong-ngua at II.1.a', 'hoi-kinh-phi at III.1']],
    ]);
  });

  test('a task names its unit, its state in the period and its results, each with its proof', () => {
    const [item] = report().contents.flatMap(({ items }) => items);
    expect(item?.tasks[0]).toEqual({
      id: 'ca-phong-ngua',
      anchor: 't-ca-phong-ngua',
      source: 'IV.1.a',
      title: 'Phòng ngừa tội phạm',
      unitName: 'Công an xã',
      role: 'direct',
      state: 'in-progress',
      toldAt: 'II.1.a',
      silentUnits: [],
      results: [
        {
          anchor: 'e-a',
          entry: 'a',
          unit: 'cong-an',
          unitName: 'Công an xã',
          date: '2023-03-08',
          summary: 'Mít tinh.',
          percent: 40,
          state: null,
          figures: [
            {
              indicator: 'su-kien',
              name: 'Buổi truyền thông',
              measure: 'cuộc',
              money: false,
              value: 2,
              total: 2,
            },
            {
              indicator: 'luot',
              name: 'Lượt người tham dự',
              measure: 'lượt',
              money: false,
              value: { nam: 40, nu: 65 },
              total: 105,
            },
            {
              indicator: 'duoc-ho-tro',
              name: 'Nạn nhân được hỗ trợ',
              measure: '%',
              money: false,
              value: { num: 3, den: 4 },
              total: null,
            },
          ],
          evidence: [
            { doc: '12/BC-CAX', date: '2023-03-09', path: null, note: null },
            { doc: null, date: null, path: 'anh.jpg', note: null },
          ],
          corrects: null,
        },
        {
          anchor: 'e-c',
          entry: 'c',
          unit: 'cong-an',
          unitName: 'Công an xã',
          date: '2023-05-25',
          summary: 'Đã làm.',
          percent: 60,
          state: null,
          figures: [
            {
              indicator: 'kinh-phi',
              name: 'Kinh phí',
              measure: 'đồng',
              money: true,
              value: 1_000_000,
              total: 1_000_000,
            },
          ],
          evidence: [],
          corrects: null,
        },
      ],
    });
    expect(item?.tasks[1]?.silentUnits).toEqual(['Thôn 1', 'Thôn 2', 'Thôn 10']);
  });

  test('an entry tells its own state, and what it corrects', () => {
    const view = smallView();
    const made = [
      progress({ id: 'x' }),
      progress({ id: 'y', corrects: 'x', state: 'done', percent: 100 }),
    ];
    const facts = gatherFacts(view, recordsOf(made), '2023-08-01', 0);
    const { contents } = buildReport(facts, known(view.periods, '6-thang'));
    expect(contents[0]?.items[0]?.tasks[0]?.results).toMatchObject([
      { entry: 'y', state: 'done', corrects: 'x' },
    ]);
  });
});

describe('indicators', () => {
  const rows = (options?: Parameters<typeof report>[1]) =>
    new Map(report('nam', options).indicators.map((row) => [row.id, row]));

  test('a count, with who gave it and the same figure of the earlier period', () => {
    const all = rows();
    expect(all.get('su-kien')).toEqual({
      id: 'su-kien',
      anchor: 'f-su-kien',
      code: 'g2',
      name: 'Buổi truyền thông',
      measure: 'cuộc',
      type: 'flow',
      money: false,
      sensitive: false,
      scale: null,
      ratioOf: null,
      figure: { state: 'known', value: 3, num: null, den: null, parts: [], masked: false },
      expected: 4,
      reported: 1,
      unknownUnits: [],
      notApplicableUnits: [],
      silentUnits: ['Thôn 1', 'Thôn 2', 'Thôn 10'],
      entries: ['a', 'd'],
      earlier: [
        {
          period: '6-thang',
          name: '6 tháng đầu năm 2023',
          figure: { state: 'known', value: 2, num: null, den: null, parts: [], masked: false },
        },
      ],
      targets: [],
    });
    expect(all.get('mo-hinh')).toMatchObject({ code: null, entries: [], reported: 0 });
    expect(all.get('kinh-phi')).toMatchObject({ money: true, reported: 2 });
  });

  test('the first period has none before it', () => {
    expect(report().indicators.flatMap(({ earlier }) => earlier)).toEqual([]);
  });

  test('a ratio, with its parts, its scale and its target', () => {
    expect(rows().get('duoc-ho-tro')).toMatchObject({
      type: 'ratio',
      scale: 100,
      ratioOf: { num: 'Được hỗ trợ', den: 'Được phát hiện' },
      figure: { state: 'known', value: 0.75, num: 3, den: 4, parts: [] },
      targets: [
        {
          goal: '3.2',
          name: null,
          value: 80,
          compare: 'at-least',
          by: 2025,
          document: '28/NQ-CP',
          met: false,
          unconfirmed: false,
        },
      ],
    });
  });

  test('units that do not know, or to which it does not apply, are named', () => {
    const view = smallView();
    const made = [
      progress({ id: 'x', figures: { 'su-kien': 'unknown' } }),
      progress({
        id: 'y',
        task: 'thon-truyen-thong',
        unit: 'thon-1',
        figures: { 'su-kien': 'not-applicable' },
      }),
    ];
    const facts = gatherFacts(view, recordsOf(made), '2023-08-01', 0);
    const [row] = buildReport(facts, known(view.periods, '6-thang')).indicators;
    expect(row).toMatchObject({
      unknownUnits: ['Công an xã'],
      notApplicableUnits: ['Thôn 1'],
      silentUnits: ['Thôn 2', 'Thôn 10'],
      reported: 0,
    });
  });

  describe('a target', () => {
    const target = { goal: '3.2', value: 75, by: 2025, document: 'nq-28' };
    const met = (changes: object, id = 'duoc-ho-tro') => {
      const indicators = (smallPlan().indicators ?? []).map((indicator) =>
        indicator.id === id ? { ...indicator, targets: [{ ...target, ...changes }] } : indicator,
      );
      return rows({ changes: { indicators } }).get(id)?.targets[0];
    };

    test.each([
      ['at-least', 75, true],
      ['at-least', 75.1, false],
      ['at-most', 75, true],
      ['at-most', 74.9, false],
      [undefined, 75, true],
      [undefined, 76, false],
    ])('%s %d is met by 3/4: %s', (compare, value, isMet) => {
      expect(met({ value, ...(compare && { compare }) })?.met).toBe(isMet);
    });

    test('of a plain count has no scale', () => {
      expect(met({ value: 3 }, 'su-kien')?.met).toBe(true);
      expect(met({ value: 4 }, 'su-kien')?.met).toBe(false);
    });

    test('is neither met nor missed by a figure that nobody gave', () => {
      expect(met({ value: 0 }, 'mo-hinh')?.met).toBeNull();
    });

    test('nor by one that some units do not know', () => {
      expect(met({ value: 1 }, 'kinh-phi')?.met).toBe(true);
      const view = smallView({
        indicators: (smallPlan().indicators ?? []).map((it) => ({ ...it, targets: [target] })),
      });
      const made = [
        progress({ id: 'x', figures: { 'su-kien': 100 } }),
        progress({ id: 'y', figures: { 'su-kien': 'unknown' } }),
      ];
      const facts = gatherFacts(view, recordsOf(made), '2023-08-01', 0);
      const [row] = buildReport(facts, known(view.periods, '6-thang')).indicators;
      expect(row).toMatchObject({ figure: { state: 'partial', value: 100 } });
      expect(row?.targets[0]?.met).toBeNull();
    });

    test('may be named, and may wait for confirmation', () => {
      expect(met({ name: 'Chỉ tiêu 2', unconfirmed: true, document: 'nq-cu' })).toMatchObject({
        name: 'Chỉ tiêu 2',
        unconfirmed: true,
        document: 'nq-cu',
      });
    });
  });

  test('what is sensitive is marked', () => {
    const indicators = (smallPlan().indicators ?? []).map((it) => ({ ...it, sensitive: true }));
    expect(rows({ changes: { indicators } }).get('luot')?.sensitive).toBe(true);
  });
});

describe('funding', () => {
  test('each source with what was given from it, and its tasks', () => {
    expect(report().funding).toMatchObject([
      {
        id: 'III.1',
        title: 'Ngân sách nhà nước',
        figures: [{ indicator: 'kinh-phi', name: 'Kinh phí', value: 3_000_000, complete: false }],
        tasks: [{ id: 'hoi-kinh-phi', toldAt: 'III.1', state: 'done' }],
      },
    ]);
  });

  test('a source of which nothing was given is complete: there is nothing to split', () => {
    expect(report('6-thang', { asOf: '2023-01-31' }).funding[0]?.figures).toEqual([
      {
        anchor: 'f-kinh-phi.ngan-sach',
        indicator: 'kinh-phi',
        name: 'Kinh phí',
        value: null,
        complete: true,
      },
    ]);
  });

  test('the total, with what was given without its source', () => {
    expect(report().fundingTotals).toEqual([
      {
        anchor: 'f-kinh-phi',
        indicator: 'kinh-phi',
        name: 'Kinh phí',
        state: 'known',
        value: 6_000_000,
        unsplit: 3_000_000,
        reported: 2,
        expected: 5,
      },
    ]);
    expect(report('6-thang', { asOf: '2023-01-31' }).fundingTotals).toMatchObject([
      { state: 'none', value: null, unsplit: null, reported: 0 },
    ]);
  });
});

describe('annexes', () => {
  test('each unit with its tasks as far as they are in the period', () => {
    const { units } = report();
    expect(units.map(({ unit }) => unit)).toEqual([
      'van-hoa',
      'cong-an',
      'thon-1',
      'thon-2',
      'thon-10',
      'hoi-phu-nu',
    ]);
    expect(units[1]).toEqual({
      unit: 'cong-an',
      anchors: unitCountAnchors('cong-an'),
      name: 'Công an xã',
      tasks: [
        {
          id: 'ca-phong-ngua',
          anchor: 't-ca-phong-ngua.cong-an',
          source: 'IV.1.a',
          title: 'Phòng ngừa tội phạm',
          role: 'direct',
          state: 'in-progress',
          percent: 60,
          entries: 2,
          lastEntry: '2023-05-25',
        },
      ],
      done: 0,
      inProgress: 1,
      notStarted: 0,
      stopped: 0,
      entries: 2,
    });
    expect(units[2]?.tasks).toMatchObject([
      { id: 'thon-truyen-thong', state: 'not-started', percent: null, lastEntry: null },
      { id: 'thon-thang-hanh-dong', entries: 0 },
    ]);
  });

  test('the register with names, and the document that came last', () => {
    const { submissions } = report();
    expect(submissions.map(({ unitName, state, document }) => [unitName, state, document])).toEqual(
      [
        ['Công an xã', 'late', { number: '20/BC-CAX', date: null }],
        ['Thôn 1', 'on-time', null],
        ['Thôn 2', 'missing', null],
        ['Thôn 10', 'missing', null],
        ['Hội Liên hiệp Phụ nữ xã', 'on-time', null],
      ],
    );
  });
});

describe('what is left open', () => {
  test('nothing in a plan without gaps', () => {
    expect(report('nam').gaps).toEqual({ contents: [], windows: [], errata: [], anomalies: [] });
  });

  test('clauses, windows, misprints and anomalies that are not for the office alone', () => {
    const anomaly = { clause: 'V.2', printed: 'x', erratum: 'Sai.' };
    const changes: Partial<Plan> = {
      tasks: smallPlan()
        .tasks.filter(({ id }) => id !== 'hoi-kinh-phi')
        .map((task) =>
          task.id === 'thon-thang-hanh-dong'
            ? { ...task, window: { from: '2023-11-15', to: '2023-12-15' } }
            : task,
        ),
      documents: [
        { id: 'nq-28', number: '28/NQ-CP', title: 'Chiến lược', printed: '82', erratum: 'Nhầm.' },
      ],
      anomalies: [
        { id: 'a1', ...anomaly },
        { id: 'a2', ...anomaly, internal: true },
      ],
    };
    const gaps = {
      contents: [{ id: 'III.1', title: 'Ngân sách nhà nước' }],
      windows: [
        {
          task: 'thon-thang-hanh-dong',
          source: 'IV.2.b',
          title: 'Hưởng ứng Tháng hành động',
          from: '2023-11-15',
          to: '2023-12-15',
        },
      ],
      errata: [{ where: '28/NQ-CP', printed: '82', effective: 'Chiến lược', erratum: 'Nhầm.' }],
      anomalies: [{ id: 'a1', clause: 'V.2', printed: 'x', erratum: 'Sai.' }],
    };
    expect(report('nam', { changes }).gaps).toEqual(gaps);
    expect(report('6-thang', { changes }).gaps).toEqual({ ...gaps, windows: [] });
  });
});

describe('what comes next', () => {
  test('deadlines and windows after the data, reports first on the same day', () => {
    const { upcoming } = report('6-thang', { asOf: '2023-02-01' });
    expect(upcoming).toEqual([
      { kind: 'due', date: '2023-02-28', title: 'Trình kế hoạch', source: 'IV.3.a' },
      { kind: 'window', date: '2023-05-15', title: 'Hưởng ứng Tháng hành động', source: 'IV.2.b' },
      { kind: 'report', date: '2023-06-09', title: 'Báo cáo 6 tháng', source: 'V.1.b' },
      { kind: 'report', date: '2023-11-09', title: 'Báo cáo năm', source: 'V.1.b' },
    ]);
    const kinds = (asOf: string) => report('6-thang', { asOf }).upcoming.map(({ date }) => date);
    expect(kinds('2023-02-28')).toEqual(['2023-05-15', '2023-06-09', '2023-11-09']);
    expect(kinds('2023-06-09')).toEqual(['2023-11-09']);
    const tasks = smallPlan().tasks.map((task) => ({ ...task, due: { by: '2023-06-09' } }));
    expect(
      report('6-thang', { asOf: '2023-06-08', changes: { tasks } }).upcoming.map((row) => row.kind),
    ).toEqual(['report', 'due', 'due', 'due', 'due', 'due', 'report']);
  });
});

test('what is left out is counted', () => {
  expect(report('6-thang', { badFiles: 3 }).leftOut).toEqual({
    badFiles: 3,
    afterCutOff: 1,
    voided: 0,
    corrected: 0,
  });
});

test('a plan without contents, funding and documents makes a report without them', () => {
  const { schema, id, title, year, issuer, units, tasks, periods = [] } = smallPlan();
  const view = viewPlan({ schema, id, title, year, issuer, units, tasks, periods });
  const facts = gatherFacts(view, recordsOf([]), '2023-08-01', 0);
  const output = buildReport(facts, known(view.periods, 'nam'));
  expect(output).toMatchObject({
    contents: [],
    funding: [],
    fundingTotals: [],
    indicators: [],
    plan: { documents: [] },
    gaps: { anomalies: [] },
  });
});
