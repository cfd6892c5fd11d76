import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../src/core/record-path.js';
import { findAnything } from '../../src/core/show.js';
import { factsOf } from './facts-of.js';
import { obstacle, progress, settlement, submission, withdrawal } from './make-records.js';
import { smallView } from './small-plan.js';
import { accepted, refusalsOf } from './write-context.js';

const records: AnyRecord[] = [
  progress({ id: 'ghi-1', date: '2023-05-10', figures: { 'su-kien': 1 } }),
  progress({ id: 'ghi-2', date: '2023-05-12' }),
  progress({ id: 'ghi-3', date: '2023-05-12', corrects: 'ghi-2' }),
  progress({ id: 'ghi-4', task: 'thon-truyen-thong', unit: 'thon-1', figures: { luot: 5 } }),
  submission('received', '2023-06-08'),
  submission('received', '2023-06-07', { id: 'nop-thon-1', unit: 'thon-1' }),
  obstacle('vuong-1', { task: 'ca-phong-ngua' }),
  obstacle('vuong-2', { unit: 'thon-1' }),
  settlement('vuong-1', { id: 'giai-quyet' }),
  withdrawal('ghi-1', { id: 'rut' }),
  withdrawal('khong-co', { id: 'rut-khong' }),
  withdrawal('tu-rut', { id: 'tu-rut' }),
];

const facts = () => factsOf(smallView(), records, '2023-06-12');

/** What is tied to a thing, in ids alone. */
function show(typed: string) {
  const { kind, id, tied } = accepted(findAnything(facts(), typed));
  const ids = {
    contents: tied.contents.map((content) => content.id),
    tasks: tied.tasks.map((task) => task.id),
    entries: tied.entries.map((entry) => entry.id),
    reports: tied.reports.map(({ period, unit }) => `${period} ${unit}`),
    obstacles: tied.obstacles.map((row) => row.id),
  };
  return [`${kind} ${id}`, Object.fromEntries(Object.entries(ids).filter(([, all]) => all.length))];
}

describe('what is tied to one thing', () => {
  test.each([
    [
      'IV.1.a',
      'task ca-phong-ngua',
      {
        contents: ['II.1.a', 'II.2.a'],
        tasks: ['ca-phong-ngua'],
        entries: ['ghi-3'],
        obstacles: ['vuong-1'],
      },
    ],
    [
      'thon-1',
      'unit thon-1',
      {
        tasks: ['thon-truyen-thong', 'thon-thang-hanh-dong'],
        entries: ['ghi-4'],
        reports: ['6-thang thon-1', 'nam thon-1'],
        obstacles: ['vuong-2'],
      },
    ],
    [
      'Các thôn',
      'unit cac-thon',
      {
        tasks: ['thon-truyen-thong', 'thon-thang-hanh-dong'],
        entries: ['ghi-4'],
        reports: [
          '6-thang thon-1',
          '6-thang thon-2',
          '6-thang thon-10',
          'nam thon-1',
          'nam thon-2',
          'nam thon-10',
        ],
        obstacles: ['vuong-2'],
      },
    ],
    [
      'II.1',
      'content II.1',
      {
        contents: ['II.1.a', 'II.1.b'],
        tasks: ['ca-phong-ngua', 'thon-truyen-thong', 'thon-thang-hanh-dong'],
      },
    ],
    ['II.1.b', 'content II.1.b', { tasks: ['thon-thang-hanh-dong'] }],
    [
      '6-thang',
      'period 6-thang',
      {
        reports: ['cong-an', 'thon-1', 'thon-2', 'thon-10', 'hoi-phu-nu'].map(
          (unit) => `6-thang ${unit}`,
        ),
      },
    ],
    [
      'luot',
      'indicator luot',
      { tasks: ['ca-phong-ngua', 'thon-truyen-thong'], entries: ['ghi-4'] },
    ],
    ['ghi-2', 'entry ghi-2', { entries: ['ghi-2', 'ghi-3'] }],
    ['vuong-2', 'obstacle vuong-2', { obstacles: ['vuong-2'] }],
    ['giai-quyet', 'obstacle vuong-1', { obstacles: ['vuong-1'] }],
    ['nop-thon-1', 'submission nop-thon-1', { reports: ['6-thang thon-1'] }],
  ])('%s', (typed, thing, tied) => {
    expect(show(typed)).toEqual([thing, tied]);
  });

  test('entries stand newest first, the versions of one in the order of time', () => {
    const more = [...records, progress({ id: 'ghi-5', date: '2023-06-01' })];
    const task = findAnything(factsOf(smallView(), more, '2023-06-12'), 'ca-phong-ngua');
    expect(accepted(task).tied.entries.map(({ id }) => id)).toEqual(['ghi-5', 'ghi-3']);
  });

  test('contents carry their titles', () => {
    expect(accepted(findAnything(facts(), 'ca-phong-ngua')).tied.contents).toEqual([
      { id: 'II.1.a', title: 'Tuyên truyền pháp luật' },
      { id: 'II.2.a', title: 'Tập huấn' },
    ]);
  });

  test('a void stands for what it withdraws', () => {
    expect(show('rut')).toEqual(['entry ghi-1', { entries: ['ghi-1'] }]);
  });

  test('a void of nothing, or of itself, stands for nothing', () => {
    expect(
      refusalsOf(findAnything(facts(), 'rut-khong')).map(({ code, args }) => [code, args['typed']]),
    ).toEqual([['not-found', 'khong-co']]);
    expect(refusalsOf(findAnything(facts(), 'tu-rut'))[0]?.code).toBe('not-found');
  });
});

describe('a name that does not mean one thing', () => {
  test('things of several kinds that begin so are listed by their ids', () => {
    expect(refusalsOf(findAnything(facts(), 'thon-t'))).toEqual([
      {
        code: 'ambiguous',
        args: {
          kind: 'anything',
          typed: 'thon-t',
          candidates: 'thon-thang-hanh-dong, thon-truyen-thong',
        },
      },
    ]);
    expect(refusalsOf(findAnything(facts(), 'ghi'))[0]?.args).toMatchObject({
      candidates: 'ghi-1, ghi-2, ghi-3, ghi-4',
    });
  });

  test('what is near is suggested by its id; what was typed is told as it was', () => {
    expect(refusalsOf(findAnything(facts(), 'cog-an'))).toEqual([
      { code: 'not-found', args: { kind: 'anything', typed: 'cog-an', suggestion: 'cong-an' } },
    ]);
    expect(refusalsOf(findAnything(facts(), 'unit:x'))[0]?.args).toMatchObject({ typed: 'unit:x' });
  });
});
