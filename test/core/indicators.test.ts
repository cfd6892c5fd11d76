import { describe, expect, test } from 'vitest';
import { type ConsolidatedFigure, consolidate, unitsAskedFor } from '../../src/core/indicators.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Figure, Progress } from '../../src/model/generated/files.js';
import { factsOf } from './facts-of.js';
import { progress, withdrawal } from './make-records.js';
import { known, smallView } from './small-plan.js';

const view = smallView();

function of(indicator: string, records: readonly AnyRecord[]): ConsolidatedFigure {
  const { entries } = factsOf(view, records, '2023-12-31');
  return consolidate(view, known(view.indicators, indicator), entries.inForce);
}

let count = 0;

/** An entry of a unit with one figure; thôn act through their own task. */
function gave(unit: string, indicator: string, figure: Figure, date = '2023-05-12'): Progress {
  count += 1;
  const task = unit.startsWith('thon') ? 'thon-truyen-thong' : 'ca-phong-ngua';
  return progress({ id: `e${count}`, unit, task, date, figures: { [indicator]: figure } });
}

describe('who is asked', () => {
  test('the units of every task that lists the figure, in the order of the plan', () => {
    expect(unitsAskedFor(view, known(view.indicators, 'kinh-phi'))).toEqual([
      'cong-an',
      'thon-1',
      'thon-2',
      'thon-10',
      'hoi-phu-nu',
    ]);
    expect(unitsAskedFor(view, known(view.indicators, 'mo-hinh'))).not.toContain('hoi-phu-nu');
  });
});

describe('a flow', () => {
  test('adds up over entries and units', () => {
    const { figure, reported, entries } = of('su-kien', [
      gave('cong-an', 'su-kien', 2, '2023-03-01'),
      gave('cong-an', 'su-kien', 3, '2023-05-01'),
      gave('thon-1', 'su-kien', 1),
    ]);
    expect(figure).toMatchObject({ state: 'known', value: 6, num: null, den: null });
    expect(reported).toEqual(['cong-an', 'thon-1']);
    expect(entries).toHaveLength(3);
  });

  test('leaves out what was withdrawn and counts a correction instead of the first version', () => {
    const wrong = gave('cong-an', 'su-kien', 20);
    const right = { ...gave('cong-an', 'su-kien', 2), corrects: wrong.id, reason: 'Gõ nhầm.' };
    const double = gave('thon-1', 'su-kien', 7);
    expect(of('su-kien', [wrong, right, double, withdrawal(double.id)]).figure.value).toBe(2);
  });
});

describe('a snapshot', () => {
  test('is the latest entry of each unit, never added over time', () => {
    const { figure, entries } = of('mo-hinh', [
      gave('cong-an', 'mo-hinh', 5, '2023-05-01'),
      gave('cong-an', 'mo-hinh', 4, '2023-03-01'),
      gave('thon-1', 'mo-hinh', 1, '2023-02-01'),
    ]);
    expect(figure.value).toBe(6);
    expect(entries.map(({ data }) => data.date)).toEqual(['2023-02-01', '2023-05-01']);
  });

  test('an entry without the figure does not end it', () => {
    const later = progress({ id: 'later', date: '2023-06-01' });
    expect(of('mo-hinh', [gave('cong-an', 'mo-hinh', 5), later]).figure.value).toBe(5);
  });

  test('a unit that no longer knows gives no number', () => {
    const { figure, unknownUnits } = of('mo-hinh', [
      gave('cong-an', 'mo-hinh', 5, '2023-03-01'),
      gave('cong-an', 'mo-hinh', 'unknown', '2023-05-01'),
    ]);
    expect(figure).toMatchObject({ state: 'unknown', value: null });
    expect(unknownUnits).toEqual(['cong-an']);
  });
});

describe('a ratio', () => {
  test('is the sum of numerators over the sum of denominators, not the mean of ratios', () => {
    const { figure } = of('duoc-ho-tro', [
      gave('cong-an', 'duoc-ho-tro', { num: 1, den: 1 }),
      gave('thon-1', 'duoc-ho-tro', { num: 0, den: 3 }),
    ]);
    // The mean would be 50 %.
    expect(figure).toMatchObject({ state: 'known', num: 1, den: 4, value: 0.25 });
  });

  test('of a state of things takes the latest entry of each unit', () => {
    const { figure } = of('co-nu', [
      gave('cong-an', 'co-nu', { num: 1, den: 5 }, '2023-02-01'),
      gave('cong-an', 'co-nu', { num: 3, den: 5 }, '2023-05-01'),
      gave('thon-1', 'co-nu', { num: 0, den: 1 }, '2023-03-01'),
    ]);
    expect(figure).toMatchObject({ num: 3, den: 6, value: 0.5 });
  });

  test('of nothing has no value, but its numbers are known', () => {
    const { figure, reported } = of('duoc-ho-tro', [
      gave('cong-an', 'duoc-ho-tro', { num: 0, den: 0 }),
    ]);
    expect(figure).toMatchObject({ state: 'known', num: 0, den: 0, value: null });
    expect(reported).toEqual(['cong-an']);
  });
});

