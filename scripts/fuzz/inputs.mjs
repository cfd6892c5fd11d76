/** The inputs of the fuzz run: each is a file at a place in a workspace, the same for the same seed. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { parse } from 'yaml';
import { damage, injure } from './mutate.mjs';
import { edit, edits, record } from './structures.mjs';

/** Place of a record that is damaged: its id is made to fit, so that not all of them die of their name. */
const PLACE = 'plans/mau/progress/2023-05/2023-05-20-cong-an-ffffff.yaml';
const ID = /\d{4}-\d{2}-\d{2}-[a-z-]+-[0-9a-z]{6}/;

const root = fileURLToPath(new URL('../..', import.meta.url));
/** Inputs are made in batches: a seed and a number within its batch make an input again. */
const BATCH = 500;
let arbitrary;
let made = { key: '', inputs: [] };

/** The input of a number. */
export function inputOf(seed, number) {
  const batch = Math.floor(number / BATCH);
  const key = `${seed} ${batch}`;
  if (made.key !== key) {
    arbitrary ??= createInputs();
    made = { key, inputs: fc.sample(arbitrary, { seed: seed * 100_003 + batch, numRuns: BATCH }) };
  }
  return made.inputs[number % BATCH];
}

/** Inputs as a fast-check arbitrary, made from the real files of the project. */
function createInputs() {
  const base = join(root, 'test/problems/base/plans/mau');
  const records = filesBelow(base).filter((path) => !path.endsWith('plan.yaml'));
  const samples = filesBelow(join(root, 'samples/xa-mau/plans'));
  const plan = readFileSync(join(base, 'plan.yaml'));
  const realPlan = readFileSync(join(root, 'plans/bdg-2023/plan.yaml'));
  const planData = parse(plan.toString('utf8'));
  const templates = filesBelow(join(root, 'templates'), /\.liquid$/);
  const settings = Buffer.from('schema: tiendo/workspace@1\nplan: mau\nlang: vi\ntimeZone: UTC\n');

  const damaged = (paths) =>
    fc
      .tuple(fc.constantFrom(...paths), fc.constantFrom(...paths), damage)
      .map(([path, other, injuries]) => ({
        from: path,
        bytes: injure(placeable(readFileSync(path)), injuries, readFileSync(other)),
      }));
  const kinds = {
    record: record.map(({ path, data }) => ({ path: `plans/mau/${path}`, bytes: write(data) })),
    editedRecord: fc.tuple(record, edits).map(([{ path, data }, all]) => ({
      path: `plans/mau/${path}`,
      bytes: write(edit(data, all)),
    })),
    damagedRecord: damaged(records).map(({ from, bytes }) => ({
      path: pathLike(from.slice(base.length + 1)),
      bytes,
    })),
    damagedSample: damaged(samples).map(({ bytes }) => ({ path: PLACE, bytes })),
    editedPlan: edits.map((all) => ({
      path: 'plans/mau/plan.yaml',
      bytes: write(edit(planData, all)),
    })),
    damagedPlan: damage.map((injuries) => ({
      path: 'plans/mau/plan.yaml',
      bytes: injure(plan, injuries, plan),
    })),
    damagedRealPlan: damage.map((injuries) => ({
      path: 'plans/mau/plan.yaml',
      bytes: injure(realPlan, injuries, plan),
    })),
    damagedSettings: damage.map((injuries) => ({
      path: 'tiendo.yaml',
      bytes: injure(settings, injuries, plan),
    })),
    damagedTemplate: damaged(templates).map(({ from, bytes }) => ({
      path: `templates/${from.split('/').at(-1)}`,
      bytes,
    })),
  };
  const weights = {
    record: 300,
    editedRecord: 200,
    damagedRecord: 250,
    damagedSample: 80,
    editedPlan: 80,
    damagedPlan: 50,
    damagedRealPlan: 4,
    damagedSettings: 20,
    damagedTemplate: 16,
  };
  return fc.oneof(
    ...Object.entries(kinds).map(([kind, arbitrary]) => ({
      weight: weights[kind],
      arbitrary: arbitrary.map((input) => ({
        kind,
        isRecord: /record|sample/i.test(kind),
        ...input,
      })),
    })),
  );
}

/** JSON is YAML; lone surrogates and controls stay escapes. */
function write(data) {
  return Buffer.from(`${JSON.stringify(data, null, 1)}\n`);
}

function placeable(bytes) {
  const text = bytes.toString('utf8');
  return Buffer.from(text.replace(ID, (id) => `${id.slice(0, -6)}ffffff`));
}

function pathLike(path) {
  return `plans/mau/${path.slice(0, -'q7m2aa.yaml'.length)}ffffff.yaml`;
}

function filesBelow(folder, pattern = /\.yaml$/) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => join(folder, name));
}
