import { expect } from 'vitest';
import type { Case } from '../case.js';

const june = ['--as-of', '2023-06-12'];
const some = (item: object) => expect.arrayContaining([expect.objectContaining(item)]);

/** Looking at what there is. */
export const reading: readonly Case[] = [
  {
    name: 'status shows deadlines, late units, progress, obstacles and what to do next',
    argv: [...june, 'status'],
    at: 'sample',
    code: 0,
    out: [
      /6 tháng đầu năm 2023/,
      /trước ngày 10\/6\/2023: hạn cuối thứ Sáu 09\/6\/2023/,
      /đã nhận 9\/13/,
      /còn 150 ngày/,
      /Thôn 4 +chưa gửi +trễ 3 ngày/,
      /2023-06-05-tram-y-te-z0n7pm/,
      /tiendo report 6-thang/,
    ],
  },
  {
    name: 'status says that sample data are sample data',
    argv: [...june, 'status'],
    at: 'sample',
    code: 0,
    out: [/DỮ LIỆU MẪU/],
  },
  {
    name: 'status --json',
    argv: [...june, 'status', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'status',
      has: {
        schema: 'tiendo/status@1',
        asOf: '2023-06-12',
        periods: some({ period: '6-thang', received: 9, expected: 13, lastDay: '2023-06-09' }),
      },
    },
  },
  {
    name: 'list has every task under its unit',
    argv: ['list'],
    at: 'plan',
    code: 0,
    out: [/^Công an xã \(cong-an-xa\) · 2 nhiệm vụ$/m, /^IV\.6\.a /m, /cax-phong-toi-pham/],
  },
  {
    name: 'list --json has the keys that scripts rely on',
    argv: [...june, 'list', '--unit', 'cong-an-xa', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'list',
      has: {
        schema: 'tiendo/list@1',
        tasks: [
          { id: 'cax-xu-ly-bao-luc-gioi', state: 'in-progress', percent: 50, entries: 2 },
          {
            id: 'cax-phong-toi-pham',
            source: 'IV.6.b',
            unit: 'cong-an-xa',
            role: 'coordinate',
            kind: 'ongoing',
            contents: ['II.1.a', 'II.4.a', 'II.7.c'],
            state: 'in-progress',
            percent: 50,
            entries: 2,
            lastEntry: '2023-05-12',
            assignees: [{ unit: 'cong-an-xa', state: 'in-progress', percent: 50, entries: 2 }],
          },
        ],
      },
    },
  },
  {
    name: 'a task of a group is one of each member, with that member’s own progress',
    argv: [...june, 'list', '--unit', 'thon-3', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'list',
      has: {
        tasks: [
          { source: 'IV.9.a', unit: 'cac-thon', state: 'stopped', assignees: [{ unit: 'thon-3' }] },
          { source: 'IV.9.b', state: 'not-started', percent: null, lastEntry: null },
          { source: 'IV.9.c', state: 'in-progress', percent: 35 },
        ],
      },
    },
  },
  {
    name: 'list --content takes an item or everything below it',
    argv: ['list', '--content', 'II.5', '--json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'list',
      has: {
        tasks: ['IV.1.b', 'IV.1.f', 'IV.9.b', 'IV.10.a'].map((source) => ({ source })),
      },
    },
  },
  {
    name: 'list --by content groups by the contents of the plan',
    argv: ['list', '--by', 'content', '--content', 'II.5'],
    at: 'plan',
    code: 0,
    out: [/^II\.5\.a\. /m, /^II\.5\.c\. /m],
  },
  {
    name: 'list --window has only tasks with a time of their own',
    argv: ['list', '--window', '--json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'list',
      has: {
        tasks: [
          { source: 'IV.1.f', lastDay: '2023-12-15' },
          { source: 'IV.9.b', lastDay: '2023-12-15' },
        ],
      },
    },
  },
  {
    name: 'list --role and --state narrow together',
    argv: [...june, 'list', '--role', 'requested', '--state', 'done', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'list', has: { tasks: [{ source: 'IV.10.c', state: 'done', percent: 100 }] } },
  },
  {
    name: 'what is dated after --as-of is not there yet',
    argv: ['--as-of', '2023-03-10', 'list', '--unit', 'cong-an-xa', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'list',
      has: {
        tasks: [
          { state: 'not-started', entries: 0 },
          { state: 'not-started', entries: 0 },
        ],
      },
    },
  },
  {
    name: 'show TASK has its facts, contents and entries',
    argv: [...june, 'show', 'IV.6.b'],
    at: 'sample',
    code: 0,
    out: [/Công an xã/, /II\.4\.a/, /2023-05-12-cong-an-xa-xszvrq/],
  },
  {
    name: 'show ENTRY has every version of it',
    argv: [...june, 'show', '2023-05-11-hoi-lhpn-jwdjbe', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'show',
      has: {
        kind: 'entry',
        entries: [
          { id: '2023-05-11-hoi-lhpn-krwacb', correctedBy: '2023-05-11-hoi-lhpn-jwdjbe' },
          { id: '2023-05-11-hoi-lhpn-agss64', correctedBy: '2023-05-11-hoi-lhpn-jwdjbe' },
          { id: '2023-05-11-hoi-lhpn-jwdjbe', correctedBy: null },
        ],
      },
    },
  },
  {
    name: 'log is newest first and leaves out what was corrected or voided',
    argv: [...june, 'log', '--unit', 'hoi-lhpn', '--from', '1/5/2023', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'log',
      has: {
        entries: [
          { id: '2023-05-25-hoi-lhpn-yvtndw' },
          {
            id: '2023-05-11-hoi-lhpn-jwdjbe',
            task: 'lhpn-de-an-938-939',
            unit: 'hoi-lhpn',
            date: '2023-05-11',
            percent: 45,
            figures: { 'tien-vay': 480_000_000, 'vay-von': { kinh: 4, dtts: 12 } },
            evidence: [{ doc: '16/BC-HPN', date: '2023-05-15' }],
            corrects: '2023-05-11-hoi-lhpn-agss64',
            voided: false,
            recordedBy: 'hoi-lhpn',
            file: 'plans/bdg-mau/progress/2023-05/2023-05-11-hoi-lhpn-jwdjbe.yaml',
          },
        ],
      },
    },
  },
  {
    name: 'log --all has the corrected and the voided ones too',
    argv: [...june, 'log', '--all', '--task', 'thon-hoat-dong-gioi', '--unit', 'thon-1', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'log',
      has: {
        entries: [
          { voided: true, id: '2023-04-16-thon-1-mts3q6' },
          { voided: false, id: '2023-04-16-thon-1-aea1mf' },
          { voided: false, date: '2023-03-05' },
        ],
      },
    },
  },
  {
    name: 'log --limit keeps the newest',
    argv: [...june, 'log', '--limit', '1', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'log', has: { entries: [{ id: '2023-06-12-vh-xh-vnm5p7' }] } },
  },
  {
    name: 'log tells unknown, zero and not applicable apart',
    argv: [...june, 'log', '--from', '2023-06-08', '--to', '2023-06-08', '--unit', 'vh-xh'],
    at: 'sample',
    code: 0,
    out: [/: không áp dụng$/m, /: 0 vụ$/m, /: chưa rõ$/m],
  },
  {
    name: 'log of a plan without records says so',
    argv: ['log'],
    at: 'plan',
    code: 0,
    out: [/Chưa có mục tiến độ nào/],
  },
];
