/** What a change touches, and whether it reaches back: the small plan with some records, seen on 12 June. */
import { describe, expect, test } from 'vitest';
import type { AnyRecord } from '../../../src/core/record-path.js';
import type { Issued } from '../../../src/model/generated/files.js';
import type { PlanChange } from '../../../src/model/generated/outputs.js';
import { on, progress, submission, withdrawal } from '../make-records.js';
import { changesBy, type Edit, the } from './edits.js';

const first = progress({ id: 'muc-1', figures: { 'su-kien': 2, luot: { nam: 3, nu: 4 } } });
const second = progress({ id: 'muc-2', task: 'thon-truyen-thong', unit: 'thon-1' });
const received = submission('received', '2023-06-08');

const sent: Issued = {
  schema: 'tiendo/issued@1',
  id: 'bc-45',
  period: '6-thang',
  number: '45/BC-UBND',
  on: '2023-06-12',
  document: { file: 'a.md', sha256: '' },
  snapshot: { file: 'a.json', sha256: '' },
  revision: { records: '', plan: '' },
  recorded: on('2023-06-12'),
};

/** The first change that an edit makes, as class and effects. */
function told(
  edit: Edit,
  records: readonly AnyRecord[] = [first, second, received],
  asOf = '2023-06-12',
) {
  const [change] = changesBy(edit, records, { asOf, issued: [sent] }) as [PlanChange];
  return {
    class: change.class,
    effects: change.effects.map(({ kind, ids, date }) =>
      [kind, ...ids, ...(date ? [date] : [])].join(' '),
    ),
  };
}

const due =
  (id: string, before: string): Edit =>
  ({ periods }) =>
    Object.assign(the(periods, id), { due: { before } });

