/**
 * Measures the numbers to hold: whole processes, started in turn, their medians as ratios to bare Node.
 *
 *   npm run bench -- [--records 1000,10000] [--runs 15] [--json FILE]
 *
 * Node loads the certificates of NODE_EXTRA_CA_CERTS at every start, so it is measured without.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { preparePeers } from './bench-peers.mjs';
import { generateRecords } from './generate-records.mjs';

const { values: options } = parseArgs({
  options: {
    records: { type: 'string', default: '1000,10000' },
    runs: { type: 'string', default: '15' },
    json: { type: 'string' },
  },
});
const sizes = options.records.split(',').map(Number);
const runs = Number(options.runs);
if (![...sizes, runs].every((number) => Number.isInteger(number) && number > 0)) {
  console.error('--records takes sizes such as 1000,10000; --runs takes a number');
  process.exit(2);
}

const bin = fileURLToPath(new URL('../dist/bin.cjs', import.meta.url));
if (!existsSync(bin)) {
  console.error('The program is not built yet. Run: npm ci');
  process.exit(2);
}
const scratch = mkdtempSync(join(tmpdir(), 'tiendo-bench-'));
const { NODE_EXTRA_CA_CERTS: _, ...baseEnv } = process.env;
const bare = { file: process.execPath, args: ['-e', '0'] };
const tiendo = (folder, ...args) => ({ file: process.execPath, args: [bin, ...args], cwd: folder });

/** An index trusts a file only some time after it was written. */
const SETTLING_MS = 2500;

/** Formats with libraries of their own, as rows of the table. */
const FORMATS = {
  'report, Word': ['report', '6-thang', '--format', 'docx'],
  'report, page': ['report', '6-thang', '--format', 'html'],
  'export, Excel': ['export', 'xlsx'],
  'export, calendar': ['export', 'ics'],
  'export, CSV': ['export', 'csv', '--table', 'entries'],
};

/** What is asked in every workspace. */
const day = ['--as-of', '2023-06-12'];
const questions = {
  list: ['list', '--unit', 'cong-an-xa', ...day],
  overdue: ['overdue', ...day],
  status: ['status', ...day],
  report: ['report', '6-thang', ...day],
};
const record = [
  ...['record', 'cax-phong-toi-pham', '--unit', 'cong-an-xa'],
  ...['--date', '2023-05-12', '--summary', 'x'],
];

