/** Which rows an export has, and what it leaves out because it may be sent on. */
import { describe, expect, test } from 'vitest';
import { buildExport, type ExportFilter, tableNames } from '../../src/core/export/export-tables.js';
import { gatherFacts } from '../../src/core/facts.js';
import { factsOf } from './facts-of.js';
import { progress, submission } from './make-records.js';
import { loadSample } from './real-plan.js';
import { smallPlan, smallView } from './small-plan.js';

const plan = smallPlan();
const view = smallView();

const id = (day: string, unit = 'cong-an', end = 'aaaaaa'): string => `${day}-${unit}-${end}`;

/** An entry of the police on a day. */
const entry = (day: string, given: Partial<Parameters<typeof progress>[0]> = {}) =>
  progress({ id: id(day), task: 'ca-phong-ngua', unit: 'cong-an', date: day, ...given });

function exported(records: Parameters<typeof factsOf>[1], filter: Partial<ExportFilter> = {}) {
  const facts = factsOf(view, records, '2023-12-31');
  return buildExport(facts, tableNames, { isInternal: false, ...filter });
}

describe('figures in long form', () => {
  test.each([
    ['zero', { 'su-kien': 0 }, [['su-kien', null, null, 0]]],
    ['unknown', { 'su-kien': 'unknown' as const }, [['su-kien', null, null, 'unknown']]],
    [
      'not applicable',
      { luot: 'not-applicable' as const },
      [['luot', null, null, 'not-applicable']],
    ],
    [
      'parts, each in its split and in the order of the plan',
      { luot: { kinh: 3, nu: 'unknown' as const, nam: 0, total: 7 } },
      [
        ['luot', null, null, 7],
        ['luot', 'gioi-tinh', 'nam', 0],
        ['luot', 'gioi-tinh', 'nu', 'unknown'],
        ['luot', 'dan-toc', 'kinh', 3],
      ],
    ],
    [
      'both numbers of a ratio',
      { 'duoc-ho-tro': { num: 1, den: 'unknown' as const } },
      [
        ['duoc-ho-tro', null, 'num', 1],
        ['duoc-ho-tro', null, 'den', 'unknown'],
      ],
    ],
    ['nothing where nothing was said', {}, []],
  ])('%s', (_, figures, expected) => {
    const { output } = exported([entry('2023-05-01', { figures })]);
    const rows = output.figures?.map((row) => [row.indicator, row.split, row.part, row.value]);
    expect(rows).toEqual(expected);
  });

  test('of corrected entries only those in force', () => {
    const first = entry('2023-05-01', { figures: { 'su-kien': 1 } });
    const second = entry('2023-05-01', {
      id: id('2023-05-01', 'cong-an', 'bbbbbb'),
      figures: { 'su-kien': 2 },
      corrects: first.id,
      reason: 'Nhập nhầm',
    });
    const { output } = exported([first, second]);
    expect(output.figures?.map(({ entry: of, value }) => [of, value])).toEqual([[second.id, 2]]);
    expect(output.entries?.map((row) => [row.id, row.corrects])).toEqual([[second.id, first.id]]);
  });
});

describe('filters', () => {
  const records = [
    entry('2023-02-01', { figures: { 'su-kien': 1 } }),
    entry('2023-08-01', { figures: { 'su-kien': 2 } }),
    progress({
      id: id('2023-03-01', 'thon-2'),
      task: 'thon-truyen-thong',
      unit: 'thon-2',
      date: '2023-03-01',
      figures: { 'su-kien': 3 },
    }),
  ];
  const dates = (filter: Partial<ExportFilter>) =>
    exported(records, filter).output.entries?.map(({ date }) => date);

  test.each([
    ['a unit', { unit: 'cong-an' }, ['2023-02-01', '2023-08-01']],
    ['the members of a group', { unit: 'cac-thon' }, ['2023-03-01']],
    ['from a day', { from: '2023-03-01' }, ['2023-03-01', '2023-08-01']],
    ['to a day', { to: '2023-03-01' }, ['2023-02-01', '2023-03-01']],
    ['from and to', { from: '2023-02-02', to: '2023-07-31' }, ['2023-03-01']],
    ['a unit and a day', { unit: 'cong-an', from: '2023-02-02' }, ['2023-08-01']],
  ])('%s', (_, filter, expected) => {
    expect(dates(filter)).toEqual(expected);
    expect(exported(records, filter).output).toMatchObject(filter);
  });

  test('a period has the entries of its days, and its reports', () => {
    const [period] = plan.periods ?? [];
    const { output } = exported(records, { period: period?.id });
    const { from = '', to = '' } = period?.covers ?? {};
    expect(output.entries?.length).toBeGreaterThan(0);
    for (const { date } of output.entries ?? []) {
      expect(date >= from && date <= to).toBe(true);
    }
    expect(new Set(output.submissions?.map((row) => row.period))).toEqual(new Set([period?.id]));
  });
});