describe('tasks', () => {
  test('another owner of a task with results reaches back', () => {
    const edit: Edit = ({ tasks }) =>
      Object.assign(the(tasks, 'ca-phong-ngua'), { unit: 'van-hoa' });
    expect(told(edit)).toEqual({ class: 'retroactive', effects: ['entries muc-1'] });
    expect(told(edit, [second])).toEqual({ class: 'assignment', effects: [] });
  });

  test('what was withdrawn, or happened later, is not touched', () => {
    const edit: Edit = ({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { role: 'lead' });
    expect(told(edit, [first, withdrawal('muc-1')])).toEqual({ class: 'assignment', effects: [] });
    expect(told(edit, [first], '2023-05-01')).toEqual({ class: 'assignment', effects: [] });
  });

  test('partners and wording never reach back', () => {
    const partners: Edit = ({ tasks }) =>
      Object.assign(the(tasks, 'ca-phong-ngua'), { partners: ['van-hoa'] });
    expect(told(partners)).toEqual({ class: 'assignment', effects: ['entries muc-1'] });
    const note: Edit = ({ tasks }) =>
      Object.assign(the(tasks, 'ca-phong-ngua'), { note: 'Xem thêm' });
    expect(told(note)).toEqual({ class: 'wording', effects: [] });
  });

  test('a task that is gone, or has a new id, leaves its entries without a task', () => {
    const remove: Edit = ({ tasks }) => tasks.splice(0, 1);
    expect(told(remove)).toEqual({ class: 'retroactive', effects: ['entries-without-task muc-1'] });
    const rename: Edit = ({ tasks }) =>
      Object.assign(the(tasks, 'ca-phong-ngua'), { id: 'ca-phong' });
    expect(told(rename)).toEqual({ class: 'retroactive', effects: ['entries-without-task muc-1'] });
    expect(told(remove, [])).toEqual({ class: 'removed', effects: [] });
  });

  test('a deadline that passed already is told', () => {
    const move =
      (before: string): Edit =>
      ({ tasks }) =>
        Object.assign(the(tasks, 'vh-ke-hoach'), { due: { before } });
    expect(told(move('2023-05-01'))).toEqual({
      class: 'retroactive',
      effects: ['past 2023-04-30'],
    });
    expect(told(move('2023-07-01'))).toEqual({ class: 'retroactive', effects: [] });
    expect(told(move('2023-07-01'), [], '2023-02-01')).toEqual({ class: 'deadline', effects: [] });
  });

  test('a task that comes with a deadline in the past reaches back', () => {
    const add: Edit = ({ tasks }) =>
      tasks.push({ ...the(tasks, 'vh-ke-hoach'), id: 'moi', title: 'Việc hoàn toàn mới' });
    expect(told(add)).toEqual({ class: 'retroactive', effects: ['past 2023-02-28'] });
    expect(told(add, [], '2023-02-28')).toEqual({ class: 'added', effects: [] });
  });

  test('an indicator taken from a task reaches back where its figures were given', () => {
    const drop =
      (gone: string): Edit =>
      ({ tasks }) => {
        const task = the(tasks, 'ca-phong-ngua');
        task.indicators = (task.indicators ?? []).filter((id) => id !== gone);
      };
    expect(told(drop('su-kien')).class).toBe('retroactive');
    expect(told(drop('mo-hinh')).class).toBe('target');
  });
});

describe('periods', () => {
  test('a deadline that was due, or to which reports came, reaches back', () => {
    expect(told(due('6-thang', '2023-06-15'))).toEqual({
      class: 'retroactive',
      effects: [`reports ${received.id}`, 'issued 45/BC-UBND'],
    });
    expect(told(due('6-thang', '2023-06-15'), [received], '2023-06-09').class).toBe('retroactive');
    expect(told(due('6-thang', '2023-06-15'), [], '2023-06-09').class).toBe('deadline');
    expect(told(due('nam', '2023-11-20'))).toEqual({ class: 'deadline', effects: [] });
    expect(told(due('nam', '2023-06-01'))).toEqual({
      class: 'retroactive',
      effects: ['past 2023-05-31'],
    });
  });
});

describe('units', () => {
  test('a unit that is gone leaves entries and reports, and its tasks to others', () => {
    const merge: Edit = ({ units, tasks }) => {
      units.splice(1, 1);
      Object.assign(the(tasks, 'ca-phong-ngua'), { unit: 'van-hoa' });
    };
    const changes = changesBy(merge, [first, received]);
    expect(changes.find(({ kind }) => kind === 'removed')).toMatchObject({
      id: 'cong-an',
      class: 'retroactive',
      effects: [
        { kind: 'entries-without-unit', ids: ['muc-1'] },
        { kind: 'reports', ids: [received.id] },
        { kind: 'moves-to', ids: ['van-hoa'] },
      ],
    });
  });

  test('a duty to report changes back once a period was due', () => {
    const ask: Edit = ({ units }) =>
      Object.assign(the(units, 'hoi-phu-nu'), { report: 'required' });
    expect(told(ask).class).toBe('retroactive');
    expect(told(ask, [], '2023-06-09').class).toBe('assignment');
  });

  test('members who leave a group are told with what they recorded', () => {
    const leave: Edit = ({ units }) =>
      Object.assign(the(units, 'cac-thon'), { members: ['thon-2', 'thon-10'] });
    expect(told(leave)).toEqual({
      class: 'retroactive',
      effects: ['tasks thon-truyen-thong thon-thang-hanh-dong', 'entries muc-2'],
    });
  });
});

describe('indicators, targets and documents', () => {
  test('what is counted changes back where figures were given', () => {
    const count: Edit = ({ indicators }) =>
      Object.assign(the(indicators, 'su-kien'), { type: 'snapshot' });
    expect(told(count)).toEqual({
      class: 'retroactive',
      effects: ['figures muc-1', 'tasks ca-phong-ngua thon-truyen-thong thon-thang-hanh-dong'],
    });
    expect(told(count, []).class).toBe('target');
  });

  test('a part that is gone is told with the figures that name it', () => {
    const drop: Edit = ({ splits }) => the(splits, 'gioi-tinh').parts.splice(1, 1);
    expect(told(drop)).toEqual({ class: 'retroactive', effects: ['figures muc-1'] });
    const unused: Edit = ({ splits }) => the(splits, 'dan-toc').parts.splice(1, 1);
    expect(told(unused)).toEqual({ class: 'removed', effects: [] });
  });

  test('a replaced legal basis lists all that cites it', () => {
    const replace: Edit = ({ documents, tasks }) => {
      Object.assign(the(documents, 'nq-28'), { number: '96/NQ-CP' });
      Object.assign(the(tasks, 'vh-ke-hoach'), { documents: ['nq-28'] });
    };
    const change = changesBy(replace).find(({ kind }) => kind === 'replaced');
    expect(change).toMatchObject({
      class: 'basis',
      effects: [{ kind: 'cited-by', count: 2, ids: ['duoc-ho-tro/3.2/2025', 'IV.3.a'] }],
    });
  });

  test('a content that is gone reaches back where tasks with results served it', () => {
    const drop: Edit = ({ contents }) => contents?.[0]?.items.splice(0, 1);
    expect(told(drop)).toEqual({
      class: 'retroactive',
      effects: ['tasks ca-phong-ngua thon-truyen-thong'],
    });
    expect(told(drop, []).class).toBe('removed');
  });
});
