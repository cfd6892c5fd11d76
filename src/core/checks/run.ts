/** The ordered list of all checks. */
import type { Diagnostic } from '../../model/diagnostics.js';
import type { Check, CheckInput } from './check.js';
import * as content from './plan-content.js';
import * as privacy from './privacy.js';
import * as records from './records.js';
import * as revisions from './revisions.js';
import { findPlanErrors, sortOutRecords } from './sort-out.js';
import * as texts from './texts.js';
import * as versions from './versions.js';

const planNotices: readonly Check[] = [
  content.findMissingCoordinator,
  revisions.findRevisionsOutOfOrder,
  revisions.findRepeatedRevisions,
  content.findEmptyGroups,
  content.findUnservedClauses,
  content.findUnaskedIndicators,
  content.findUnreportedWindows,
  content.findDeadlinesOnDaysOff,
  content.findPrintedErrata,
  content.findAnomalies,
];

const recordWarnings: readonly Check[] = [
  versions.findCorrectionCycles,
  versions.findRivalCorrections,
  versions.findCorrectionsOfVoids,
  versions.findDoubleSettlements,
  privacy.findPersonalDataInRecords,
  texts.findLegacyTexts,
  texts.findEvidenceOutside,
  records.findUnitsNotValid,
  records.findOtherYears,
  records.findBackDated,
  records.findRecordedAfterDeadline,
];

/** Every problem of a plan and its records. */
export function runChecks(input: CheckInput): Diagnostic[] {
  const { problems, sound } = sortOutRecords(input);
  return [
    ...findPlanErrors(input),
    ...planNotices.flatMap((check) => check(input)),
    ...problems,
    ...versions.findDanglingRecords(input),
    ...recordWarnings.flatMap((check) => check(sound)),
  ];
}
