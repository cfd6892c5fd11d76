/**
 * Full and read-only disks. A small file system in memory needs the right to mount one: that of root, or of a
 * user in a name space of its own. Where neither is given it is said, and limits on the size of files stand in.
 */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { leftovers, planFiles, recordFiles, refusalProblems } from './judge.mjs';
import { createWorkspace, run, startFile, surroundings } from './program.mjs';
import { batchInput, batchWords, recordWords } from './writes.mjs';

const inside = fileURLToPath(new URL('disks-mounted.mjs', import.meta.url));

/** Everything about disks. */
export async function disks({ isShort }) {
  return [
    ...mounted(isShort),
    await fileSizeLimit(isShort),
    await unwritable(),
    await fullOutput(),
  ];
}

/** The part that needs a mount runs in a name space, where its mounts vanish with it. */
function mounted(isShort) {
  const what = 'full disk, read-only disk (tmpfs)';
  const ways = [
    ['--mount', '--propagation', 'private'],
    ['--map-root-user', '--mount', '--propagation', 'private'],
  ];
  const way = ways.find((words) => {
    const probe = ['mount', '-t', 'tmpfs', '-o', 'size=64k', 'tmpfs', '/mnt'];
    return spawnSync('unshare', [...words, ...probe], { stdio: 'ignore' }).status === 0;
  });
  if (way === undefined) {
    return [
      { what, skipped: 'no right to mount a small file system here; the limit below stands in' },
    ];
  }
  const words = [...way, process.execPath, inside, ...(isShort ? ['--short'] : [])];
  const env = { ...surroundings(), TORTURE_PROGRAM: startFile };
  const { stdout, stderr } = spawnSync('unshare', words, { encoding: 'utf8', env });
  try {
    return JSON.parse(stdout);
  } catch {
    return [{ what, tried: 1, kept: 0, problems: [`it gave no answer: ${stderr || stdout}`] }];
  }
}

/** No file may grow beyond so many blocks: a write breaks off in the middle, as on a full disk. */
async function fileSizeLimit(isShort) {
  const what = 'no file larger than so many blocks';
  if (process.platform === 'win32') return { what, skipped: 'Windows has no such limit' };
  const problems = [];
  const limits = isShort ? [1] : [0, 1, 2, 4, 8, 64];
  let kept = 0;
  for (const limit of limits) {
    for (const [words, input, size] of [
      [recordWords(1), '', 1],
      [batchWords, batchInput(4, 'x'.repeat(600)), 4],
    ]) {
      const root = createWorkspace();
      const through = ['sh', '-c', `ulimit -f ${limit}; exec "$@"`, 'sh'];
      const found = wholeOrRefused(await run(root, words, { input, through }), root, size);
      problems.push(...found.map((problem) => `${limit} blocks, ${size} records: ${problem}`));
      if (found.length === 0) kept += 1;
    }
  }
  return { what, tried: limits.length * 2, kept, problems };
}

/** Either all was written and said, or nothing and the reason. */
export function wholeOrRefused(result, root, size, before = 0) {
  const added = recordFiles(root).length - before;
  const problems = result.code === 0 ? [] : refusalProblems(result);
  if (added !== (result.code === 0 ? size : 0)) problems.push(`${added} of ${size} records there`);
  if (result.code === 0 && result.acknowledged.length !== size) problems.push('not all were told');
  if (leftovers(root).length > 0) problems.push(`left behind: ${leftovers(root).join(', ')}`);
  return problems;
}

/** Folders in which this user may not write. Root may everywhere, so it steps down to a user without rights. */
async function unwritable() {
  const what = 'folders without permission to write';
  if (process.platform === 'win32') return { what, skipped: 'Windows has no such permissions' };
  const isRoot = process.getuid() === 0;
  const through = isRoot ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  if (isRoot && spawnSync('setpriv', ['--version']).status !== 0) {
    return { what, skipped: 'root may write everywhere, and setpriv is not installed' };
  }
  const problems = [];
  const forbidden = [
    'plans/bdg-2023',
    'plans/bdg-2023/progress',
    'plans/bdg-2023/progress/2023-05',
  ];
  for (const folder of forbidden) {
    const root = createWorkspace();
    mkdirSync(join(root, 'plans/bdg-2023/progress/2023-05'), { recursive: true });
    chmodSync(root, 0o755);
    for (const path of everyFolder(root)) chmodSync(path, 0o777);
    chmodSync(join(root, folder), 0o555);
    for (const [words, input, size] of [
      [recordWords(1), '', 1],
      [batchWords, batchInput(2), 2],
    ]) {
      const result = await run(root, words, { input, through });
      if (result.code === 0 && folder.endsWith('progress')) continue;
      const found = refusalProblems(result);
      if (planFiles(root).length > 0) found.push(`left: ${planFiles(root)}`);
      problems.push(...found.map((problem) => `${folder}, ${size} records: ${problem}`));
    }
    chmodSync(join(root, folder), 0o777);
  }
  return {
    what,
    tried: forbidden.length * 2,
    kept: forbidden.length * 2 - problems.length,
    problems,
  };
}

function everyFolder(root) {
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name));
}

/** The answer cannot be written where it should go: then it was not given, and the exit code says so. */
async function fullOutput() {
  const what = 'the answer goes to a full disk';
  if (process.platform !== 'linux') return { what, skipped: 'there is no /dev/full here' };
  const root = createWorkspace();
  const through = ['sh', '-c', 'exec "$@" > /dev/full', 'sh'];
  const { code, stderr } = await run(root, recordWords(1), { through });
  const problems = code === 2 && stderr !== '' ? [] : [`exit code ${code}: ${stderr}`];
  if (recordFiles(root).length !== 1) problems.push('the record is not there');
  return {
    what,
    tried: 1,
    kept: 1 - problems.length,
    note: 'exit code 2; the record is there',
    problems,
  };
}
