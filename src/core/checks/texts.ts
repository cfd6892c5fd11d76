/** Texts of the plan and of records: the encoding that they were typed in, and the paths that they give. */
import { type Diagnostic, type Pointer, problem } from '../../model/diagnostics.js';
import { findLegacyText } from '../../model/legacy-encoding.js';
import { isInsideWorkspace } from '../evidence-path.js';
import { allRecords } from '../records.js';
import type { Check } from './check.js';

/** Texts in an encoding before Unicode, read as if they were in Unicode. */
export const findLegacyTexts: Check = ({ plan, records }) =>
  [plan, ...allRecords(records)].flatMap(({ file, data }) => legacyTextsIn(file, data, []));

function legacyTextsIn(file: string, value: unknown, pointer: Pointer): Diagnostic[] {
  if (typeof value === 'string') {
    const legacy = findLegacyText(value);
    return legacy === undefined ? [] : [problem('legacy-encoding', file, pointer, { ...legacy })];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inside]) =>
    legacyTextsIn(file, inside, [...pointer, Array.isArray(value) ? Number(key) : key]),
  );
}

/** Evidence whose path leads out of the workspace, where nobody else could find it. */
export const findEvidenceOutside: Check = ({ records }) =>
  records.progress.flatMap(({ file, data }) =>
    (data.evidence ?? []).flatMap(({ path }, i) =>
      path === undefined || isInsideWorkspace(path)
        ? []
        : [problem('evidence-outside', file, ['evidence', i, 'path'], { path })],
    ),
  );
