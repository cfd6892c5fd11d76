/** The plans and the sample records, all invented or public, hold no personal data: the detector agrees. */
import { expect, test } from 'vitest';
import { findPersonalData } from '../../../src/core/privacy/find-personal-data.js';
import type { Plan } from '../../../src/model/generated/files.js';
import { readPlanFiles, textsIn } from './sample-records.js';

const folders = ['plans/bdg-2023', 'samples/xa-mau/plans/bdg-mau'];

function alarms(value: unknown, villages: readonly string[], isSensitive: boolean): string[] {
  return textsIn(value).flatMap((text) =>
    findPersonalData(text, { villages, isSensitive }).map(
      ({ kind, start, end }) => `${kind}: ${text.slice(start, end)} in ${text}`,
    ),
  );
}

function villagesOf(plan: Plan): string[] {
  return plan.units.map(({ name }) => name).filter((name) => /^Thôn /.test(name));
}

test.each(folders)('no false alarm in the plan of %s', (folder) => {
  const { plan } = readPlanFiles(folder);
  expect(alarms(plan, villagesOf(plan), false)).toEqual([]);
});

test.each(folders)('no false alarm in the records of %s', (folder) => {
  const { plan, records } = readPlanFiles(folder);
  const sensitive = new Set(plan.indicators?.filter((row) => row.sensitive).map(({ id }) => id));
  const found = records.flatMap((record) => {
    const figures = 'figures' in record ? Object.keys(record.figures ?? {}) : [];
    return alarms(
      record,
      villagesOf(plan),
      figures.some((id) => sensitive.has(id)),
    );
  });
  expect(found).toEqual([]);
});

test('the samples are read', () => {
  expect(readPlanFiles('samples/xa-mau/plans/bdg-mau').records.length).toBeGreaterThan(60);
});
