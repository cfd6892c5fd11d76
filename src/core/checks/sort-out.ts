/** The checks that every command needs: which plans and records can be relied on. */
import type { Diagnostic } from '../../model/diagnostics.js';
import type { Check, CheckInput } from './check.js';
import * as content from './plan-content.js';
import * as references from './plan-references.js';
import * as records from './records.js';
import * as versions from './versions.js';

/** Checks that find plans on which not everything can rest: such a plan is still read, but that is said. */
const planErrors: readonly Check[] = [
  content.findPlanIdMismatch,
  content.findReservedNames,
  references.findDuplicateIds,
  references.findDanglingReferences,
  references.findGroupCycles,
  references.findPartClashes,
  content.findReversedDates,
];

/**
 * Checks that find records on which nothing may rest: these are left out of every result, and named. Each
 * looks at one record and the plan only, so what it found once holds until either changes.
 */
const recordErrors: readonly Check[] = [
  records.findUnknownUnits,
  records.findUnknownTasks,
  records.findUnknownPeriods,
  records.findForeignTasks,
  records.findFigureMistakes,
  records.findRecordedBeforeDate,
];

/**
 * Splits off the records that cannot be relied on, so that a bad one never hides or spoils the good ones.
 * Records of `known` files were found good with this very plan before and are not looked at again. A record
 * that was withdrawn or corrected stays as it is, and its mistakes are settled with that.
 */
export function sortOutRecords(
  input: CheckInput,
  known: ReadonlySet<string> = new Set(),
): { problems: Diagnostic[]; sound: CheckInput } {
  const unknown = known.size === 0 ? input : records.withoutFiles(input, known);
  const misnamed = records.findMisnamedFiles(unknown);
  const named = records.withoutFiles(input, filesOf(misnamed));
  const settled = versions.filesReplaced(named);
  const found = recordErrors.flatMap((check) => check(unknown));
  const problems = [
    ...misnamed,
    // A file that lies in a wrong place does not take the id from the one in the right place.
    ...records.findDuplicateRecords(named),
    ...found.filter(({ file }) => !settled.has(file)),
  ];
  const bad = new Set([...filesOf(problems), ...filesOf(found)]);
  return { problems, sound: bad.size === 0 ? input : records.withoutFiles(input, bad) };
}

function filesOf(problems: readonly Diagnostic[]): Set<string> {
  return new Set(problems.map(({ file }) => file));
}

/** Errors of the plan itself. */
export function findPlanErrors(input: CheckInput): Diagnostic[] {
  return planErrors.flatMap((check) => check(input));
}