describe('unknown, zero, not applicable and silence', () => {
  test.each<[Figure, string, number | null]>([
    [0, 'known', 0],
    ['unknown', 'unknown', null],
    ['not-applicable', 'not-applicable', null],
  ])('one unit gave %j: the figure is %s', (given, state, value) => {
    expect(of('su-kien', [gave('cong-an', 'su-kien', given)]).figure).toMatchObject({
      state,
      value,
    });
  });

  test('nobody gave anything: the figure is none', () => {
    expect(of('su-kien', [progress({ id: 'without-figures' })]).figure).toMatchObject({
      state: 'none',
      value: null,
    });
  });

  test('each unit is named for what it gave', () => {
    const { figure, reported, unknownUnits, notApplicableUnits, silentUnits } = of('su-kien', [
      gave('cong-an', 'su-kien', 0),
      gave('thon-1', 'su-kien', 'unknown'),
      gave('thon-2', 'su-kien', 'not-applicable'),
    ]);
    expect({ reported, unknownUnits, notApplicableUnits, silentUnits }).toEqual({
      reported: ['cong-an'],
      unknownUnits: ['thon-1'],
      notApplicableUnits: ['thon-2'],
      silentUnits: ['thon-10'],
    });
    expect(figure).toMatchObject({ state: 'partial', value: 0 });
  });

  test('a unit that gave numbers and later did not know is on both lists', () => {
    const { figure, reported, unknownUnits } = of('su-kien', [
      gave('cong-an', 'su-kien', 4, '2023-03-01'),
      gave('cong-an', 'su-kien', 'unknown', '2023-05-01'),
    ]);
    expect(figure).toMatchObject({ state: 'partial', value: 4 });
    expect([reported, unknownUnits]).toEqual([['cong-an'], ['cong-an']]);
  });

  test('not applicable once and a number another time is a number', () => {
    const { figure, notApplicableUnits } = of('su-kien', [
      gave('cong-an', 'su-kien', 'not-applicable', '2023-03-01'),
      gave('cong-an', 'su-kien', 4, '2023-05-01'),
    ]);
    expect(figure).toMatchObject({ state: 'known', value: 4 });
    expect(notApplicableUnits).toEqual([]);
  });
});

describe('parts', () => {
  /** Parts as "id value", with * where some entry did not give it. */
  function parts(records: readonly AnyRecord[]): string[] {
    return of('luot', records).figure.parts.map(
      ({ id, value, complete }) => `${id} ${value}${complete ? '' : '*'}`,
    );
  }

  test('add up by themselves', () => {
    const records = [
      gave('cong-an', 'luot', { nam: 40, nu: 65, kinh: 90, dtts: 15 }),
      gave('thon-1', 'luot', { nam: 1, nu: 2, kinh: 3, dtts: 0 }),
    ];
    expect(parts(records)).toEqual(['nam 41', 'nu 67', 'kinh 93', 'dtts 15']);
    expect(of('luot', records).figure.value).toBe(108);
  });

  test('are incomplete where an entry gave only the whole, or another split', () => {
    const records = [gave('cong-an', 'luot', { nam: 40, nu: 65 }), gave('thon-1', 'luot', 10)];
    expect(parts(records)).toEqual(['nam 40*', 'nu 65*', 'kinh null*', 'dtts null*']);
    expect(of('luot', records).figure.value).toBe(115);
  });

  test('are complete beside a whole of zero and beside units for which it has no meaning', () => {
    const records = [
      gave('cong-an', 'luot', { nam: 40, nu: 65, kinh: 105, dtts: 'not-applicable' }),
      gave('thon-1', 'luot', 0),
      gave('thon-2', 'luot', 'not-applicable'),
    ];
    expect(parts(records)).toEqual(['nam 40', 'nu 65', 'kinh 105', 'dtts null']);
  });

  test('are complete where those given make up the whole: nothing is left for the others', () => {
    expect(parts([gave('cong-an', 'luot', { nam: 10, total: 10 })]).slice(0, 2)).toEqual([
      'nam 10',
      'nu null',
    ]);
    expect(parts([gave('cong-an', 'luot', { nam: 10, total: 12 })]).slice(0, 2)).toEqual([
      'nam 10',
      'nu null*',
    ]);
  });

  test('what is surely known counts, and the figure says that it is not all', () => {
    const { figure, reported, unknownUnits } = of('luot', [
      gave('cong-an', 'luot', { nam: 40, nu: 'unknown' }),
      gave('thon-1', 'luot', 10),
    ]);
    expect(figure).toMatchObject({ state: 'partial', value: 50 });
    expect(reported).toEqual(['cong-an', 'thon-1']);
    expect(unknownUnits).toEqual(['cong-an']);
  });
});
