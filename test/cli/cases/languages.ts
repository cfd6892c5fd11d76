import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../case.js';

/** Letters that Vietnamese has and English has not. */
const vietnamese = /[ăâđêôơư\u1ea0-\u1ef9]/iu;

const inEnglish = (root: string): void =>
  writeFileSync(join(root, 'tiendo.yaml'), 'schema: tiendo/workspace@1\nlang: en\n');

/** Vietnamese by default, English when asked; data stay as they are. */
export const languages: readonly Case[] = [
  {
    name: 'without a word it is Vietnamese',
    argv: ['lst'],
    at: 'plan',
    code: 2,
    err: [vietnamese],
  },
  {
    name: '--lang en speaks English',
    argv: ['--lang', 'en', 'lst'],
    at: 'plan',
    code: 2,
    err: [/did you mean/i, /\blist\b/],
    notErr: [vietnamese],
  },
  {
    name: '--lang en after the command',
    argv: ['list', '--unit', 'zzz', '--lang=en'],
    at: 'plan',
    code: 2,
    err: [/"zzz"/],
    notErr: [vietnamese],
  },
  {
    name: 'TIENDO_LANG speaks English',
    argv: ['lst'],
    at: 'nowhere',
    env: { TIENDO_LANG: 'en' },
    code: 2,
    notErr: [vietnamese],
  },
  {
    name: 'the workspace may speak English',
    argv: ['list', '--unit', 'zzz'],
    at: 'plan',
    prepare: inEnglish,
    code: 2,
    err: [/"zzz"/],
    notErr: [vietnamese],
  },
  {
    name: '--lang vi is stronger than the workspace',
    argv: ['list', '--unit', 'zzz', '--lang', 'vi'],
    at: 'plan',
    prepare: inEnglish,
    code: 2,
    err: [/không tìm thấy/],
  },
  {
    name: '--lang vi is stronger than TIENDO_LANG',
    argv: ['--lang', 'vi', 'lst'],
    at: 'nowhere',
    env: { TIENDO_LANG: 'en' },
    code: 2,
    err: [/không có lệnh/],
  },
  {
    name: 'help speaks English too',
    argv: ['--lang', 'en', '--help'],
    at: 'nowhere',
    code: 0,
    out: [/^Usage: tiendo/, /Exit codes?/i],
    notOut: [vietnamese],
  },
  {
    name: 'no overdue report, in English',
    argv: ['--lang', 'en', '--as-of', '2023-06-09', 'overdue'],
    at: 'plan',
    code: 0,
    out: [/nothing|no report/i],
    notOut: [vietnamese],
  },
  {
    name: 'missing reports in English, with the names of the plan',
    argv: ['--lang', 'en', '--as-of', '2023-06-10', 'overdue'],
    at: 'plan',
    code: 1,
    out: [/before/, /Friday/, /1 day late/, /Công an xã/],
    notOut: [/chưa gửi|trễ|hạn cuối/],
  },
  {
    name: 'machine output is the same in both languages but for words',
    argv: ['--lang', 'en', '--as-of', '2023-06-10', 'overdue', '--unit', 'cong-an-xa', '--json'],
    at: 'plan',
    code: 1,
    json: {
      output: 'overdue',
      has: { reports: [{ unit: 'cong-an-xa', rule: 'before 2023-06-10', state: 'missing' }] },
    },
  },
  {
    name: 'a document speaks the language of its template',
    argv: ['--lang', 'en', '--as-of', '2023-06-12', 'report', '6-thang'],
    at: 'plan',
    code: 0,
    out: [/^# BÁO CÁO$/m],
  },
];
