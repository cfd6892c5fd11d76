/**
 * Writes many valid progress entries for measuring:
 *
 *   node scripts/generate-records.mjs FOLDER COUNT [SEED]
 *
 * FOLDER becomes a workspace with the plan of this project and COUNT entries of January to 9 June 2023, each
 * of a task by a unit that must do it, with the figures that the task lists. The same seed always gives
 * the same files.
 */
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const root = fileURLToPath(new URL('..', import.meta.url));
const planId = 'bdg-2023';
const firstDay = Date.parse('2023-01-01');
const days = 160;
const dayLength = 86_400_000;

/** Makes a workspace with the plan and entries; gives what was written in each, for other tools to be given. */
export function generateRecords(folder, count, seed = 1) {
  for (const part of ['schemas', `plans/${planId}/plan.yaml`]) {
    cpSync(join(root, part), join(folder, part), { recursive: true });
  }
  const plan = parse(readFileSync(join(root, `plans/${planId}/plan.yaml`), 'utf8'));
  const jobs = plan.tasks.flatMap((task) =>
    actorsOf(plan, task.unit).map((unit) => ({ task, unit })),
  );
  return Array.from({ length: count }, (_, index) => {
    const pick = createPicker(`${seed}/${index}`);
    const { task, unit } = jobs[pick(jobs.length)];
    const date = new Date(firstDay + pick(days) * dayLength).toISOString().slice(0, 10);
    const entry = { id: `${date}-${unit}-${randomPart(index)}`, task: task.id, unit, date };
    const figures = (task.indicators ?? [])
      .slice(0, 1 + pick(4))
      .map((id) => `  ${id}: ${figureText(plan, id, pick)}\n`);
    writeEntry(folder, entry, pick(11) * 10, figures.join(''));
    return { ...entry, title: task.title, amount: 1 + pick(50) };
  });
}

/** The units that act for a unit: itself, or the members of a group. */
function actorsOf(plan, id) {
  const members = plan.units.find((unit) => unit.id === id)?.members ?? [];
  return members.length === 0 ? [id] : members.flatMap((member) => actorsOf(plan, member));
}

/** Numbers below a limit, from the hash of a text: chance that repeats. */
function createPicker(text) {
  const bytes = createHash('sha256').update(text).digest();
  let at = 0;
  return (limit) => {
    const number = bytes.readUInt16LE(at % (bytes.length - 1));
    at += 2;
    return number % limit;
  };
}

/** Six letters, another for each index: an odd factor only permutes the numbers below 32⁶. */
function randomPart(index) {
  return ((index * 387_420_489) % 32 ** 6).toString(32).padStart(6, '0');
}

/** A figure as its indicator takes it: number, parts of its first split, or ratio. */
function figureText(plan, id, pick) {
  const indicator = plan.indicators.find((known) => known.id === id);
  if (indicator.type === 'ratio') {
    const den = 1 + pick(40);
    return `{ num: ${pick(den + 1)}, den: ${den} }`;
  }
  const number = () => (indicator.money ? pick(500) * 100_000 : pick(60));
  const split = plan.splits.find((known) => known.id === indicator.splits?.[0]);
  if (split === undefined) return String(number());
  return `{ ${split.parts.map((part) => `${part.id}: ${number()}`).join(', ')} }`;
}

function writeEntry(folder, { id, task, unit, date }, percent, figures) {
  const month = join(folder, 'plans', planId, 'progress', date.slice(0, 7));
  mkdirSync(month, { recursive: true });
  writeFileSync(
    join(month, `${id}.yaml`),
    `# yaml-language-server: $schema=../../../../schemas/progress.schema.json
schema: tiendo/progress@1
id: ${id}
task: ${task}
unit: ${unit}
date: ${date}
percent: ${percent}
summary: |
  Phối hợp tổ chức hoạt động theo kế hoạch, có đại diện các đơn vị liên quan tham dự.
${figures === '' ? '' : `figures:\n${figures}`}evidence: [{ doc: 12/BC, date: ${date} }]
recorded: { at: ${date}T16:00:00+07:00, by: vh-xh }
`,
  );
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const [folder, count, seed] = process.argv.slice(2);
  if (folder === undefined || !/^\d+$/.test(count ?? '')) {
    console.error('node scripts/generate-records.mjs FOLDER COUNT [SEED]');
    process.exit(2);
  }
  generateRecords(resolve(folder), Number(count), Number(seed ?? 1));
}