const rows = [];
try {
  measureStart();
  for (const size of [0, ...sizes]) await measureWorkspace(size);
  measureRecord([0, ...sizes]);
} catch (error) {
  console.error(error.message);
  process.exitCode = 2;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
printTable();
if (options.json !== undefined) {
  writeFileSync(
    options.json,
    `${JSON.stringify({ node: process.version, runs, rows }, null, 2)}\n`,
  );
}

function measureStart() {
  const times = measure({
    bare,
    version: tiendo(scratch, '--version'),
    help: tiendo(scratch, '--help'),
  });
  addTimes('--version', 'no plan', times.version, times.bare, 1.25);
  addTimes('--help', 'no plan', times.help, times.bare, 1.25);
}

/** Measures every question on so many records. */
async function measureWorkspace(size) {
  const folder = folderOf(size);
  const entries = generateRecords(folder, size);
  const peers = size > 0 ? preparePeers(folder, entries) : {};
  if (size > 0) measureFirstRun(folder, placeOf(size), peers);
  run(tiendo(folder, ...questions.list));
  await wait(SETTLING_MS);
  run(tiendo(folder, ...questions.list));
  const jobs = { bare };
  for (const [name, words] of Object.entries(questions)) jobs[name] = tiendo(folder, ...words);
  // So many records are not put on paper.
  const formats = size <= 1000 ? Object.entries(FORMATS) : [];
  for (const [name, words] of formats) {
    jobs[name] = tiendo(folder, ...words, ...day);
  }
  for (const [peer, commands] of Object.entries(peers)) {
    if (peer === 'hledger') continue;
    for (const [name, command] of Object.entries(commands)) jobs[`${peer} ${name}`] = command;
  }
  const times = measure(jobs);
  for (const name of Object.keys(questions)) {
    const [limit, text] = limitOf(name, size, times);
    addTimes(name, placeOf(size), times[name], times.bare, limit, text);
  }
  for (const [name] of formats) {
    addTimes(name, placeOf(size), times[name], times.bare, undefined, 'no limit');
  }
  if (size > 0) measureRevision(folder, placeOf(size));
  else measureDifference(folder, placeOf(size));
  if (size > 0) measureMemory(folder, placeOf(size));
}

/** Measures `record` on all sizes in turn: it must not grow with them. */
function measureRecord(all) {
  const jobs = { bare };
  for (const size of all) jobs[placeOf(size)] = tiendo(folderOf(size), ...record);
  const { bare: bareTimes, ...times } = measure(jobs);
  for (const [place, own] of Object.entries(times)) addTimes('record', place, own, bareTimes, 1.8);
  const medians = Object.values(times).map(median);
  const spread = Math.max(...medians) / Math.min(...medians);
  addRow('record', 'all sizes', `${spread.toFixed(2)} × its least`, spread, 1.2, '≤ 1.20, flat');
}

function folderOf(size) {
  return join(scratch, `workspace-${size}`);
}

function placeOf(size) {
  return size === 0 ? 'real plan' : `${size.toLocaleString('en')} records`;
}

/** The limit as a ratio to bare Node, and how it is told: small workspaces against Node, large ones against peers. */
function limitOf(name, size, times) {
  const isReport = name === 'report';
  if (size <= 1000) return [isReport ? 2.5 : 1.8];
  const isLarge = size > 10_000;
  const peer = isReport ? 'ledger report' : isLarge ? 'ledger list' : `task ${name}`;
  const share = isReport ? (isLarge ? 0.7 : 1) : isLarge ? 0.6 : 1;
  const label = share === 1 ? peer : `${share} × ${peer}`;
  if (times[peer] === undefined) return [undefined, `${label}: not installed`];
  const limit = (share * median(times[peer])) / median(times.bare);
  return [limit, `≤ ${limit.toFixed(2)} (${label})`];
}

/** The first list of a workspace, before there is an index. */
function measureFirstRun(folder, place, peers) {
  const first = tiendo(folder, ...questions.list);
  const before = () => rmSync(join(folder, '.tiendo'), { recursive: true, force: true });
  const peer = peers.hledger && { hledger: peers.hledger.list };
  const times = measure({ bare, first: { ...first, before }, ...peer });
  const limit = times.hledger && median(times.hledger) / median(times.bare);
  const text =
    limit === undefined ? 'hledger list: not installed' : `≤ ${limit.toFixed(2)} (hledger list)`;
  addTimes('list, no index', place, times.first, times.bare, limit, text);
}

/** Makes a workspace a repository with its plans committed, and gives its git. */
function commitPlans(folder) {
  const git = (...args) => run({ file: 'git', args: ['-c', 'gc.auto=0', ...args], cwd: folder });
  git('init', '--quiet');
  git('add', 'plans');
  git('-c', 'user.name=x', '-c', 'user.email=x@example.invalid', 'commit', '--quiet', '-m', 'x');
  return git;
}

/** The same list read from git, against the files on disk without an index: both parse every file. */
function measureRevision(folder, place) {
  const git = commitPlans(folder);
  const disk = tiendo(folder, ...questions.list);
  const before = () => rmSync(join(folder, '.tiendo'), { recursive: true, force: true });
  const revision = tiendo(folder, '--rev', 'HEAD', ...questions.list);
  const loose = measure({ disk: { ...disk, before }, revision });
  git('gc', '--quiet');
  const packed = measure({ disk: { ...disk, before }, revision });
  for (const [name, times] of Object.entries({ loose, packed })) {
    const ratio = median(times.revision) / median(times.disk);
    const shown = `${ratio.toFixed(2)} × no index (${median(times.revision).toFixed(0)} ms)`;
    addRow(`list --rev, ${name}`, place, shown, ratio, 1.5, '≤ 1.50');
  }
}

/**
 * The difference that one edit of the plan makes: asked right after the edit, and again. The limit allows for the
 * one git process that it takes, measured alone in the same run.
 */
function measureDifference(folder, place) {
  commitPlans(folder);
  const plan = join(folder, 'plans/bdg-2023/plan.yaml');
  const committed = readFileSync(plan, 'utf8');
  let edits = 0;
  const edit = () => {
    edits += 1;
    writeFileSync(plan, committed.replace(/^title: .*$/m, `title: Kế hoạch ${edits}`));
  };
  const diff = tiendo(folder, 'diff', ...day);
  // Asked for what the program asks: the commit, its plans, the folder and the file of one.
  const names = ['^{commit}', ':./plans', ':./plans/bdg-2023', ':./plans/bdg-2023/plan.yaml'];
  const input = names.map((name) => `HEAD${name}\n`).join('');
  const git = { file: 'git', args: ['cat-file', '--batch'], cwd: folder, input };
  const times = measure({ bare, git, first: { ...diff, before: edit }, again: diff });
  const limit = 2.2 + median(times.git) / median(times.bare);
  const text = `≤ ${limit.toFixed(2)} (2.20 + git)`;
  addTimes('diff, again', place, times.again, times.bare, limit, text);
  addTimes('diff, new edit', place, times.first, times.bare, limit, text);
}

/** The largest resident set of a report, as the process itself tells it at its end. */
function measureMemory(folder, place) {
  const hook = join(scratch, 'rss.cjs');
  const told = join(scratch, 'rss.txt');
  writeFileSync(
    hook,
    `process.on('exit', () => require('node:fs').writeFileSync(
      ${JSON.stringify(told)}, String(process.resourceUsage().maxRSS)))`,
  );
  const { file, args, cwd } = tiendo(folder, ...questions.report);
  run({ file, args: ['--require', hook, ...args], cwd });
  const mebibytes = Number(readFileSync(told, 'utf8')) / 1024;
  addRow('memory, report', place, `${mebibytes.toFixed(0)} MiB`, mebibytes, 300, '≤ 300 MiB');
}

/** Times of several commands, each run in turn, so that a busy moment falls on all of them. */
function measure(jobs) {
  const times = Object.fromEntries(Object.keys(jobs).map((name) => [name, []]));
  for (const job of Object.values(jobs)) run(job);
  for (let turn = 0; turn < runs; turn += 1) {
    for (const [name, job] of Object.entries(jobs)) times[name].push(run(job));
  }
  return times;
}

/** Runs a command and gives its time in milliseconds. */
function run({ file, args, cwd = scratch, env, before, input }) {
  before?.();
  const started = performance.now();
  const { status, stderr, error } = spawnSync(file, args, {
    cwd,
    env: { ...baseEnv, ...env },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(input !== undefined && { input }),
    maxBuffer: 2 ** 30,
  });
  const time = performance.now() - started;
  // 1 means that something was found, as by `overdue`; it is an answer.
  if (error !== undefined || status === null || status > 1) {
    throw new Error(`${file} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
  }
  return time;
}

function median(times) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

function addTimes(what, place, times, bareTimes, limit, text = `≤ ${limit.toFixed(2)}`) {
  const ratio = median(times) / median(bareTimes);
  const shown = `${ratio.toFixed(2)} × (${median(times).toFixed(0)} ms)`;
  addRow(what, place, shown, ratio, limit, text);
}

function addRow(what, place, shown, value, limit, text) {
  const verdict = limit === undefined ? 'not compared' : value <= limit ? 'holds' : 'falls short';
  rows.push({ what, place, shown, value, limit: limit ?? null, text, verdict });
}

function printTable() {
  const heads = { what: 'What', place: 'On', shown: 'Measured', text: 'To hold', verdict: '' };
  const widthOf = (key) => Math.max(...[heads, ...rows].map((row) => row[key].length));
  const lineOf = (row) =>
    Object.keys(heads)
      .map((key) => row[key].padEnd(widthOf(key)))
      .join('   ')
      .trimEnd();
  console.log(`Ratios to bare Node ${process.version}, medians of ${runs} runs\n`);
  for (const row of [heads, ...rows]) console.log(lineOf(row));
}
