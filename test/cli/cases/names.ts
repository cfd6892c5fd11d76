import { expect } from 'vitest';
import type { Case } from '../case.js';

function shows(typed: string, kind: string, id: string): Case {
  return {
    name: `show ${typed} is the ${kind} ${id}`,
    argv: ['show', typed, '--json'],
    at: 'plan',
    code: 0,
    json: { output: 'show', has: { kind, id } },
  };
}

/** Units, tasks and clauses by what people type: without tone marks, in any case, by a unique beginning. */
export const names: readonly Case[] = [
  shows('cong-an-xa', 'unit', 'cong-an-xa'),
  shows('Công an xã', 'unit', 'cong-an-xa'),
  shows('CÔNG AN XÃ', 'unit', 'cong-an-xa'),
  shows('cong an', 'unit', 'cong-an-xa'),
  shows('tram y', 'unit', 'tram-y-te'),
  shows('tra\u0323m y te\u0302\u0301', 'unit', 'tram-y-te'),
  shows('mặt trận', 'unit', 'mttq'),
  shows('hoi lhpn', 'unit', 'hoi-lhpn'),
  shows('thon 3', 'unit', 'thon-3'),
  shows('cax-phong-toi-pham', 'task', 'cax-phong-toi-pham'),
  shows('IV.6.b', 'task', 'cax-phong-toi-pham'),
  shows('iv.6.B', 'task', 'cax-phong-toi-pham'),
  shows('phoi hop tuyen truyen phong toi pham', 'task', 'cax-phong-toi-pham'),
  shows('II.1', 'content', 'II.1'),
  shows('ii.1.a', 'content', 'II.1.a'),
  shows('6-thang', 'period', '6-thang'),
  shows('luot-tham-du', 'indicator', 'luot-tham-du'),
  {
    name: 'list --unit takes a name without tone marks',
    argv: ['list', '--unit', 'tram y te', '--json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'list',
      has: { tasks: ['IV.7.a', 'IV.7.b', 'IV.7.c'].map((source) => ({ source })) },
    },
  },
  {
    name: 'list --search finds words inside a title, without tone marks',
    argv: ['list', '--search', 'MUA BAN NGUOI', '--json'],
    at: 'plan',
    code: 0,
    json: {
      output: 'list',
      has: { tasks: expect.arrayContaining([expect.objectContaining({ source: 'IV.6.b' })]) },
    },
  },
  {
    name: 'đ is found as d',
    argv: ['list', '--search', 'dieu phoi trien khai', '--json'],
    at: 'plan',
    code: 0,
    json: { output: 'list', has: { tasks: [{ id: 'vhxh-dieu-phoi-don-doc' }] } },
  },
  {
    name: 'list --search without a hit says so and is no failure',
    argv: ['list', '--search', 'tau vu tru'],
    at: 'plan',
    code: 0,
    out: [/Không có mục nào/],
  },
  {
    name: 'a misspelt unit names the near one with its name',
    argv: ['list', '--unit', 'cong-am-xa'],
    at: 'plan',
    code: 2,
    err: [/không tìm thấy đơn vị "cong-am-xa"/, /có phải là "cong-an-xa" \(Công an xã\)\?/],
  },
  {
    name: 'a misspelt task names the near one',
    argv: ['record', 'cax-fong-toi-pham', '--summary', 'Một buổi'],
    at: 'plan',
    code: 2,
    err: [/không tìm thấy nhiệm vụ "cax-fong-toi-pham"/, /"cax-phong-toi-pham"/],
  },
  {
    name: 'a word that nothing is near to leads to the list',
    argv: ['record', 'khongcogihet', '--summary', 'Một buổi'],
    at: 'plan',
    code: 2,
    err: [/tiendo list/],
  },
  {
    name: 'an ambiguous unit is answered with all that it could be',
    argv: ['list', '--unit', 'thon'],
    at: 'plan',
    code: 2,
    err: [
      /"thon" có thể là nhiều đơn vị/,
      /thon-1, thon-2, thon-3, thon-4, thon-5, thon-6, thon-7/,
    ],
  },
  {
    name: 'an ambiguous clause is answered with all that it could be',
    argv: ['record', 'IV.6', '--summary', 'Một buổi'],
    at: 'plan',
    code: 2,
    err: [/cax-phong-toi-pham, cax-xu-ly-bao-luc-gioi/],
  },
  {
    name: 'an unknown content names itself',
    argv: ['list', '--content', 'II.9'],
    at: 'plan',
    code: 2,
    err: [/"II\.9"/],
  },
  {
    name: 'an unknown period names itself',
    argv: ['report', '9-thang'],
    at: 'plan',
    code: 2,
    err: [/không tìm thấy kỳ báo cáo "9-thang"/],
  },
  {
    name: 'an unknown period that is near none names all there are',
    argv: ['overdue', '--period', 'x'],
    at: 'plan',
    code: 2,
    err: [/kỳ báo cáo "x"\.\nCách sửa: chọn một trong: 6-thang, nam\./],
  },
];
