import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Progress } from '../../src/model/generated/files.js';
import { checkText } from '../../src/store/read-yaml.js';
import { serializeRecord } from '../../src/store/serialize.js';
import { anyRecord } from './any-record.js';

const entry: Progress = {
  schema: 'tiendo/progress@1',
  id: '2023-05-12-cong-an-xa-k3f9x2',
  task: 'cax-phong-toi-pham',
  unit: 'cong-an-xa',
  date: '2023-05-12',
  percent: 40,
  summary: 'Phối hợp tổ chức hai buổi tuyên truyền.\nĐông người dự.\n',
  figures: { 'su-kien': 2, 'luot-tham-du': { nam: 40, nu: 65 } },
  evidence: [{ doc: '12/BC-CAX', date: '2023-05-13' }],
  recorded: { at: '2023-05-13T08:12:00+07:00', by: 'vh-xh' },
};

test('a record is a file that a person can review', () => {
  expect(serializeRecord(entry, '../../schemas/progress.schema.json')).toBe(
    `# yaml-language-server: $schema=../../schemas/progress.schema.json
schema: tiendo/progress@1
id: 2023-05-12-cong-an-xa-k3f9x2
task: cax-phong-toi-pham
unit: cong-an-xa
date: 2023-05-12
percent: 40
summary: |
  Phối hợp tổ chức hai buổi tuyên truyền.
  Đông người dự.
figures:
  su-kien: 2
  luot-tham-du: { nam: 40, nu: 65 }
evidence:
  - { doc: 12/BC-CAX, date: 2023-05-13 }
recorded: { at: 2023-05-13T08:12:00+07:00, by: vh-xh }
`,
  );
});

test('a long line is not broken: a review shows one change as one line', () => {
  const summary = 'Tuyên truyền '.repeat(40).trim();
  expect(serializeRecord({ ...entry, summary }, 'x').split('\n')).toContain(`summary: ${summary}`);
});

test('whatever a record holds reads back equal', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const reading = await checkText('a.yaml', serializeRecord(record, 'x.json'), record.schema);
      expect(reading).toEqual({ ok: true, data: record });
    }),
    { numRuns: 500 },
  );
});

test('the keys keep their order, so that two versions differ only where they differ', async () => {
  await fc.assert(
    fc.asyncProperty(anyRecord, async (record) => {
      const reading = await checkText('a.yaml', serializeRecord(record, 'x.json'), record.schema);
      expect(JSON.stringify(reading.ok && reading.data)).toBe(JSON.stringify(record));
    }),
  );
});
