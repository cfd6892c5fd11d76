import { expect } from 'vitest';
import type { Case } from '../case.js';

const june = ['--as-of', '2023-06-12'];
const folder = '^plans/bdg-mau/reports/6-thang/';

/** The register of unit reports. Lateness is computed from it, never typed. */
export const register: readonly Case[] = [
  {
    name: 'a report arrives',
    argv: [...june, 'receive', 'thon 4', '--on', '11/6/2023', '--doc', '05/BC-T4,10/6/2023'],
    at: 'sample',
    code: 0,
    writes: [
      {
        path: new RegExp(`${folder}2023-06-11-thon-4-[0-9a-z]{6}\\.yaml$`),
        text: [
          /^schema: tiendo\/submission@1$/m,
          /^period: 6-thang\nunit: thon-4\nevent: received\ndate: 2023-06-11$/m,
          /^doc: \{ number: 05\/BC-T4, date: 2023-06-10 \}$/m,
          /^kind: report$/m,
        ],
      },
    ],
  },
  {
    name: 'where it is not plain which period is meant, it must be named',
    argv: [...june, 'receive', 'thon-1'],
    at: 'sample',
    code: 2,
    err: [/--period/, /6-thang, nam/],
  },
  {
    name: 'a report of another period is named by it',
    argv: [...june, 'receive', 'thon-1', '--period', 'nam', '--json'],
    at: 'sample',
    code: 0,
    json: {
      output: 'written',
      has: {
        id: expect.stringMatching(/^2023-06-12-thon-1-/),
        file: expect.stringMatching(/\/nam\//),
      },
    },
    writes: [{ path: /reports\/nam\//, text: [/^period: nam$/m] }],
  },
  {
    name: 'a supplement is named as one',
    argv: [...june, 'receive', 'thon-1', '--period', '6-thang', '--kind', 'supplement'],
    at: 'sample',
    code: 0,
    writes: [{ path: new RegExp(folder), text: [/^kind: supplement$/m] }],
  },
  {
    name: 'a report cannot arrive tomorrow',
    argv: [...june, 'receive', 'thon-4', '--on', '13/6/2023'],
    at: 'sample',
    code: 2,
    err: [/13\/6\/2023/],
  },
  {
    name: 'each member of a group hands in its own report',
    argv: [...june, 'receive', 'cac-thon'],
    at: 'sample',
    code: 2,
    err: [/thon-1, thon-2, thon-3, thon-4, thon-5/],
  },
  {
    name: 'a unit of which no report is expected',
    argv: [...june, 'receive', 'vh-xh'],
    at: 'sample',
    code: 2,
    err: [/không thuộc diện gửi báo cáo/],
  },
  {
    name: 'an unknown kind',
    argv: [...june, 'receive', 'thon-4', '--kind', 'draft'],
    at: 'sample',
    code: 2,
    err: [/"draft"/, /report, supplement, replacement/],
  },
  {
    name: 'a report is sent back with a reason',
    argv: [
      ...june,
      'return',
      'thon-1',
      '--period',
      '6-thang',
      '--reason',
      'Thiếu số liệu',
      '--json',
    ],
    at: 'sample',
    code: 0,
    json: { output: 'written', has: { id: expect.stringMatching(/^2023-06-12-thon-1-/) } },
    writes: [
      {
        path: new RegExp(`${folder}2023-06-12-thon-1-`),
        text: [/^event: returned$/m, /^reason: Thiếu số liệu$/m],
      },
    ],
  },
  {
    name: 'sending back needs a reason',
    argv: [...june, 'return', 'thon-1', '--period', '6-thang'],
    at: 'sample',
    code: 2,
    err: [/--reason/],
  },
  {
    name: 'what has not arrived cannot be sent back',
    argv: [...june, 'return', 'thon-4', '--period', '6-thang', '--reason', 'Thiếu số liệu'],
    at: 'sample',
    code: 2,
    err: [/chưa nhận báo cáo/, /tiendo receive/],
  },
  {
    name: 'a new last day is granted',
    argv: [
      ...june,
      'extend',
      'thon-4',
      '--period',
      '6-thang',
      '--until',
      '20/6/2023',
      '--reason',
      'Mưa lũ',
      '--json',
    ],
    at: 'sample',
    code: 0,
    json: { output: 'written', has: { id: expect.stringMatching(/^2023-06-12-thon-4-/) } },
    writes: [{ path: new RegExp(folder), text: [/^event: extended$/m, /^until: 2023-06-20$/m] }],
  },
  {
    name: 'a new last day lies after the old one',
    argv: [
      ...june,
      'extend',
      'thon-4',
      '--period',
      '6-thang',
      '--until',
      '9/6/2023',
      '--reason',
      'Mưa lũ',
    ],
    at: 'sample',
    code: 2,
    err: [/09\/6\/2023/],
  },
  {
    name: 'an extension needs its day',
    argv: [...june, 'extend', 'thon-4', '--period', '6-thang', '--reason', 'Mưa lũ'],
    at: 'sample',
    code: 2,
    err: [/--until/],
  },
];
