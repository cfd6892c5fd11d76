/** Problems as SARIF 2.1.0, the exchange format of tools that look for mistakes (OASIS standard). */

import { type ProblemCode, type Severity, severities } from '../../model/diagnostics.js';
import { problemHelp } from '../generated/problem-help.js';
import { printableJson } from '../safe-output.js';
import { problemTitles } from '../text/problem-titles.js';
import { type Checked, speak } from './checked.js';
import { fingerprints } from './fingerprint.js';

/** Paths are told from the top of the repository, whatever folder that is. */
const BASE = '%SRCROOT%';

const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
};

const codes = Object.keys(severities) as ProblemCode[];

/** One run of the program, with what each kind of problem means. */
export function renderSarif(checked: Checked): string {
  const known = fingerprints(checked);
  const spoken = checked.problems.map((problem) => speak(checked, problem));
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'tiendo',
            version: checked.version,
            language: checked.text.language,
            rules: rulesOf(checked),
          },
        },
        automationDetails: { id: 'tiendo/check/' },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { [BASE]: { description: { text: 'Top of the repository' } } },
        results: spoken.map((problem, i) => ({
          ruleId: problem.code,
          ruleIndex: codes.indexOf(problem.code),
          level: levels[problem.severity],
          message: { text: literal(problem.words) },
          locations: [
            {
              physicalLocation: {
                artifactLocation: locationOf(problem.path),
                region: {
                  startLine: problem.line,
                  startColumn: problem.column,
                  endColumn: problem.endColumn,
                },
              },
            },
          ],
          partialFingerprints: { primaryLocationLineHash: known[i] },
        })),
      },
    ],
  };
  return `${printableJson(log, 2)}\n`;
}

function rulesOf({ text }: Checked): object[] {
  const titles = problemTitles[text.language];
  return codes.map((code) => {
    const { text: plain, markdown } = problemHelp[code];
    return {
      id: code,
      shortDescription: { text: `${titles[code]}.` },
      fullDescription: { text: literal(plain) },
      help: { text: literal(plain), markdown },
      defaultConfiguration: { level: levels[severities[code]] },
    };
  });
}

function locationOf(path: string): object {
  return { uri: path.split('/').map(encodeSegment).join('/'), uriBaseId: BASE };
}

/** A name as a part of a URI; half of a surrogate pair, which Windows allows in names, has no code there. */
function encodeSegment(name: string): string {
  return encodeURIComponent(name.replace(/\p{Surrogate}/gu, '\ufffd'));
}

/** Text that is meant as it stands: brackets would be a link, braces a placeholder. */
function literal(text: string): string {
  return text
    .replace(/[\\[\]]/g, '\\$&')
    .replaceAll('{', '{{')
    .replaceAll('}', '}}');
}
