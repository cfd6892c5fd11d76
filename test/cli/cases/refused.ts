import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../case.js';

const june = ['--as-of', '2023-06-12', 'record'];

function refuses(
  name: string,
  argv: readonly string[],
  err: readonly RegExp[],
  summary: readonly string[] = ['--summary', 'Hai buổi tuyên truyền'],
): Case {
  return { name, argv: [...june, ...argv, ...summary], at: 'plan', code: 2, err };
}

function refusesFigure(name: string, given: readonly string[], err: readonly RegExp[]): Case {
  const options = given.flatMap((figure) => ['--figure', figure]);
  return refuses(name, ['IV.6.b', ...options], err);
}

/** What cannot be true, or cannot be understood, is not written. */
export const refused: readonly Case[] = [
  refuses('a day to come', ['IV.6.b', '--date', '13/6/2023'], [/13\/6\/2023/, /12\/6\/2023/]),
  refuses('a day that does not exist', ['IV.6.b', '--date', '30/2/2023'], [/"30\/2\/2023"/]),
  refuses(
    'a task of another unit, with the tasks that are its own',
    ['tyt-ct-y-te', '--unit', 'cong-an-xa'],
    [/"tyt-ct-y-te" không giao cho Công an xã/, /tram-y-te/, /cax-phong-toi-pham/],
  ),
  refuses(
    'a group in place of its members',
    ['IV.9.a', '--unit', 'cac-thon'],
    [/Các thôn là một nhóm/, /thon-1, thon-2, thon-3, thon-4, thon-5, thon-6, thon-7/],
  ),
  refuses('no unit where several must do it', ['IV.9.a'], [/--unit/, /thon-1, thon-2/]),
  refuses('a misspelt unit', ['IV.9.a', '--unit', 'thonn-3'], [/"thonn-3"/, /"thon-3"/]),
  refuses('more than the whole', ['IV.6.b', '--percent', '101'], [/"101"/, /0 đến 100/]),
  refuses('a percentage in words', ['IV.6.b', '--percent', 'một nửa'], [/"một nửa"/]),
  refuses('an unknown state', ['IV.6.b', '--state', 'finished'], [/"finished"/, /done/]),
  refuses(
    'a village beside a case',
    ['IV.6.b'],
    [/"Thôn số 3"/, /dữ liệu cá nhân: thôn gắn với vụ việc/, /--allow-personal-data/],
    ['--summary', 'Xử lý 2 vụ bạo lực ở Thôn số 3'],
  ),
  refuses(
    'a case that a village tells of itself',
    ['IV.9.a', '--unit', 'thon-3'],
    [/dữ liệu cá nhân: thôn gắn với vụ việc/, /Chưa ghi gì/],
    ['--summary', 'Phát hiện 02 vụ bạo lực gia đình'],
  ),
  refuses('no summary', ['IV.6.b'], [/--summary/], []),
  refuses('an empty summary', ['IV.6.b'], [/--summary/], ['--summary', '  \n ']),
  refuses('no task, since nobody can be asked', [], [/<task>/]),
  refuses(
    'evidence outside the workspace',
    ['IV.6.b', '--evidence', '../../bao-cao.pdf'],
    [/"\.\.\/\.\.\/bao-cao\.pdf"/],
  ),
  refuses(
    'a document with a wrong date',
    ['IV.6.b', '--doc', '12/BC-CAX,31/4/2023'],
    [/"31\/4\/2023"/],
  ),
  refuses(
    'everything wrong is told at once',
    ['IV.6.b', '--date', '30/2/2023', '--percent', '120', '--figure', 'su-kien=hai'],
    [/"30\/2\/2023"/, /"120"/, /"hai"/],
  ),
  refusesFigure(
    'a figure that the task has not, with the near one',
    ['su-kienn=2'],
    [/không có chỉ tiêu "su-kienn"/, /"su-kien"/],
  ),
  refusesFigure('a figure of another task', ['kinh-phi-cap=5'], [/"kinh-phi-cap"/, /su-kien/]),
  refusesFigure('a figure without a value', ['su-kien'], [/"su-kien"/, /KEY=12/]),
  refusesFigure('a number in words', ['su-kien=hai'], [/"hai"/, /su-kien/]),
  refusesFigure('1.5, of which nobody can say what was meant', ['su-kien=1.5'], [/"1\.5"/]),
  refusesFigure('a negative number', ['su-kien=-2'], [/"-2"/]),
  refusesFigure('half an event', ['su-kien=2,5'], [/su-kien/]),
  refusesFigure('a number where a ratio is needed', ['nan-nhan-duoc-ho-tro=75'], [/"75"/, /3\/4/]),
  refusesFigure('a ratio where a number is needed', ['su-kien=3/4'], [/"3\/4"/]),
  refusesFigure(
    'a part that the figure has not',
    ['luot-tham-du.nuu=3'],
    [/không có phần "nuu"/, /"nu"/],
  ),
  refusesFigure('a part of a figure without parts', ['chuyen-hinh-su.nam=1'], [/chuyen-hinh-su/]),
  refusesFigure('the same figure twice', ['su-kien=2', 'su-kien=3'], [/"su-kien=3"/]),
  refusesFigure(
    'the same part twice',
    ['luot-tham-du.nu=2', 'luot-tham-du.nu=3'],
    [/"luot-tham-du\.nu=3"/],
  ),
  refusesFigure(
    'parts that do not add up to their whole',
    ['luot-tham-du=100', 'luot-tham-du.nam=40', 'luot-tham-du.nu=65'],
    [/tổng là 100/, /Giới tính được 105/],
  ),
  refusesFigure(
    'two splits of different wholes',
    ['luot-tham-du.nam=4', 'luot-tham-du.nu=6', 'luot-tham-du.kinh=5', 'luot-tham-du.dtts=6'],
    [/luot-tham-du/],
  ),
  {
    name: 'a place that cannot be written to',
    argv: [...june, 'IV.6.b', '--date', '2023-05-12', '--summary', 'Hai buổi'],
    at: 'plan',
    // A file stands where the folder must be, which also stops those who may write everywhere.
    prepare: (root) => writeFileSync(join(root, 'plans/bdg-2023/progress'), ''),
    code: 2,
    err: [/chưa ghi gì/, /plans\/bdg-2023\/progress/],
  },
  {
    name: 'a workspace without its plan file',
    argv: [...june, 'IV.6.b', '--summary', 'Hai buổi'],
    at: 'plan',
    prepare: (root) => {
      chmodSync(join(root, 'plans/bdg-2023/plan.yaml'), 0o644);
      writeFileSync(join(root, 'plans/bdg-2023/plan.yaml'), '');
    },
    code: 2,
    err: [/plans\/bdg-2023\/plan\.yaml/],
  },
];
