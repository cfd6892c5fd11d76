/** The labelled lines of the detector's test set. */
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
  const path = join(projectRoot, 'test/core/privacy/labelled-lines.tsv');
  return readFileSync(path, 'utf8')
    .split('\n')
    .flatMap((line, i) => {
      const [context = '', kinds = '', text = ''] = line.split('\t');
      if (line === '' || line.startsWith('#')) return [];
      return [
        {
          number: i + 1,
          isSensitive: context === 'sensitive',
          kinds: (kinds === '-' ? [] : kinds.split(',')) as PersonalDataKind[],
          text: text
            .replace(/\\u([0-9a-f]{4})/g, (_, code: string) =>
              String.fromCharCode(Number.parseInt(code, 16)),
            )
            .replaceAll('\\n', '\n'),
        },
      ];
    });
}
