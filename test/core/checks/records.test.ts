import { describe, expect, test } from 'vitest';
import { sortOutRecords } from '../../../src/core/checks/sort-out.js';
import { viewPlan } from '../../../src/core/plan-view.js';
import type { Progress } from '../../../src/model/generated/files.js';
import { progress as makeProgress, obstacle, on, recordsOf, submission } from '../make-records.js';
import { smallPlan } from '../small-plan.js';
import { diagnose, idOf, recordProblems } from './problems-of.js';

/** An entry of cong-an that is right, but for what is given. */
function entry(given: Partial<Progress> = {}): Progress {
  const date = given.date ?? '2023-05-12';
  return makeProgress({ id: idOf('a', date, given.unit ?? 'cong-an'), ...given });
}

/** An entry of cong-an with figures. */
function withFigures(figures: NonNullable<Progress['figures']>): string[] {
  return recordProblems([entry({ figures })]);
}

test('an entry that is right has no problems', () => {
  expect(
    recordProblems([
      entry(),
      submission('received', '2023-06-08', { id: idOf('r', '2023-06-08') }),
    ]),
  ).toEqual([]);
});

describe('where a record lies', () => {
  const plan = smallPlan();
  const problemsAt = (file: string, record = entry()): string[] =>
    diagnose(plan, { ...recordsOf([]), progress: [{ file, data: record }] }).map(
      ({ code, args }) => `${code} ${args['expected']}`,
    );
  const proper = `plans/mau/progress/2023-05/${entry().id}.yaml`;

  test('its file is named after it, in the folder of its month', () => {
    expect(problemsAt(proper)).toEqual([]);
    expect(problemsAt('plans/mau/progress/2023-04/x.yaml')).toEqual([
      `file-name-mismatch ${proper}`,
    ]);
    expect(problemsAt(proper.replace('2023-05/', ''))).toEqual([`file-name-mismatch ${proper}`]);
  });

  test('its id begins with its day and its unit', () => {
    expect(problemsAt(proper, entry({ id: idOf('a', '2023-05-13') }))).toEqual([
      'file-name-mismatch 2023-05-12',
    ]);
    expect(problemsAt(proper, entry({ id: idOf('a', '2023-05-12', 'thon-1') }))).toEqual([
      'file-name-mismatch cong-an',
    ]);
    expect(problemsAt(proper, entry({ id: 'mot-ma-khac' }))).toEqual([
      'file-name-mismatch 2023-05-12',
    ]);
  });

  test('a copy in a wrong place does not take the id from the record in the right one', () => {
    const [first] = recordsOf([entry()]).progress;
    if (first === undefined) throw new Error('an entry was made');
    const files = [
      { ...first, file: `${proper}.yaml` },
      { ...first, file: proper },
    ];
    const found = diagnose(plan, { ...recordsOf([]), progress: files });
    expect(found.map(({ code, file }) => `${code} ${file}`)).toEqual([
      `file-name-mismatch ${proper}.yaml`,
    ]);
  });
});

describe('what a record names', () => {
  test.each<[string, Partial<Progress>]>([
    ['unknown-task task', { task: 'ca-phong' }],
    ['unknown-unit unit', { unit: 'cong-an-xa' }],
    ['task-not-of-unit unit', { unit: 'thon-1' }],
    ['group-as-unit unit', { unit: 'cac-thon', task: 'thon-truyen-thong' }],
  ])('%s', (problem, given) => {
    expect(recordProblems([entry(given)])).toEqual([problem]);
  });

  test('a report of a period that the plan does not have', () => {
    const event = submission('received', '2023-06-08', {
      id: idOf('r', '2023-06-08'),
      period: 'quy-1',
    });
    expect(recordProblems([event])).toEqual(['unknown-period period']);
  });

  test('an obstacle of a unit and a task that the plan does not have', () => {
    const unknown = obstacle(idOf('o', '2023-04-12', 'ai'), { unit: 'ai', task: 'gi' });
    expect(recordProblems([unknown])).toEqual(['unknown-unit unit', 'unknown-task task']);
  });
});

