/** An audit: which records are back-dated, came after a report was sent, were edited, or are in no commit. */
import { describe, expect, test } from 'vitest';
import { auditRecords, countMarks } from '../../src/core/audit/audit.js';
import type { FileHistory, RecordHistory } from '../../src/core/audit/record-history.js';
import type { AnyRecord } from '../../src/core/record-path.js';
import type { Filed } from '../../src/core/records.js';
import type { Issued } from '../../src/model/generated/files.js';
import type { RecordCommit } from '../../src/model/generated/outputs.js';
import { filed } from './checks/problems-of.js';
import { obstacle, on, progress, settlement, submission, withdrawal } from './make-records.js';
import { smallView } from './small-plan.js';

const view = smallView();

function commit(id: string, day: string): RecordCommit {
  const at = `${day}T20:00:00+07:00`;
  return { id, author: 'Văn thư', authoredAt: at, committer: 'Văn thư', committedAt: at };
}

/** The half-year report, sent on 12 June and committed as the commit "sent". */
const report: Filed<Issued> = {
  file: 'plans/mau/issued/6-thang/45/issued.yaml',
  data: {
    schema: 'tiendo/issued@1',
    id: '2023-06-12-45',
    period: '6-thang',
    number: '45/BC-UBND',
    on: '2023-06-12',
    document: { file: 'bao-cao.md', sha256: '0'.repeat(64) },
    snapshot: { file: 'report.json', sha256: '0'.repeat(64) },
    revision: { records: '0'.repeat(64), plan: '0'.repeat(64) },
    recorded: { at: '2023-06-12T10:00:00+07:00', by: 'van-hoa' },
  },
};

interface Given {
  /** What the history knows of the file of the record. */
  readonly own?: Partial<FileHistory> | undefined;
  readonly others?: readonly AnyRecord[];
  readonly sent?: 'committed' | 'uncommitted' | 'cut';
  readonly asOf?: string;
}

/** The row of one record. Commits are known to the report when they come before "sent" in the alphabet. */
function audit(record: AnyRecord, { own, others = [], sent = 'committed', asOf }: Given = {}) {
  const history: RecordHistory = {
    of: (file) => {
      if (file === report.file) {
        const added = commit('sent', '2023-06-12');
        return sent === 'uncommitted' ? undefined : { added, edits: [], isCut: sent === 'cut' };
      }
      if (!file.includes(record.id) || own === undefined) return undefined;
      return { added: commit('a', record.date), edits: [], isCut: false, ...own };
    },
    isKnownTo: (id, by) => id <= by,
  };
  const records = filed([record, ...others]);
  const input = { view, records, issued: [report], history, asOf: asOf ?? '2023-12-31', days: 14 };
  return auditRecords(input).find(({ id }) => id === record.id);
}

const marksOf = (record: AnyRecord, given?: Given) => audit(record, given)?.marks;
const entry = progress({ id: '2023-05-12-cong-an-aaaaaa' });

describe('back-dated', () => {
  test.each([
    ['2023-05-26', 14, []],
    ['2023-05-27', 15, ['back-dated']],
  ])('committed on %s, %i days after the day it claims', (day, days, marks) => {
    const row = audit(entry, { own: { added: commit('a', day) } });
    expect([row?.daysAfter, row?.marks]).toEqual([days, marks]);
  });

  test('what is in no commit has only its own word', () => {
    const late = { ...entry, recorded: on('2023-06-05') };
    expect(marksOf(late)).toEqual(['back-dated', 'uncommitted']);
  });

  test('a correction comes after its entry by its nature', () => {
    const correction = progress({ id: '2023-05-12-cong-an-bbbbbb', corrects: entry.id });
    const own = { added: commit('a', '2023-06-05') };
    expect(marksOf(correction, { own, others: [entry] })).toEqual([]);
  });
});

