/** Which problems count after a change: those that it made, and those in what it touched. */
import { describe, expect, test } from 'vitest';
import { problemsSince } from '../../../src/core/checks/since.js';
import { type Diagnostic, problem } from '../../../src/model/diagnostics.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { edited, the } from '../difference/edits.js';
import { smallPlan } from '../small-plan.js';

const PLAN = 'plans/mau/plan.yaml';
const RECORD = 'plans/mau/progress/2023-05/a.yaml';

function state(problems: readonly Diagnostic[], plan: Plan = smallPlan(), record = 'như cũ') {
  return {
    problems,
    planIn: (file: string) => (file === PLAN ? plan : undefined),
    contentOf: (file: string) => (file === PLAN ? JSON.stringify(plan) : record),
  };
}

function since(before: ReturnType<typeof state>, now: ReturnType<typeof state>) {
  return problemsSince(before, now, (file) => before.contentOf(file) === now.contentOf(file));
}

const inTask = (at: number) => problem('unknown-unit', PLAN, ['tasks', at, 'unit'], { id: 'x' });
const inRecord = problem('unknown-task', RECORD, ['task'], { id: 'ca-phong-ngua' });
const atTop = problem('plan-anomaly', PLAN, ['title'], {});

describe('a problem that was there', () => {
  test('does not count where nothing changed', () => {
    const both = [inTask(0), inRecord, atTop];
    expect(since(state(both), state(both))).toEqual([]);
  });

  test('does not count where something else in the plan changed', () => {
    const plan = edited(({ tasks }) => Object.assign(the(tasks, 'vh-ke-hoach'), { title: 'Khác' }));
    expect(since(state([inTask(0), atTop]), state([inTask(0), atTop], plan))).toEqual([]);
  });

  test('does not count where its task only moved in the list', () => {
    const plan = edited(({ tasks }) => tasks.unshift(...tasks.splice(1, 1)));
    expect(since(state([inTask(0)]), state([inTask(1)], plan))).toEqual([]);
  });

  test('counts where its task changed', () => {
    const plan = edited(({ tasks }) => Object.assign(the(tasks, 'ca-phong-ngua'), { note: 'Mới' }));
    expect(since(state([inTask(0)]), state([inTask(0)], plan))).toEqual([inTask(0)]);
  });

  test('counts where its record changed', () => {
    const now = state([inRecord], smallPlan(), 'đã sửa');
    expect(since(state([inRecord]), now)).toEqual([inRecord]);
  });
});

describe('a problem that was not there', () => {
  test('counts, wherever it is: a change may break what it did not touch', () => {
    expect(since(state([]), state([inRecord, atTop]))).toEqual([inRecord, atTop]);
  });

  test('counts as many times as it came', () => {
    const twice = [inRecord, inRecord];
    expect(since(state([inRecord]), state(twice))).toEqual([inRecord]);
  });

  test('counts where the same mistake was in another task', () => {
    expect(since(state([inTask(0)]), state([inTask(1)]))).toEqual([inTask(1)]);
  });
});