describe('figures', () => {
  test('that fit are no problem', () => {
    expect(
      withFigures({ 'su-kien': 2, luot: { nam: 40, nu: 65 }, 'duoc-ho-tro': 'unknown' }),
    ).toEqual([]);
  });

  test.each<[string, NonNullable<Progress['figures']>]>([
    ['indicator-not-of-task figures.luot-xem', { 'luot-xem': 3 }],
    ['figure-wrong-type figures.su-kien', { 'su-kien': 2.5 }],
    ['figure-wrong-type figures.duoc-ho-tro', { 'duoc-ho-tro': 3 }],
    ['figure-wrong-type figures.luot.nam', { luot: { nam: 1.5 } }],
    ['figure-unknown-part figures.luot.nan', { luot: { nan: 3 } }],
    ['figure-total-mismatch figures.luot', { luot: { nam: 40, nu: 65, total: 100 } }],
  ])('%s', (problem, figures) => {
    expect(withFigures(figures)).toEqual([problem]);
  });

  test('each wrong figure of an entry is told', () => {
    expect(withFigures({ 'su-kien': 2.5, 'mo-hinh': 1, 'duoc-ho-tro': 3 })).toHaveLength(2);
  });

  test('a figure that the plan has but the task does not', () => {
    const wrong = entry({
      task: 'thon-thang-hanh-dong',
      unit: 'thon-1',
      date: '2023-05-12',
      figures: { luot: 3 },
    });
    expect(recordProblems([wrong])).toEqual(['indicator-not-of-task figures.luot']);
  });
});

describe('days', () => {
  test('a record tells what has happened, not what will', () => {
    expect(recordProblems([entry({ recorded: on('2023-05-11') })])).toEqual([
      'recorded-before-date date',
    ]);
    expect(recordProblems([entry({ recorded: on('2023-05-12') })])).toEqual([]);
  });

  test('an entry recorded 15 days late or more is back-dated; a correction is not', () => {
    expect(recordProblems([entry({ recorded: on('2023-05-26') })])).toEqual([]);
    expect(recordProblems([entry({ recorded: on('2023-05-27') })])).toEqual(['back-dated date']);
    const late = entry({
      id: idOf('b'),
      corrects: entry().id,
      reason: 'Gõ nhầm.',
      recorded: on('2023-05-27'),
    });
    expect(recordProblems([entry(), late])).toEqual([]);
  });

  test('an entry recorded after the report of its period was due', () => {
    const lastDay = entry({ date: '2023-06-05', recorded: on('2023-06-09') });
    expect(recordProblems([lastDay])).toEqual([]);
    const dayAfter = entry({ date: '2023-06-05', recorded: on('2023-06-10') });
    expect(recordProblems([dayAfter])).toEqual(['after-deadline recorded.at']);
  });

  test('an entry of another year than the plan’s', () => {
    expect(recordProblems([entry({ date: '2022-12-30' })])).toEqual(['outside-plan-year date']);
  });

  test('a unit that did not exist on the day', () => {
    const units = smallPlan().units.map((unit) =>
      unit.id === 'cong-an' ? { ...unit, valid: { from: '2023-05-13' } } : unit,
    );
    const data = entry();
    const file = `plans/mau/progress/2023-05/${data.id}.yaml`;
    const found = diagnose(smallPlan({ units }), { ...recordsOf([]), progress: [{ file, data }] });
    expect(found.map(({ code }) => code)).toEqual(['unit-not-valid']);
  });
});

describe('bad records beside good ones', () => {
  const plan = smallPlan();
  const good = entry();
  const bad = entry({ id: idOf('b'), figures: { 'su-kien': 2.5 } });
  const noticed = entry({ id: idOf('c'), recorded: on('2023-06-01') });
  const progress = [good, bad, noticed].map((data) => ({
    file: `plans/mau/progress/2023-05/${data.id}.yaml`,
    data,
  }));
  const input = {
    view: viewPlan(plan),
    plan: { file: 'plans/mau/plan.yaml', data: plan },
    records: { ...recordsOf([]), progress },
  };

  test('a bad record is left out of results; the good ones stay, also with a notice', () => {
    const { problems, sound } = sortOutRecords(input);
    expect(problems.map(({ code }) => code)).toEqual(['figure-wrong-type']);
    expect(sound.records.progress.map(({ data }) => data.id)).toEqual([good.id, noticed.id]);
  });

  test('records found good before are not looked at again, a new copy is', () => {
    const known = new Set(progress.map(({ file }) => file));
    expect(sortOutRecords(input, known).problems).toEqual([]);
    const file = `plans/mau/progress/2023-06/${good.id}.yaml`;
    const twice = { ...input.records, progress: [...progress, { file, data: good }] };
    const { problems } = sortOutRecords({ ...input, records: twice }, known);
    expect(problems.map(({ code, file: at }) => `${code} ${at}`)).toEqual([
      `file-name-mismatch ${file}`,
    ]);
  });
});
