/** Problems as the Code Quality report of GitLab, which shows them beside the lines of a merge request. */

import type { Severity } from '../../model/diagnostics.js';
import { printableJson } from '../safe-output.js';
import { type Checked, speak } from './checked.js';
import { fingerprints } from './fingerprint.js';

/** How grave GitLab calls a problem. */
const severities: Readonly<Record<Severity, string>> = {
  error: 'critical',
  warning: 'major',
  notice: 'info',
};

/** One list for all plans. */
export function renderCodeQuality(checked: Checked): string {
  const known = fingerprints(checked);
  const issues = checked.problems.map((problem, i) => {
    const spoken = speak(checked, problem);
    return {
      description: spoken.words.replace('\n', ' '),
      check_name: spoken.code,
      fingerprint: known[i],
      severity: severities[spoken.severity],
      location: { path: spoken.path, lines: { begin: spoken.line } },
    };
  });
  return `${printableJson(issues, 2)}\n`;
}
