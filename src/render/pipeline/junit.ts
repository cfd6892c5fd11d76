/**
 * Problems as JUnit XML, in a form that both published schemas allow: a suite for each plan, a passed test for
 * each sound file, a failed one for each problem. Notices are no failures; they stand in the output of the suite.
 */
import { groupBy } from '../../model/group-by.js';
import { safeLine } from '../terminal/safe.js';
import type { Catalogue } from '../text/catalogue.js';
import { escapeAttribute, escapeXml } from '../xml/xml-text.js';
import { type Checked, type SpokenProblem, speak } from './checked.js';

interface TestCase {
  readonly file: string;
  readonly name: string;
  readonly failure?: SpokenProblem;
}

/** Suite of what lies in no plan. */
const WORKSPACE = 'tiendo';

/** One document for all plans. */
export function renderJunit(checked: Checked): string {
  const problems = groupBy(
    checked.problems.map((problem) => speak(checked, problem)),
    ({ file }) => file,
  );
  const files = [...new Set([...checked.files, ...problems.keys()])].sort();
  const suites = [...groupBy(files, suiteOf)].map(([name, members], id) => {
    const cases = members.flatMap((file) =>
      casesOf(`${checked.prefix}${file}`, problems.get(file) ?? []),
    );
    const notices = members.flatMap((file) =>
      (problems.get(file) ?? []).filter(({ isFound }) => !isFound),
    );
    return renderSuite(checked, { name, id, cases, notices });
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites>\n${suites.join('')}</testsuites>\n`;
}

function suiteOf(file: string): string {
  const [plans, plan, ...below] = file.split('/');
  return plans === 'plans' && plan !== undefined && below.length > 0 ? plan : WORKSPACE;
}

/** The tests of a file; names hold no line, so that a failure is known again after lines were added above it. */
function casesOf(file: string, problems: readonly SpokenProblem[]): TestCase[] {
  const found = problems.filter(({ isFound }) => isFound);
  if (found.length === 0) return [{ file, name: 'check' }];
  const seen = new Map<string, number>();
  return found.map((failure) => {
    const count = (seen.get(failure.code) ?? 0) + 1;
    seen.set(failure.code, count);
    return { file, name: count === 1 ? failure.code : `${failure.code} (${count})`, failure };
  });
}

interface Suite {
  readonly name: string;
  readonly id: number;
  readonly cases: readonly TestCase[];
  readonly notices: readonly SpokenProblem[];
}

function renderSuite(
  { asOf, text, version }: Checked,
  { name, id, cases, notices }: Suite,
): string {
  const attributes = {
    name,
    package: 'tiendo',
    id,
    timestamp: `${asOf}T00:00:00`,
    hostname: 'localhost',
    tests: cases.length,
    failures: cases.filter(({ failure }) => failure !== undefined).length,
    errors: 0,
    time: 0,
  };
  return [
    `  <testsuite${writeAttributes(attributes)}>`,
    `    <properties><property${writeAttributes({ name: 'tiendo', value: version })}/></properties>`,
    ...cases.map((one) => renderCase(text, one)),
    `    <system-out>${escapeXml(notices.map((notice) => `\n${entryOf(text, notice)}\n`).join(''))}</system-out>`,
    '    <system-err/>',
    '  </testsuite>\n',
  ].join('\n');
}

function renderCase(text: Catalogue, { file, name, failure }: TestCase): string {
  const attributes = writeAttributes({ classname: file, name, time: 0 });
  if (failure === undefined) return `    <testcase${attributes}/>`;
  const told = writeAttributes({ type: failure.code, message: failure.message });
  const entry = escapeXml(entryOf(text, failure));
  return `    <testcase${attributes}>\n      <failure${told}>${entry}</failure>\n    </testcase>`;
}

/** A problem for somebody who reads the log. */
function entryOf(text: Catalogue, problem: SpokenProblem): string {
  const place = `${safeLine(problem.path)}:${problem.line}:${problem.column}`;
  return `${place} ${text.words.severity[problem.severity]} ${problem.code}\n${problem.words}`;
}

function writeAttributes(attributes: Readonly<Record<string, string | number>>): string {
  return Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${escapeAttribute(String(value))}"`)
    .join('');
}
