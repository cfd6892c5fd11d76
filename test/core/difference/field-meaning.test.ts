/** Where a key of a change is looked up, for whoever shows its values. */
import { expect, test } from 'vitest';
import { meaningOf } from '../../../src/core/difference/field-meaning.js';

test.each([
  ['task', 'unit', { nature: 'assignment', refers: 'unit' }],
  ['task', 'documents', { nature: 'basis', isSet: true, refers: 'document' }],
  ['task', 'due', { nature: 'deadline' }],
  ['task', 'due.printed', { nature: 'wording' }],
  ['plan', 'upward.signature.title', { nature: 'wording' }],
  ['plan', 'calendar.workingDays', { nature: 'deadline', isSet: true }],
  ['revision', 'basis', { nature: 'basis' }],
  ['target', 'document', { refers: 'document' }],
  ['part', 'funding', { refers: 'funding' }],
  ['indicator', 'ratio.numOf', { refers: 'indicator' }],
  ['duty', 'who', { isSet: true, refers: 'unit' }],
  ['unit', 'valid', { nature: 'assignment' }],
  ['period', 'covers', { nature: 'deadline' }],
  ['document', 'number', { nature: 'basis' }],
  ['purpose', 'title', { nature: 'wording' }],
  ['content', 'title', { nature: 'wording' }],
  ['funding', 'title', { nature: 'wording' }],
  ['split', 'name', { nature: 'wording' }],
  ['holiday', 'to', { nature: 'deadline' }],
  ['anomaly', 'erratum', { nature: 'wording' }],
] as const)('%s.%s', (subject, field, meaning) => {
  expect(meaningOf(subject, field)).toMatchObject(meaning);
});

test.each([
  ['plan', 'order.task'],
  ['task', 'id'],
  ['task', 'unit.name'],
  ['plan', 'upward'],
  ['plan', 'upward.signature'],
  ['task', 'nothing'],
] as const)('%s.%s is no key with a value', (subject, field) => {
  expect(meaningOf(subject, field)).toBeUndefined();
});
