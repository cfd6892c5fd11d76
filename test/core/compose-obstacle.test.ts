import { describe, expect, test } from 'vitest';
import {
  composeObstacle,
  composeSettlement,
  type ObstacleInput,
  type SettlementInput,
} from '../../src/core/compose-obstacle.js';
import { factsOf } from './facts-of.js';
import { obstacle, settlement } from './make-records.js';
import { smallView } from './small-plan.js';
import { accepted, NOW, refusalsOf, writeContext } from './write-context.js';

describe('an obstacle', () => {
  const report = (input: Partial<ObstacleInput>) =>
    composeObstacle(writeContext(), { unit: 'Công an', summary: 'Thiếu kinh phí.', ...input });

  test('needs the unit and what is in the way', () => {
    expect(accepted(report({}))).toStrictEqual({
      schema: 'tiendo/obstacle@1',
      id: '2023-06-12-cong-an-000000',
      unit: 'cong-an',
      date: '2023-06-12',
      summary: 'Thiếu kinh phí.',
      recorded: { at: NOW, by: 'van-hoa' },
    });
  });

  test('may tell the task, the day, what is proposed, and the document', () => {
    const full = report({
      task: 'IV.1.a',
      on: '5/6/2023',
      proposal: ' Bố trí thêm. ',
      doc: '12/BC-CAX,5/6/2023',
    });
    expect(Object.entries(accepted(full))).toEqual(
      Object.entries({
        schema: 'tiendo/obstacle@1',
        id: '2023-06-05-cong-an-000000',
        unit: 'cong-an',
        task: 'ca-phong-ngua',
        date: '2023-06-05',
        summary: 'Thiếu kinh phí.',
        proposal: 'Bố trí thêm.',
        doc: { number: '12/BC-CAX', date: '2023-06-05' },
        recorded: { at: NOW, by: 'van-hoa' },
      }),
    );
  });

  test.each<[Partial<ObstacleInput>, string]>([
    [{ unit: 'bưu điện' }, 'not-found'],
    [{ task: 'xyz' }, 'not-found'],
    [{ on: '13/6/2023' }, 'future-date'],
    [{ summary: ' ' }, 'option-needed'],
    [{ doc: ',' }, 'evidence-form'],
  ])('%j is refused: %s', (input, code) => {
    expect(refusalsOf(report(input)).map((refusal) => refusal.code)).toEqual([code]);
  });

  test('a summary that is missing is asked for by its name', () => {
    expect(refusalsOf(report({ summary: undefined }))[0]?.args).toEqual({ option: '--summary' });
  });
});

describe('a settlement', () => {
  const [open, settled] = factsOf(
    smallView(),
    [obstacle('a', { date: '2023-05-10' }), obstacle('b', { date: '2023-05-11' }), settlement('b')],
    '2023-06-12',
  ).obstacles;
  const settle = (input: SettlementInput, row = open) => {
    if (row === undefined) throw new Error('There are two obstacles.');
    return composeSettlement(writeContext(), row, { summary: 'Đã bố trí.', ...input });
  };

  test('resolves an obstacle today unless it says otherwise', () => {
    expect(accepted(settle({}))).toStrictEqual({
      schema: 'tiendo/settlement@1',
      id: '2023-06-12-cong-an-000000',
      settles: 'a',
      date: '2023-06-12',
      outcome: 'resolved',
      summary: 'Đã bố trí.',
      recorded: { at: NOW, by: 'van-hoa' },
    });
  });

  test.each(['resolved', 'passed-up', 'declined'])('its outcome may be %s', (outcome) => {
    expect(accepted(settle({ outcome })).outcome).toBe(outcome);
  });

  test('may be of the day of the obstacle itself, with a document', () => {
    const done = accepted(settle({ on: '10/5/2023', doc: '20/UBND' }));
    expect(done).toMatchObject({ date: '2023-05-10', doc: { number: '20/UBND' } });
  });

  test('is refused a second time', () => {
    expect(refusalsOf(settle({}, settled))).toEqual([
      { code: 'already-settled', args: { id: 'b' } },
    ]);
  });

  test.each<[SettlementInput, string, object]>([
    [
      { outcome: 'xong' },
      'bad-choice',
      { option: '--outcome', typed: 'xong', choices: 'resolved, passed-up, declined' },
    ],
    [{ on: '9/5/2023' }, 'before-obstacle', { date: '2023-05-09', obstacle: '2023-05-10' }],
    [{ on: '13/6/2023' }, 'future-date', { date: '2023-06-13', today: '2023-06-12' }],
    [{ summary: '' }, 'option-needed', { option: '--summary' }],
    [{ doc: '20/UBND,x' }, 'bad-date', { typed: 'x' }],
  ])('%j is refused: %s', (input, code, args) => {
    expect(refusalsOf(settle(input))).toEqual([{ code, args }]);
  });
});
