import { expect } from 'vitest';
import { addProgress } from '../../support/records.js';
import type { Case } from '../case.js';

const required = [
  'vp-tk',
  'tc-ns',
  'tp-ht',
  'truong-tieu-hoc',
  'truong-mam-non',
  'cong-an-xa',
  'tram-y-te',
  'co-quan-lien-quan',
  ...[1, 2, 3, 4, 5, 6, 7].map((number) => `thon-${number}`),
];
const requested = ['mttq', 'hoi-lhpn'];

const missing = (unit: string, expectation: string) => ({
  period: '6-thang',
  unit,
  expectation,
  rule: 'before 2023-06-10',
  lastDay: '2023-06-09',
  state: 'missing',
  receivedOn: null,
  daysLate: 1,
});

/** Who has not reported. "Before 10 June" ends with 9 June. */
export const overdue: readonly Case[] = [
  {
    name: 'on the last day nobody is late',
    argv: ['--as-of', '2023-06-09', 'overdue', '--json'],
    at: 'plan',
    code: 0,
    json: { output: 'overdue', has: { reports: [], tasks: [] } },
  },
  {
    name: 'on the last day it says that nothing is overdue',
    argv: ['--as-of', '2023-06-09', 'overdue'],
    at: 'plan',
    code: 0,
    out: [/09\/6\/2023: không có/],
  },
  {
    name: 'the day after, everybody is one day late: 15 required and 2 requested',
    argv: ['--as-of', '2023-06-10', 'overdue', '--json'],
    at: 'plan',
    code: 1,
    json: {
      output: 'overdue',
      has: {
        asOf: '2023-06-10',
        reports: [
          ...required.map((unit) => missing(unit, 'required')),
          ...requested.map((unit) => missing(unit, 'requested')),
        ],
        tasks: [],
      },
    },
  },
  {
    name: 'the rule is printed with the day that it means',
    argv: ['--as-of', '2023-06-10', 'overdue'],
    at: 'plan',
    code: 1,
    out: [/trước ngày 10\/6\/2023/, /thứ Sáu 09\/6\/2023/, /0\/15/, /Thôn 7 +chưa gửi +trễ 1 ngày/],
  },
  {
    name: 'neither the coordinating unit nor a group as such owes a report',
    argv: ['--as-of', '2023-06-10', 'overdue', '--all', '--json'],
    at: 'plan',
    code: 1,
    json: {
      output: 'overdue',
      has: {
        reports: expect.not.arrayContaining(
          ['vh-xh', 'truong-hoc', 'cac-thon'].map((unit) => expect.objectContaining({ unit })),
        ),
      },
    },
  },
  {
    name: 'late but received stays visible and is no longer a finding by itself',
    argv: ['--as-of', '2023-06-12', 'overdue', '--unit', 'tram-y-te', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'overdue',
      has: {
        reports: [{ unit: 'tram-y-te', state: 'late', receivedOn: '2023-06-10', daysLate: 1 }],
      },
    },
  },
  {
    name: 'returned counts as not received',
    argv: ['--as-of', '2023-06-12', 'overdue', '--unit', 'thon-3', '--json'],
    at: 'sample',
    code: 1,
    json: {
      output: 'overdue',
      has: { reports: [{ unit: 'thon-3', state: 'missing', receivedOn: null, daysLate: 3 }] },
    },
  },
  {
    name: 'an extension moves the last day of one unit',
    argv: ['--as-of', '2023-06-12', 'overdue', '--all', '--period', '6-thang', '--json'],
    at: 'sample',
    code: 1,
    json: {
      output: 'overdue',
      has: {
        reports: expect.arrayContaining([
          expect.objectContaining({
            unit: 'cong-an-xa',
            state: 'pending',
            lastDay: '2023-06-14',
            rule: 'by 2023-06-14',
            daysLate: 0,
          }),
          expect.objectContaining({ unit: 'thon-1', state: 'on-time', receivedOn: '2023-06-07' }),
        ]),
      },
    },
  },
  {
    name: 'a requested report that is missing is shown, but is no failure',
    argv: ['--as-of', '2023-06-10', 'overdue', '--unit', 'mttq', '--json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'overdue',
      has: { reports: [{ unit: 'mttq', expectation: 'requested', state: 'missing' }] },
    },
  },
  {
    name: '--within looks ahead, and what is only coming is no failure',
    argv: ['--as-of', '2023-05-27', 'overdue', '--within', '14', '--json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'overdue',
      has: {
        reports: [...required, ...requested].map((unit) => ({
          unit,
          state: 'pending',
          daysLate: 0,
        })),
      },
    },
  },
  {
    name: '--within 13 does not reach the fourteenth day',
    argv: ['--as-of', '2023-05-26', 'overdue', '--within', '13', '--json'],
    at: 'plan',
    code: 0,
    json: { output: 'overdue', has: { reports: [], tasks: [] } },
  },
  {
    name: '--all has both periods of every unit',
    argv: ['--as-of', '2023-05-27', 'overdue', '--all', '--json'],
    at: 'plan',
    code: 0,
    json: { output: 'overdue', has: { reports: { length: 34 } } },
  },
  {
    name: '--period looks at one period only',
    argv: ['--as-of', '2023-11-10', 'overdue', '--period', 'nam', '--json'],
    at: 'plan',
    code: 1,
    json: {
      output: 'overdue',
      has: {
        reports: [...required, ...requested].map((unit) => ({
          period: 'nam',
          unit,
          rule: 'before 2023-11-10',
          lastDay: '2023-11-09',
          daysLate: 1,
        })),
      },
    },
  },
  {
    name: 'on the last day of its window a task is not late',
    argv: ['--as-of', '2023-12-15', 'overdue', '--json'],
    at: 'plan',
    code: 1,
    json: { output: 'overdue', has: { tasks: [] } },
  },
  {
    name: 'the day after its window a task is late, for each unit that must do it',
    argv: ['--as-of', '2023-12-16', 'overdue', '--json'],
    at: 'plan',
    code: 1,
    json: {
      output: 'overdue',
      has: {
        tasks: [
          { id: 'vhxh-tt-thang-hanh-dong', unit: 'vh-xh', lastDay: '2023-12-15', daysLate: 1 },
          ...[1, 2, 3, 4, 5, 6, 7].map((number) => ({
            id: 'thon-thang-hanh-dong',
            unit: `thon-${number}`,
            lastDay: '2023-12-15',
            daysLate: 1,
          })),
        ],
      },
    },
  },
  {
    name: 'a late task of one unit is a finding although nothing else is',
    argv: ['--as-of', '2023-12-16', 'overdue', '--unit', 'vh-xh'],
    at: 'plan',
    prepare: (root) => addProgress(root, '2023-05-12-cong-an-xa-aaaaaa', 'Một buổi'),
    code: 1,
    out: [/vhxh-tt-thang-hanh-dong/, /trễ 1 ngày/],
  },
];
