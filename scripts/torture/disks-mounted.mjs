/** Run by disks.mjs where it may mount: a small file system that is filled byte by byte, and one that is read-only. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { wholeOrRefused } from './disks.mjs';
import { leftovers, recordFiles, refusalProblems } from './judge.mjs';
import { createFolder, createWorkspace, removeFolders, run } from './program.mjs';
import { batchInput, batchWords, recordWords } from './writes.mjs';

const isShort = process.argv.includes('--short');
const PAGE = 4096;

try {
  const rows = [await full(), await withoutInodes(), await fullForReport(), await readOnly()];
  console.log(JSON.stringify(rows));
} finally {
  spawnSync('umount', ['--all', '--types', 'tmpfs', '--test-opts', 'size=600k']);
  removeFolders();
}

function mount(options) {
  const folder = createFolder();
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
  return createWorkspace(folder);
}

/** Leaves so many pages free. */
function fill(root, pages) {
  const filler = join(root, 'filler');
  rmSync(filler, { force: true });
  const { bavail, bsize } = statfsSync(root);
  writeFileSync(filler, Buffer.alloc(Math.max(0, bavail * bsize - pages * PAGE)));
}

async function full() {
  const problems = [];
  const levels = isShort ? [1, 4] : Array.from({ length: 24 }, (_, pages) => pages);
  const tally = { refused: 0, written: 0 };
  let tried = 0;
  for (const [words, input, size] of [
    [recordWords(1), '', 1],
    [batchWords, batchInput(5), 5],
  ]) {
    for (const pages of levels) {
      const root = mount('size=600k');
      fill(root, pages);
      const result = await run(root, words, { input });
      tried += 1;
      tally[result.code === 0 ? 'written' : 'refused'] += 1;
      problems.push(
        ...wholeOrRefused(result, root, size).map(
          (problem) => `${pages} pages free, ${size} records: ${problem}`,
        ),
      );
      rmSync(join(root, 'filler'));
      const next = await run(root, recordWords(2));
      if (next.code !== 0 || leftovers(root).length > 0)
        problems.push(`${pages} pages: not well afterwards`);
      spawnSync('umount', [root]);
    }
  }
  if (tally.refused === 0) problems.push('the disk was never full');
  return {
    what: 'full disk (tmpfs), more and more room',
    tried,
    kept: tried - problems.length,
    note: `${tally.refused} refused, ${tally.written} written whole`,
    problems,
  };
}

/** Room for data but none for another file. */
async function withoutInodes() {
  const problems = [];
  const counts = isShort ? [8] : Array.from({ length: 16 }, (_, more) => 5 + more);
  const refused = [];
  for (const count of counts) {
    const root = mount(`size=600k,nr_inodes=${count}`);
    const result = await run(root, batchWords, { input: batchInput(3) });
    if (result.code !== 0) refused.push(count);
    problems.push(
      ...wholeOrRefused(result, root, 3).map((problem) => `${count} inodes: ${problem}`),
    );
    spawnSync('umount', [root]);
  }
  return {
    what: 'no room for another file',
    tried: counts.length,
    kept: counts.length - problems.length,
    note: `${refused.length} refused`,
    problems,
  };
}

async function fullForReport() {
  const root = mount('size=600k');
  const words = ['report', '6-thang', '--as-of', '2023-06-12', '--out', 'bao-cao.md'];
  fill(root, 2);
  const result = await run(root, words);
  const problems = refusalProblems(result);
  if (existsSync(join(root, 'bao-cao.md'))) problems.push('a piece of the report was left');
  rmSync(join(root, 'filler'));
  await run(root, words);
  const before = readFileSync(join(root, 'bao-cao.md'), 'utf8');
  fill(root, 2);
  const again = await run(root, [...words, '--force', '--number', '9']);
  problems.push(...refusalProblems(again));
  if (readFileSync(join(root, 'bao-cao.md'), 'utf8') !== before)
    problems.push('the old report was harmed');
  spawnSync('umount', [root]);
  return { what: 'report --out on a full disk', tried: 2, kept: 2 - problems.length, problems };
}

async function readOnly() {
  const root = mount('size=600k');
  await run(root, recordWords(1));
  spawnSync('mount', ['-o', 'remount,ro', root]);
  const problems = [];
  for (const [words, input] of [
    [recordWords(2), ''],
    [batchWords, batchInput(2)],
  ]) {
    problems.push(...refusalProblems(await run(root, words, { input })));
  }
  for (const words of [['status'], ['log'], ['check'], ['report', '6-thang']]) {
    const { code, stderr } = await run(root, [...words, '--as-of', '2023-06-12']);
    if (code === 2) problems.push(`${words[0]} does not work on a read-only disk: ${stderr}`);
  }
  if (recordFiles(root).length !== 1) problems.push('records changed');
  spawnSync('umount', [root]);
  return {
    what: 'read-only disk: writes refused, reads work',
    tried: 6,
    kept: 6 - problems.length,
    problems,
  };
}
