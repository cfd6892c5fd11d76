import { writeFile } from '../../support/records.js';
import type { Case } from '../case.js';

const list = `
- task: cax-phong-toi-pham
  date: 12/5/2023
  summary: Hai buổi tuyên truyền
  percent: 40
  figures:
    su-kien: 2
    luot-tham-du: { nam: 40, nu: 65 }
- task: IV.9.a
  unit: thôn 3
  date: 2023-05-13
  summary: Họp thôn
  evidence: [{ doc: 05/BC-T3, date: 2023-05-14 }]
`;

const lines = `${JSON.stringify({ task: 'IV.6.b', date: '2023-05-12', summary: 'Hai buổi' })}
${JSON.stringify({ task: 'IV.9.a', unit: 'thon-3', date: '2023-05-13', summary: 'Họp thôn' })}
`;

const both = [
  { path: /2023-05-12-cong-an-xa-[0-9a-z]{6}\.yaml$/, text: [/^task: cax-phong-toi-pham$/m] },
  { path: /2023-05-13-thon-3-[0-9a-z]{6}\.yaml$/, text: [/^summary: Họp thôn$/m] },
];

const fromInput = ['--as-of', '2023-06-12', 'record', '--file', '-'];

/** Many entries at once: all of them or none. */
export const batches: readonly Case[] = [
  {
    name: 'a YAML list from standard input',
    argv: fromInput,
    at: 'plan',
    stdin: list,
    code: 0,
    out: [/2023-05-12-cong-an-xa-/, /2023-05-13-thon-3-/],
    writes: both,
  },
  {
    name: 'YAML documents from standard input',
    argv: fromInput,
    at: 'plan',
    stdin: `---\n${list.replaceAll(/^- task/gm, '--- \ntask').replaceAll(/^ {2}/gm, '')}`,
    code: 0,
    writes: both,
  },
  {
    name: 'one JSON object a line from standard input',
    argv: fromInput,
    at: 'plan',
    stdin: lines,
    code: 0,
    writes: both,
  },
  {
    name: 'the same from a file, relative to the current folder',
    argv: ['--as-of', '2023-06-12', 'record', '--file', 'ket-qua.yaml'],
    at: 'plan',
    inside: 'plans',
    prepare: (root) => writeFile(root, 'plans/ket-qua.yaml', list),
    code: 0,
    writes: both,
  },
  {
    name: '--json lists what was written',
    argv: [...fromInput, '--json'],
    at: 'plan',
    stdin: lines,
    code: 0,
    json: { output: 'written', has: { plan: 'bdg-2023', records: [{}, {}] } },
    writes: both,
  },
  {
    name: 'one bad entry, and none is written',
    argv: fromInput,
    at: 'plan',
    stdin: list.replace('thôn 3', 'thôn 33'),
    code: 2,
    err: [/mục thứ 2/, /"thôn 33"/, /chưa mục nào được ghi/],
  },
  {
    name: 'every bad entry is told in one run',
    argv: fromInput,
    at: 'plan',
    stdin: list.replace('thôn 3', 'thôn 33').replace('12/5/2023', '12/7/2023'),
    code: 2,
    err: [/mục thứ 1/, /mục thứ 2/],
  },
  {
    name: 'a figure that does not add up',
    argv: fromInput,
    at: 'plan',
    stdin: list.replace('nu: 65', 'nu: 65, total: 100'),
    code: 2,
    err: [/mục thứ 1/, /105/],
  },
  {
    name: 'an entry without a summary',
    argv: fromInput,
    at: 'plan',
    stdin: '- task: IV.6.b\n',
    code: 2,
    err: [/mục thứ 1/, /summary/],
  },
  {
    name: 'a key that entries do not have',
    argv: fromInput,
    at: 'plan',
    stdin: '- { task: IV.6.b, summary: Một buổi, precent: 40 }\n',
    code: 2,
    err: [/mục thứ 1/, /precent/],
    notErr: [/must/],
  },
  {
    name: 'text that is not YAML',
    argv: fromInput,
    at: 'plan',
    stdin: '- task: [IV.6.b\n',
    code: 2,
    err: [/mục thứ 1/],
  },
  {
    name: 'nothing at all',
    argv: fromInput,
    at: 'plan',
    stdin: '',
    code: 2,
    err: [/chưa mục nào được ghi/],
  },
  {
    name: 'a file that is not there',
    argv: ['record', '--file', 'ket-qua.yaml'],
    at: 'plan',
    code: 2,
    err: [/ket-qua\.yaml/],
  },
];
