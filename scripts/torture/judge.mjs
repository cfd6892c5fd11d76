/** What is true of a workspace afterwards, asked of the program and seen on the disk. */
import { existsSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { run } from './program.mjs';

/** Looks at a workspace: the records that commands see, the errors that check finds, and hidden leftovers. */
export async function inspect(root) {
  const check = await run(root, ['check', '--format', 'json']);
  const problems = [];
  let errors = [];
  try {
    errors = JSON.parse(check.stdout).problems.filter(({ severity }) => severity === 'error');
  } catch {
    problems.push(`check gave no answer: ${check.stderr.trim()}`);
  }
  problems.push(...errors.map(({ code, file }) => `check: ${code} in ${file}`));
  const log = await run(root, ['log', '--all', '--json']);
  const logged = parse(log.stdout, 'entries', problems).map(({ id }) => id);
  const overdue = await run(root, ['overdue', '--all', '--json', '--as-of', '2023-06-12']);
  const events = parse(overdue.stdout, 'reports', problems).flatMap((row) => row.events);
  const seen = [...logged, ...events.map(({ id }) => id)];
  const onDisk = recordFiles(root);
  if (new Set(seen).size !== seen.length) problems.push('an id appears twice');
  const names = onDisk.map((path) => basename(path, '.yaml'));
  const unseen = names.filter((id) => !seen.includes(id));
  if (unseen.length > 0) problems.push(`no command shows ${unseen.slice(0, 3).join(', ')}`);
  return { seen: new Set(seen), problems };
}

function parse(stdout, key, problems) {
  try {
    return JSON.parse(stdout)[key];
  } catch {
    problems.push(`no ${key} could be read`);
    return [];
  }
}

/** Every file below the plans but plan.yaml, relative and with `/`. */
export function planFiles(root) {
  const folder = join(root, 'plans');
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory() && entry.name !== 'plan.yaml')
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(folder.length + 1))
    .map((path) => path.replaceAll('\\', '/'))
    .sort();
}

/** Files of records. */
export function recordFiles(root) {
  return planFiles(root).filter((path) => !basename(path).startsWith('.'));
}

/** Hidden files that a write left behind. */
export function leftovers(root) {
  return planFiles(root).filter((path) => basename(path).startsWith('.'));
}

/** Whether a refusal is one: exit code 2, words that say what is wrong, no trace of the program's insides. */
export function refusalProblems({ code, signal, stdout, stderr }) {
  const problems = [];
  if (code !== 2) problems.push(`exit code ${code ?? signal} instead of 2`);
  if (!/^Lỗi: .+/m.test(stderr)) problems.push(`no clear message: ${stderr.slice(0, 200)}`);
  if (/^\s+at .+:\d+/m.test(stderr)) problems.push('a stack trace was shown');
  if (stdout !== '') problems.push(`it answered all the same: ${stdout.slice(0, 100)}`);
  return problems;
}
