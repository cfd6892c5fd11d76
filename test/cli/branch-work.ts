/** Work that an office does on a branch: real commands on records, and edits of tasks of the plan. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LogOutput, OverdueOutput } from '../../src/model/generated/outputs.js';
import { runInProcess } from '../support/run.js';

/** Path of the small plan that both offices work with. */
export const PLAN = 'plans/mau/plan.yaml';

/** One step of work. Numbers choose among what is there when the step is taken. */
export type Step =
  | { readonly does: 'record'; readonly task: number; readonly day: number; readonly many: number }
  | { readonly does: 'correct' | 'void'; readonly entry: number; readonly percent: number }
  | { readonly does: 'receive' | 'obstacle'; readonly unit: number; readonly day: number }
  | { readonly does: 'edit'; readonly task: number; readonly field: Field; readonly word: number };

const FIELDS = ['title', 'note', 'due', 'partners'] as const;
type Field = (typeof FIELDS)[number];

const TASKS = ['ca-tuyen-truyen', 'thon-thang-hanh-dong', 'vh-kinh-phi'] as const;
const UNITS = ['cong-an', 'thon-1', 'thon-2'] as const;
const UNIT_OF_TASK = ['cong-an', 'thon-1', 'van-hoa'] as const;

const day = fc.integer({ min: 1, max: 28 });
const unit = fc.nat({ max: UNITS.length - 1 });
const many = fc.integer({ min: 1, max: 3 });
const percent = fc.integer({ min: 0, max: 100 });

/** Several steps, of which the edits of the plan keep to some of its tasks. */
export function anyWork(tasks: readonly number[]): fc.Arbitrary<readonly Step[]> {
  const step = fc.oneof(
    fc.record({
      does: fc.constant('record' as const),
      task: fc.nat({ max: TASKS.length - 1 }),
      day,
      many,
    }),
    fc.record({
      does: fc.constantFrom('correct' as const, 'void' as const),
      entry: fc.nat(),
      percent,
    }),
    fc.record({ does: fc.constantFrom('receive' as const, 'obstacle' as const), unit, day }),
    fc.record({
      does: fc.constant('edit' as const),
      task: fc.constantFrom(...tasks),
      field: fc.constantFrom(...FIELDS),
      word: fc.nat({ max: 999 }),
    }),
  );
  return fc.array(step, { minLength: 2, maxLength: 6 });
}

/** What the work of a branch came to, for what must still be there after a merge. */
export interface Done {
  /** Entries that were corrected or withdrawn, by the id of their first version. */
  readonly touched: Set<string>;
  /** Fields of tasks as they were left, by "task field". */
  readonly edited: Map<string, string>;
}

/** Does the steps one after another; the minute tells the offices and the steps apart. */
export async function work(root: string, steps: readonly Step[], hour: number): Promise<Done> {
  const done: Done = { touched: new Set(), edited: new Map() };
  for (const [i, step] of steps.entries()) {
    const now = `2023-06-12T0${hour}:${10 + i}:00+07:00`;
    await take(root, step, done, now);
  }
  return done;
}

async function take(root: string, step: Step, done: Done, now: string): Promise<void> {
  const run = async (argv: readonly string[], stdin = '') => {
    const { code, stdout, stderr } = await runInProcess(argv, { cwd: root, now, stdin });
    // Reading commands may find something; nothing here may be refused.
    if (code === null || code > 1) throw new Error(`${argv.join(' ')}: ${stderr}`);
    return stdout;
  };
  switch (step.does) {
    case 'record': {
      const entry = {
        task: TASKS[step.task],
        unit: UNIT_OF_TASK[step.task],
        date: dateOf(step.day),
        summary: 'Một buổi tuyên truyền',
      };
      const lines = Array.from({ length: step.many }, () => JSON.stringify(entry));
      await run(['record', '--file', '-'], `[${lines.join(',')}]`);
      return;
    }
    case 'correct':
    case 'void': {
      const log: LogOutput = JSON.parse(await run(['log', '--json']));
      const entry = log.entries[step.entry % Math.max(log.entries.length, 1)];
      if (entry === undefined) return;
      done.touched.add(await rootOf(run, entry.id));
      const change = step.does === 'correct' ? ['--percent', String(step.percent)] : [];
      await run([step.does, entry.id, ...change, '--reason', 'Đối chiếu lại']);
      return;
    }
    case 'receive': {
      const { reports }: OverdueOutput = JSON.parse(await run(['overdue', '--all', '--json']));
      const unitId = UNITS[step.unit] ?? '';
      const row = reports.find(({ unit: id, period }) => id === unitId && period === '6-thang');
      const kind = row?.receivedOn === null ? 'report' : 'supplement';
      const on = ['--on', dateOf(step.day), '--kind', kind];
      await run(['receive', unitId, '--period', '6-thang', ...on]);
      return;
    }
    case 'obstacle': {
      const summary = ['--summary', 'Thiếu kinh phí', '--on', dateOf(step.day)];
      await run(['obstacle', UNITS[step.unit] ?? '', ...summary]);
      return;
    }
    default:
      editTask(root, step, done);
  }
}

/** The first version of an entry: corrections of it belong together. */
async function rootOf(run: (argv: readonly string[]) => Promise<string>, id: string) {
  const { entries } = JSON.parse(await run(['log', '--all', '--json'])) as LogOutput;
  let at = id;
  for (;;) {
    const before = entries.find((entry) => entry.id === at)?.corrects;
    if (before === null || before === undefined) return at;
    at = before;
  }
}

function dateOf(of: number): string {
  return `2023-05-${String(of).padStart(2, '0')}`;
}

/** Sets a field of a task as a person with an editor does: its line, or a new line at the end of the task. */
function editTask(
  root: string,
  { task, field, word }: Extract<Step, { does: 'edit' }>,
  done: Done,
): void {
  const id = TASKS[task] ?? '';
  const value = {
    title: `Nhiệm vụ số ${word}`,
    note: `Ghi chú ${word}`,
    due: `{ by: 2023-06-${String((word % 28) + 1).padStart(2, '0')} }`,
    partners: `[${UNITS[word % UNITS.length]}]`,
  }[field];
  const lines = readFileSync(join(root, PLAN), 'utf8').split('\n');
  const first = lines.indexOf(`  - id: ${id}`);
  const length = lines.slice(first + 1).findIndex((line) => !line.startsWith('    '));
  const own = lines.findIndex((line, i) => i > first && i <= first + length && isOf(line, field));
  const line = `    ${field}: ${value}`;
  if (own < 0) lines.splice(first + 1 + length, 0, line);
  else lines[own] = line;
  writeFileSync(join(root, PLAN), lines.join('\n'));
  done.edited.set(`${id} ${field}`, line);
}

function isOf(line: string, field: Field): boolean {
  return line.startsWith(`    ${field}:`);
}

/** Fields of tasks as the plan has them, by "task field". */
export function fieldsOf(root: string): Map<string, string> {
  const fields = new Map<string, string>();
  let task = '';
  for (const line of readFileSync(join(root, PLAN), 'utf8').split('\n')) {
    task = /^ {2}- id: (.+)$/.exec(line)?.[1] ?? task;
    const field = FIELDS.find((name) => isOf(line, name));
    if (field !== undefined) fields.set(`${task} ${field}`, line);
  }
  return fields;
}