describe('what leaves the office', () => {
  const sensitive = smallView({
    indicators: (plan.indicators ?? []).map((indicator) =>
      indicator.id === 'luot' ? { ...indicator, sensitive: true } : indicator,
    ),
  });
  const records = [entry('2023-05-01', { figures: { luot: { nam: 1, nu: 0 }, 'su-kien': 4 } })];
  const made = (isInternal: boolean) =>
    buildExport(factsOf(sensitive, records, '2023-12-31'), tableNames, { isInternal });

  test('has no number of a sensitive indicator, not even whether there is one', () => {
    const { output, sensitiveFigures } = made(false);
    expect(output.figures?.map(({ indicator }) => indicator)).toEqual(['su-kien']);
    expect(JSON.stringify(output)).not.toContain('luot');
    expect(sensitiveFigures).toBe(2);
  });

  test('has them for the office alone', () => {
    const { output, sensitiveFigures } = made(true);
    expect(output.figures?.map((row) => [row.part, row.value, row.sensitive])).toEqual([
      [null, 4, false],
      ['nam', 1, true],
      ['nu', 0, true],
    ]);
    expect([output.internal, sensitiveFigures]).toEqual([true, 0]);
  });

  test('has no text in which personal data is found, or that was let in with a reason', () => {
    const texts = [
      entry('2023-05-01', { summary: 'Liên hệ 0912 345 678 để biết thêm' }),
      entry('2023-05-02', { summary: 'Tên được nêu', personalDataAllowed: 'Đã đồng ý' }),
      entry('2023-05-03', { summary: 'Một buổi', evidence: [{ note: 'gọi 0912345678' }] }),
      entry('2023-05-04', { summary: 'Hai buổi', evidence: [{ doc: '12/BC-CAX' }] }),
    ];
    const { output, withheldTexts } = exported(texts);
    expect(output.entries?.map((row) => [row.summary, row.evidence.length])).toEqual([
      [null, 0],
      [null, 0],
      [null, 0],
      ['Hai buổi', 1],
    ]);
    expect(withheldTexts).toBe(3);
    const internal = exported(texts, { isInternal: true });
    expect(internal.output.entries?.map(({ summary }) => summary)).not.toContain(null);
    expect(internal.withheldTexts).toBe(0);
  });

  test('no number of the sample that is sensitive is in its export', async () => {
    const { view, records: all } = await loadSample();
    const facts = gatherFacts(view, all, '2023-12-31', 0);
    const secret = [...view.indicators.values()]
      .filter((row) => row.sensitive)
      .map((row) => row.id);
    const { output, sensitiveFigures } = buildExport(facts, tableNames, { isInternal: false });
    expect(secret.length).toBeGreaterThan(0);
    expect(sensitiveFigures).toBeGreaterThan(0);
    expect(output.figures?.filter((row) => secret.includes(row.indicator))).toEqual([]);
  });
});

test('the register has a row for each report that is expected, sent or not', () => {
  const [period] = plan.periods ?? [];
  const received = submission('received', '2023-06-05', {
    unit: 'cong-an',
    period: period?.id ?? '',
    doc: { number: '12/BC-CAX', date: '2023-06-04' },
  });
  const { output } = exported([received], { period: period?.id });
  expect(output.submissions?.map(({ unit }) => unit)).toEqual([
    'cong-an',
    'thon-1',
    'thon-2',
    'thon-10',
    'hoi-phu-nu',
  ]);
  expect(output.submissions?.[0]).toMatchObject({
    state: 'on-time',
    receivedOn: '2023-06-05',
    doc: '12/BC-CAX',
    docDate: '2023-06-04',
    events: 1,
  });
  expect(output.submissions?.[1]).toMatchObject({ state: 'missing', receivedOn: null, doc: null });
});

test('only the tables that are asked for are there', () => {
  const facts = factsOf(view, [], '2023-12-31');
  const { output } = buildExport(facts, ['tasks'], { isInternal: false });
  expect(Object.keys(output)).toContain('tasks');
  expect(Object.keys(output)).not.toContain('entries');
  expect(output.tasks?.map((row) => row.id)).toEqual(plan.tasks.map((task) => task.id));
});
