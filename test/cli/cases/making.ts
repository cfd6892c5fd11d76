import { join } from 'node:path';
import { createRepository } from '../../support/git.js';
import { writeFile } from '../../support/records.js';
import type { Case } from '../case.js';

const schemas = [
  'batch-item',
  'common',
  'issued',
  'obstacle',
  'plan',
  'progress',
  'settlement',
  'submission',
  'void',
  'workspace',
].map((name) => ({ path: new RegExp(`^schemas/${name}\\.schema\\.json$`) }));

/** The files of a new workspace, in the order of their paths. */
function workspaceFiles(plan: string, text: readonly RegExp[] = []) {
  return [
    { path: /^\.gitattributes$/, text: [/^\*\.yaml text eol=lf$/m, /plan\.yaml .*diff=tiendo$/m] },
    { path: /^\.gitignore$/, text: [/^\.tiendo\/$/m] },
    { path: /^README\.md$/, text: [new RegExp(`plans/${plan}/plan.yaml`)] },
    {
      path: new RegExp(`^plans/${plan}/plan\\.yaml$`),
      text: [/\$schema=\.\.\/\.\.\/schemas\/plan\.schema\.json$/m, /^sample: /m, ...text],
    },
    ...schemas,
    { path: /^tiendo\.yaml$/, text: [new RegExp(`^plan: ${plan}$`, 'm')] },
  ];
}

/** init: a new workspace, and the checks around one. */
export const making: readonly Case[] = [
  {
    name: 'init makes a workspace here, with a plan of this year that says it is a sample',
    argv: ['init'],
    at: 'nowhere',
    code: 0,
    out: [/Đã tạo thư mục làm việc/, /Đã ghi schemas\/$/m, /Việc tiếp theo/, /^ {2}tiendo check$/m],
    writes: workspaceFiles('ke-hoach-mau', [/^year: 20\d\d$/m, /sample: Kế hoạch mẫu/]),
  },
  {
    name: 'id, title, issuer and year of the plan may be given',
    argv: [
      ...['init', '--plan', 'bdg-2024', '--year', '2024', '--title', 'Kế hoạch: "bình đẳng" #1'],
      ...['--issuer', 'UBND xã Mẫu', '--json'],
    ],
    at: 'nowhere',
    code: 0,
    json: {
      output: 'init',
      has: { workspace: '.', plan: 'plans/bdg-2024/plan.yaml', kept: [], hook: null },
    },
    writes: workspaceFiles('bdg-2024', [
      /^id: bdg-2024$/m,
      /^year: 2024$/m,
      /^title: "Kế hoạch: \\"bình đẳng\\" #1"$/m,
      /^ {2}name: "UBND xã Mẫu"$/m,
      // 10 November 2024 is a Sunday: the deadline is the Friday before.
      /due: \{ by: 2024-11-08 \}/,
    ]),
  },
  {
    name: 'in a folder of another name, and in English',
    argv: ['--lang', 'en', 'init', 'Xã Mẫu/kế hoạch', '--json'],
    at: 'nowhere',
    code: 0,
    json: { output: 'init', has: { workspace: 'Xã Mẫu/kế hoạch' } },
    writes: workspaceFiles('ke-hoach-mau').map(({ path, ...more }) => ({
      ...more,
      path: new RegExp(path.source.replace('^', '^Xã Mẫu/kế hoạch/')),
    })),
  },
  {
    name: 'what is there is kept, and the rules that it lacks are told',
    argv: ['init'],
    at: 'nowhere',
    prepare: (root) => {
      writeFile(root, 'README.md', '# Của tôi\n');
      writeFile(root, '.gitignore', 'node_modules\n');
      writeFile(root, '.gitattributes', '*.yaml text eol=lf\n');
    },
    code: 0,
    out: [
      /Đã có, giữ nguyên: README\.md/,
      /\.gitignore: nên thêm dòng: \.tiendo\//,
      /\.gitattributes: nên thêm dòng: plans\/\*\/plan\.yaml/,
    ],
    notOut: [/nên thêm dòng: \*\.yaml/],
    writes: workspaceFiles('ke-hoach-mau').filter(
      ({ path }) => !/README|gitattributes|gitignore/.test(path.source),
    ),
  },
  {
    name: 'inside a workspace none is made',
    argv: ['init', 'con-khac'],
    at: 'plan',
    code: 2,
    err: [/đã là thư mục làm việc/, /--hook/],
  },
  {
    name: 'an id that is none, a year that is none and a forge that is not known are refused together',
    argv: ['init', '--ci', 'jenkins'],
    at: 'nowhere',
    code: 2,
    err: [/"jenkins"/, /github, gitlab/],
  },
  {
    name: 'a bad id is refused',
    argv: ['init', '--plan', 'Kế hoạch', '--ci', 'x'],
    at: 'nowhere',
    code: 2,
    err: [/--plan không nhận "Kế hoạch"/, /--ci không nhận/],
  },
  {
    name: 'a bad year is refused',
    argv: ['init', '--year', '24'],
    at: 'nowhere',
    code: 2,
    err: [/--year/],
  },
  {
    name: 'the hook needs a repository',
    argv: ['init', '--hook'],
    at: 'plan',
    code: 2,
    err: [/--hook cần một kho git/, /--git/],
  },
  {
    name: 'in an existing workspace --ci github adds the workflow alone, for its folder of the repository',
    argv: ['init', '--ci', 'github'],
    at: 'sample',
    prepare: (root) => createRepository(root),
    code: 0,
    out: [/Đã ghi \.github\/workflows\/tiendo\.yml/, /tiendo\.tgz/],
    writes: [{ path: /^\.github\/workflows\/tiendo\.yml$/, text: [/^ {6}WORKSPACE: "\."$/m] }],
  },
  {
    name: 'a .gitlab-ci.yml that is there is kept, and told what to include',
    argv: ['init', '--ci', 'gitlab'],
    at: 'sample',
    prepare: (root) => {
      writeFile(root, '.gitlab-ci.yml', 'stages: [test]\n');
      createRepository(root);
    },
    code: 0,
    out: [
      /Đã có, giữ nguyên: \.gitlab-ci\.yml/,
      /nên thêm dòng: {3}- local: \.gitlab\/tiendo\.yml/,
    ],
    writes: [{ path: /^\.gitlab\/tiendo\.yml$/, text: [/^ {4}WORKSPACE: "\."$/m] }],
  },
  {
    name: 'a file that stands where a folder should be stops it',
    argv: ['init', 'moi'],
    at: 'nowhere',
    prepare: (root) => writeFile(root, join('moi', 'schemas'), 'một tệp\n'),
    code: 2,
    err: [/chưa ghi gì/, /schemas/],
  },
  {
    name: 'a workspace cannot be made at a revision',
    argv: ['--rev', 'HEAD', 'init', '--json'],
    at: 'nowhere',
    code: 2,
    err: [/--rev/],
  },
];
