import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { addBadFiles, addProgress, writeFile } from '../../support/records.js';
import type { Case } from '../case.js';

const spoilt = (root: string): void => addBadFiles(root, 'bdg-2023');
const some = (item: object) => expect.arrayContaining([expect.objectContaining(item)]);

/** Every problem in one run, and one bad file never hides the good ones. */
export const checking: readonly Case[] = [
  {
    name: 'a sound workspace is fine, though its plan has gaps to note',
    argv: ['check'],
    at: 'plan',
    code: 0,
    out: [/lưu ý/, /không có lỗi/, /Cách sửa/],
  },
  {
    name: '--strict counts the notices too',
    argv: ['check', '--strict'],
    at: 'plan',
    code: 1,
    out: [/lưu ý/],
  },
  {
    name: '--format json and --json have every problem with its place and remedy',
    argv: ['check', '--format', 'json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'check',
      has: {
        schema: 'tiendo/check@1',
        counts: { error: 0, warning: 0 },
        problems: some({
          code: 'content-without-task',
          severity: 'notice',
          file: 'plans/bdg-2023/plan.yaml',
          line: expect.any(Number),
          column: expect.any(Number),
          message: expect.stringMatching(/II\.6\.a/),
          remedy: expect.any(String),
        }),
      },
    },
  },
  {
    name: '-q leaves out the notices of a text, and counts them all the same',
    argv: ['-q', 'check'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [/ {2}lỗi {2}unknown-task/, /^4 lỗi, 0 cảnh báo, [1-9]\d* lưu ý$/m],
    notOut: [/ {2}lưu ý {2}/],
  },
  {
    name: 'with --strict a notice is a finding, and -q does not leave it out',
    argv: ['-q', 'check', '--strict'],
    at: 'plan',
    code: 1,
    out: [/ {2}lưu ý {2}/],
  },
  {
    name: '--format github is a workflow command for each problem',
    argv: ['check', '--format', 'github', '--lang', 'en'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [
      /^::error file=plans\/bdg-2023\/progress\/.*,line=3,col=7,endColumn=24,title=Unknown task/m,
    ],
  },
  {
    name: '--format junit is a failed test for each problem',
    argv: ['check', '--format', 'junit'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [/^<\?xml /, /<failure type="unknown-task" message="không có nhiệm vụ &quot;cax-fong/],
  },
  {
    name: '--format sarif is a result for each problem',
    argv: ['check', '--format', 'sarif'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [/"version": "2\.1\.0"/, /"ruleId": "unknown-task"/, /"language": "vi"/],
  },
  {
    name: '--format codequality is an entry for each problem, and -q changes nothing',
    argv: ['-q', 'check', '--format', 'codequality'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [/^\[/, /"check_name": "unknown-task"/],
    err: [/^$/],
  },
  {
    name: 'a format that is not known is refused with those that are',
    argv: ['check', '--format', 'xml'],
    at: 'plan',
    code: 2,
    err: [/"xml"/, /text, json, github, junit, sarif, codequality/],
  },
  {
    name: 'several bad files are all told, each for its own reason',
    argv: ['check', '--json'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    json: {
      output: 'check',
      has: {
        counts: { error: 4 },
        problems: expect.arrayContaining(
          [
            { code: 'yaml-syntax', file: expect.stringMatching(/aaaaa1\.yaml$/) },
            { code: 'unknown-task', file: expect.stringMatching(/aaaaa2\.yaml$/), line: 3 },
            { code: 'not-a-text-file', file: expect.stringMatching(/aaaaa3\.yaml$/) },
            { code: 'newer-schema', file: expect.stringMatching(/aaaaa4\.yaml$/), line: 1 },
          ].map((item) => expect.objectContaining({ ...item, severity: 'error' })),
        ),
      },
    },
  },
  {
    name: 'a problem is shown with file, line, column, the line itself and a remedy',
    argv: ['check'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [
      /progress\/2023-05\/2023-05-02-cong-an-xa-aaaaa2\.yaml:3:7 +lỗi +unknown-task/,
      /^ +3 \| task: cax-fong-toi-pham$/m,
      /^ +\| {7}\^{17}/m,
      /Cách sửa: dùng "cax-phong-toi-pham"/,
    ],
  },
  {
    name: 'list has the good ones, says how many are bad, and ends with 1',
    argv: ['list', '--unit', 'cong-an-xa', '--json'],
    at: 'plan',
    prepare: (root) => {
      spoilt(root);
      addProgress(root, '2023-05-05-cong-an-xa-good01', 'Một buổi tuyên truyền');
    },
    code: 1,
    err: [/4 tệp/, /tiendo check/],
    json: { output: 'list', has: { tasks: [{ entries: 0 }, { entries: 1 }] } },
  },
  {
    name: 'log has the good ones too',
    argv: ['log', '--json'],
    at: 'plan',
    prepare: (root) => {
      spoilt(root);
      addProgress(root, '2023-05-05-cong-an-xa-good01', 'Một buổi tuyên truyền');
    },
    code: 1,
    json: { output: 'log', has: { entries: [{ id: '2023-05-05-cong-an-xa-good01' }] } },
  },
  {
    name: 'the report is made without them and says so in its text',
    argv: ['--as-of', '2023-06-12', 'report', '6-thang'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    out: [/4 tệp bị lỗi chưa được tính/],
    err: [/4 tệp/],
  },
  {
    name: '-q silences the word beside the result, not the exit code',
    argv: ['-q', 'list', '--json'],
    at: 'plan',
    prepare: spoilt,
    code: 1,
    err: [/^$/],
  },
  {
    name: 'a file with the ending .yml does not vanish silently',
    argv: ['check', '--json'],
    at: 'plan',
    prepare: (root) => writeFile(root, 'plans/bdg-2023/progress/2023-05/ghi-chep.yml', 'a: 1\n'),
    code: 1,
    json: { output: 'check', has: { problems: some({ code: 'misplaced-file' }) } },
  },
  {
    name: 'a correction whose entry is lost is told',
    argv: ['check', '--json'],
    at: 'sample',
    prepare: (root) => {
      const folder = 'plans/bdg-mau/progress/2023-05';
      rmSync(join(root, folder, '2023-05-11-hoi-lhpn-agss64.yaml'));
    },
    code: 1,
    json: {
      output: 'check',
      has: {
        problems: some({
          code: 'unknown-record',
          file: 'plans/bdg-mau/progress/2023-05/2023-05-11-hoi-lhpn-jwdjbe.yaml',
        }),
      },
    },
  },
  {
    name: 'a file under another name than its id',
    argv: ['check', '--json'],
    at: 'plan',
    prepare: (root) => {
      addProgress(root, '2023-05-05-cong-an-xa-good01', 'Một buổi');
      const text = 'plans/bdg-2023/progress/2023-06/2023-05-05-cong-an-xa-good02.yaml';
      writeFile(
        root,
        text,
        [
          'schema: tiendo/progress@1',
          'id: 2023-05-05-cong-an-xa-good02',
          'task: cax-phong-toi-pham',
          'unit: cong-an-xa',
          'date: 2023-05-05',
          'summary: Một buổi',
          'recorded: { at: 2023-05-05T17:00:00+07:00, by: vh-xh }',
          '',
        ].join('\n'),
      );
    },
    code: 1,
    json: {
      output: 'check',
      has: { problems: some({ code: 'file-name-mismatch', severity: 'error' }) },
    },
  },
];
