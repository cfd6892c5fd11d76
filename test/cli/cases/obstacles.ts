import { expect } from 'vitest';
import type { Case } from '../case.js';

const june = ['--as-of', '2023-06-12'];
const open = '2023-06-05-tram-y-te-z0n7pm';

/** What units report as hindering them, and what became of it. */
export const obstacles: readonly Case[] = [
  {
    name: 'an obstacle is recorded with its proposal and document',
    argv: [
      ...june,
      'obstacle',
      'thon-3',
      '--task',
      'IV.9.a',
      '--summary',
      'Chưa có kinh phí',
      '--proposal',
      'Bố trí từ nguồn III.2',
      '--on',
      '10/6/2023',
      '--doc',
      '06/BC-T3',
      '--json',
    ],
    at: 'sample',
    code: 0,
    json: { output: 'written', has: { id: expect.stringMatching(/^2023-06-10-thon-3-/) } },
    writes: [
      {
        path: /^plans\/bdg-mau\/obstacles\/2023-06\/2023-06-10-thon-3-[0-9a-z]{6}\.yaml$/,
        text: [
          /^schema: tiendo\/obstacle@1$/m,
          /^task: thon-hoat-dong-gioi$/m,
          /^summary: Chưa có kinh phí\nproposal: Bố trí từ nguồn III\.2$/m,
          /^doc: \{ number: 06\/BC-T3 \}$/m,
        ],
      },
    ],
  },
  {
    name: 'an obstacle needs words',
    argv: [...june, 'obstacle', 'thon-3'],
    at: 'sample',
    code: 2,
    err: [/--summary/],
  },
  {
    name: 'an obstacle is not raised tomorrow',
    argv: [...june, 'obstacle', 'thon-3', '--summary', 'Chưa có kinh phí', '--on', '13/6/2023'],
    at: 'sample',
    code: 2,
    err: [/13\/6\/2023/],
  },
  {
    name: 'an obstacle is settled by a file beside it',
    argv: [...june, 'settle', open, '--outcome', 'passed-up', '--summary', 'Đã kiến nghị huyện'],
    at: 'sample',
    code: 0,
    writes: [
      {
        path: /^plans\/bdg-mau\/obstacles\/2023-06\/2023-06-12-tram-y-te-[0-9a-z]{6}\.yaml$/,
        text: [
          /^schema: tiendo\/settlement@1$/m,
          new RegExp(`^settles: ${open}$`, 'm'),
          /^outcome: passed-up$/m,
        ],
      },
    ],
  },
  {
    name: 'settle --json, the obstacle named by a unique beginning of its id',
    argv: [...june, 'settle', '2023-06-05', '--summary', 'Đã bố trí phòng', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'written', has: { records: [{}] } },
    writes: [{ path: /obstacles\/2023-06\//, text: [/^outcome: resolved$/m] }],
  },
  {
    name: 'a settled obstacle is not settled again',
    argv: [...june, 'settle', '2023-03-14-thon-2-e38ghe', '--summary', 'Đã sửa loa'],
    at: 'sample',
    code: 2,
    err: [/đã được giải quyết/],
  },
  {
    name: 'an obstacle is not settled before it is raised',
    argv: [...june, 'settle', open, '--on', '4/6/2023', '--summary', 'Đã bố trí phòng'],
    at: 'sample',
    code: 2,
    err: [/04\/6\/2023/, /05\/6\/2023/],
  },
  {
    name: 'an unknown outcome',
    argv: [...june, 'settle', open, '--outcome', 'forgotten', '--summary', 'x'],
    at: 'sample',
    code: 2,
    err: [/"forgotten"/, /resolved, passed-up, declined/],
  },
  {
    name: 'an obstacle that is not there',
    argv: [...june, 'settle', '2023-01-01', '--summary', 'x'],
    at: 'sample',
    code: 2,
    err: [/không tìm thấy vướng mắc "2023-01-01"/],
  },
];