describe('changed after a report was sent', () => {
  const later = { own: { added: commit('z', '2023-06-14') } };
  const before = progress({ id: '2023-06-09-cong-an-cccccc', date: '2023-06-09' });
  const after = progress({ id: '2023-06-10-cong-an-dddddd', date: '2023-06-10' });

  test('an entry of the days that the report covers', () => {
    expect(audit(before, later)?.afterReports).toEqual(['45/BC-UBND']);
    expect(marksOf(before, later)).toEqual(['after-report']);
    expect(marksOf(after, later)).toEqual([]);
  });

  test('not what was committed with the report or before it', () => {
    for (const id of ['a', 'sent']) {
      expect(marksOf(before, { own: { added: commit(id, '2023-06-10') } })).toEqual([]);
    }
  });

  test('the report is not known before it was sent', () => {
    expect(marksOf(before, { ...later, asOf: '2023-06-11' })).toEqual([]);
  });

  test.each<[string, AnyRecord, readonly AnyRecord[], readonly string[]]>([
    [
      'a correction that moves an entry out of the period',
      progress({ id: '2023-06-10-cong-an-eeeeee', date: '2023-06-10', corrects: before.id }),
      [before],
      ['after-report'],
    ],
    [
      'a void of an entry of the period',
      withdrawal(before.id, { id: '2023-06-13-cong-an-ffffff', date: '2023-06-13' }),
      [before],
      ['after-report'],
    ],
    [
      'a void of a later entry',
      withdrawal(after.id, { id: '2023-06-13-cong-an-ffffff', date: '2023-06-13' }),
      [after],
      [],
    ],
    [
      'a void of nothing',
      withdrawal('x', { id: '2023-06-13-cong-an-ffffff', date: '2023-06-13' }),
      [],
      [],
    ],
    [
      'a report of a unit that should have been there',
      submission('received', '2023-06-08'),
      [],
      ['after-report'],
    ],
    ['a report of a unit that came later', submission('received', '2023-06-13'), [], []],
    [
      'a report of a unit for another period',
      submission('received', '2023-06-08', { period: 'nam' }),
      [],
      [],
    ],
    ['an obstacle', obstacle('v', { date: '2023-06-08' }), [], ['after-report']],
    ['a settlement', settlement('v', { date: '2023-06-08' }), [obstacle('v')], ['after-report']],
    ['a settlement that came later', settlement('v', { date: '2023-06-13' }), [obstacle('v')], []],
  ])('%s', (_, record, others, marks) => {
    const own = { added: commit('z', '2023-06-14') };
    expect(marksOf(record, { own, others })).toEqual(marks);
  });

  test('an edit of what the report knew', () => {
    const own = { added: commit('a', '2023-06-09'), edits: [commit('z', '2023-06-14')] };
    expect(marksOf(before, { own })).toEqual(['after-report', 'edited']);
    const known = { ...own, edits: [commit('b', '2023-06-10')] };
    expect(marksOf(before, { own: known })).toEqual(['edited']);
  });

  test.each(['committed', 'uncommitted', 'cut'] as const)(
    'where the record is in no commit and the report is %s, moments decide',
    (sent) => {
      const at = (time: string) => ({ ...before, recorded: { at: time, by: 'van-hoa' } });
      const marks = (time: string) => marksOf(at(time), { sent });
      expect(marks('2023-06-12T10:00:01+07:00')).toEqual(['after-report', 'uncommitted']);
      expect(marks('2023-06-12T02:59:00Z')).toEqual(['uncommitted']);
    },
  );
});

test('where history is cut off nobody can say who added a record', () => {
  const row = audit(entry, { own: { added: commit('z', '2023-06-14'), isCut: true } });
  expect([row?.commit, row?.marks]).toEqual([null, ['history-cut']]);
});

test('rows are those of the day, what is in no commit first, then the last committed; each mark is counted', () => {
  const days = ['2023-05-01', '2023-05-02', '2023-05-03', '2023-07-01'];
  const entries = days.map((date, i) => progress({ id: `${date}-cong-an-aaaaa${i}`, date }));
  const history: RecordHistory = {
    of: (file) => {
      const i = Number(/(\d)\.yaml$/.exec(file)?.[1]);
      if (i === 1) return undefined;
      const added = commit('a', i === 0 ? '2023-06-01' : '2023-05-30');
      return { added, edits: i === 2 ? [added] : [], isCut: i === 4 };
    },
    isKnownTo: () => true,
  };
  const records = filed(entries);
  const rows = auditRecords({ view, records, issued: [], history, asOf: '2023-06-12', days: 14 });
  expect(rows.map(({ date }) => date)).toEqual(['2023-05-02', '2023-05-01', '2023-05-03']);
  expect(countMarks(rows)).toEqual({
    records: 3,
    backDated: 2,
    afterReport: 0,
    edited: 1,
    uncommitted: 1,
    historyCut: 0,
  });
});
