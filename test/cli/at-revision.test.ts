/**
 * `--rev`: every reading command, read from git instead of the disk: the same output as from the working tree
 * that was committed, whatever lies on disk, from one git process, in every kind of repository.
 */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { commitAll, createRepository, git } from '../support/git.js';
import { type Result, runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { copySample } from '../support/workspace.js';
import { readingCommands } from './reading-commands.js';

const commands = [
  // Pipelines want paths from the top of the repository, so what they are told depends on the place.
  ...readingCommands.filter(({ typed }) => !typed.startsWith('check --format')),
  ...[
    ['report', '6-thang', '--check'],
    ['report', 'nam', '--since-last', '--as-of', '2023-06-20'],
    ['remind', '--format', 'text'],
  ].map((argv) => ({ argv, typed: argv.join(' ') })),
];

/** The sample with a report that was sent and a setting, and what each command says on its files. */
async function createSample() {
  const sample = copySample();
  const issue = ['report', '6-thang', '--issue', '--number', '45/BC-UBND', '--as-of', '2023-06-12'];
  expect((await runInProcess(issue, { cwd: sample })).code).toBe(0);
  writeFileSync(join(sample, 'tiendo.yaml'), 'schema: tiendo/workspace@1\nplan: bdg-mau\n');
  const said: Result[] = [];
  for (const { argv } of commands) said.push(await runInProcess(argv, { cwd: sample }));
  return { sample, said };
}

afterEach(() => {
  delete process.env['GIT_TRACE2_EVENT'];
});

/** A repository that has the sample in a folder, and a state after it in which everything is gone. */
function commitSample(sample: string, folder: string): string {
  const repository = createFolder();
  const root = join(repository, folder);
  mkdirSync(root, { recursive: true });
  cpSync(sample, root, { recursive: true, filter: (path) => !path.includes('.tiendo') });
  createRepository(repository);
  git(repository, 'tag', 'mau');
  rmSync(join(root, 'plans/bdg-mau/progress'), { recursive: true });
  rmSync(join(root, 'tiendo.yaml'));
  commitAll(repository, 'Nothing is left');
  return repository;
}

interface Place {
  readonly cwd: string;
  readonly rev: string;
}

const BELOW_ROOT = 'a workspace below the root of the repository';

/** Kinds of repositories that hold the sample. */
const places: readonly (readonly [string, (sample: string) => Place])[] = [
  [
    'a working tree, from a folder inside the workspace',
    (sample) => ({ cwd: join(commitSample(sample, '.'), 'plans/bdg-mau'), rev: 'mau' }),
  ],
  [
    BELOW_ROOT,
    (sample) => {
      const folder = 'huyện/xã An Mẫu';
      return { cwd: join(commitSample(sample, folder), folder), rev: 'HEAD~1' };
    },
  ],
  [
    'a bare repository',
    (sample) => {
      const bare = join(createFolder(), 'kho.git');
      git(commitSample(sample, '.'), 'clone', '--quiet', '--bare', '.', bare);
      return { cwd: bare, rev: 'mau' };
    },
  ],
  [
    'a shallow clone without a checkout',
    (sample) => {
      const clone = join(createFolder(), 'xa');
      const from = ['--branch', 'mau', `file://${commitSample(sample, 'xa')}`];
      git('/', 'clone', '--quiet', '--depth', '1', '--no-checkout', ...from, clone);
      expect(existsSync(join(clone, 'xa'))).toBe(false);
      return { cwd: clone, rev: 'HEAD:xa' };
    },
  ],
];

test('every reading command says what it says on the files, from one git process', {
  timeout: 600_000,
}, async () => {
  const { sample, said } = await createSample();
  const told = join(createFolder(), 'processes');
  for (const [place, create] of places) {
    const { cwd, rev } = create(sample);
    for (const [i, { argv, typed }] of commands.entries()) {
      // Pipelines want paths from the top of the repository, and git is asked once more where that is.
      const isForPipelines = /--format (github|junit|sarif|codequality)/.test(typed);
      if (isForPipelines && place === BELOW_ROOT) continue;
      process.env['GIT_TRACE2_EVENT'] = told;
      const result = await runInProcess(['--rev', rev, ...argv], { cwd });
      delete process.env['GIT_TRACE2_EVENT'];
      expect([place, typed, result]).toEqual([place, typed, said[i]]);
      const started = readFileSync(told, 'utf8').match(/"event":"start"/g)?.length;
      expect([place, typed, started]).toEqual([place, typed, isForPipelines ? 2 : 1]);
      rmSync(told);
    }
  }
});

describe('what cannot be read is told', () => {
  const failsWith = async (cwd: string, rev: string, ...told: readonly RegExp[]) => {
    const { code, stdout, stderr } = await runInProcess(['list', '--rev', rev], { cwd });
    expect([code, stdout]).toEqual([2, '']);
    for (const pattern of told) expect(stderr).toMatch(pattern);
  };

  test('a workspace outside git', async () => {
    await failsWith(copySample(), 'HEAD', /không nằm trong kho git nào/, /bỏ --rev/);
  });

  test('a folder that is neither workspace nor repository', async () => {
    await failsWith(createFolder(), 'HEAD', /không tìm thấy thư mục plans/);
  });

  test('what lies beyond a shallow clone', async () => {
    const clone = join(createFolder(), 'xa');
    git(
      '/',
      'clone',
      '--quiet',
      '--depth',
      '1',
      `file://${commitSample(copySample(), '.')}`,
      clone,
    );
    await failsWith(clone, 'HEAD~1', /"HEAD~1"/, /git fetch --unshallow/);
  });

  test('a bare repository whose workspace is not at its top', async () => {
    const bare = join(createFolder(), 'kho.git');
    git(commitSample(copySample(), 'xa'), 'clone', '--quiet', '--bare', '.', bare);
    await failsWith(bare, 'main', /không có thư mục plans/, /--rev main:THƯ_MỤC/);
  });

  test('in the language that the settings on disk ask for', async () => {
    const root = copySample();
    writeFileSync(join(root, 'tiendo.yaml'), 'schema: tiendo/workspace@1\nlang: en\n');
    await failsWith(root, 'HEAD', /not in a git repository/);
  });
});

test('the settings are those of the revision', async () => {
  const root = copySample();
  createRepository(root);
  const settings = join(root, 'tiendo.yaml');
  writeFileSync(settings, 'schema: tiendo/workspace@1\nlang: en\n');
  commitAll(root, 'In English');
  rmSync(settings);
  const at = async (rev: string) =>
    (await runInProcess(['--rev', rev, '--as-of', '2023-06-12', 'overdue'], { cwd: root })).stdout;
  expect(await at('HEAD')).toContain('not received');
  expect(await at('HEAD~1')).toContain('chưa gửi');
});

test('only files of the plan that is asked for are read', async () => {
  const root = copySample();
  cpSync(join(root, 'plans/bdg-mau'), join(root, 'plans/khac'), { recursive: true });
  const plan = join(root, 'plans/khac/plan.yaml');
  writeFileSync(plan, readFileSync(plan, 'utf8').replace('id: bdg-mau', 'id: khac'));
  writeFileSync(join(root, 'plans/khac/x.yaml'), 'a file that no other plan has\n');
  createRepository(root);
  // Without the object of the other plan git could not answer for it.
  const { stdout } = git(root, 'rev-parse', 'HEAD:plans/khac/x.yaml');
  const id = stdout.trim();
  rmSync(join(root, '.git/objects', id.slice(0, 2), id.slice(2)));
  const argv = ['-p', 'bdg-mau', '--rev', 'HEAD', 'list', '--as-of', '2023-06-12'];
  const { code, stderr } = await runInProcess(argv, { cwd: root });
  expect([code, stderr]).toEqual([0, '']);
});
