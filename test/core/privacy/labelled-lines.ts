/** The labelled lines of the detector's test set, and what it covers in them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PersonalDataKind } from '../../../src/core/privacy/finding.js';
import { projectRoot } from '../../support/project.js';

/** A line with what must be found in it. */
export interface LabelledLine {
  readonly number: number;
  readonly isSensitive: boolean;
  readonly kinds: readonly PersonalDataKind[];
  readonly text: string;
}

/** Villages of the invented commune that the lines speak of. */
export const villages = [1, 2, 3, 4, 5, 6, 7]
  .map((number) => `Thôn ${number}`)
  .concat(['A Xin', 'Dốc Mẫu', 'Pa Rinh']);

/** Reads the labelled lines. */
export function readLabelledLines(): LabelledLine[] {
  return readRows('labelled-lines.tsv').map(
    ({ number, cells: [context, kinds = '', text = ''] }) => ({
      number,
      isSensitive: context === 'sensitive',
      kinds: (kinds === '-' ? [] : kinds.split(',')) as PersonalDataKind[],
      text: plainText(text),
    }),
  );
}

/** Reads what the detector covers in each line: the number of the line, then its findings. */
export function readLabelledFindings(): string[][] {
  return readRows('labelled-findings.tsv').map(({ cells }) => cells.map(plainText));
}

function readRows(name: string): { number: number; cells: string[] }[] {
  return readFileSync(join(projectRoot, 'test/core/privacy', name), 'utf8')
    .split('\n')
    .map((line, i) => ({ number: i + 1, line }))
    .filter(({ line }) => line !== '' && !line.startsWith('#'))
    .map(({ number, line }) => ({ number, cells: line.split('\t') }));
}

function plainText(text: string): string {
  return text
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 16)),
    )
    .replaceAll('\\n', '\n');
}
