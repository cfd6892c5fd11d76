/** One command of the program with an outside of its own, and what may never come of it. */

/** Controls, and signs that turn the direction of reading. */
const UNSAFE = /[^\P{Cc}\n]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;
/** A template may print a tab of its own in the document, and a table has the texts as they are. */
const UNSAFE_BUT_TABS = /[^\P{Cc}\n\t]|[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\u2028\u2029]/u;

/** Runs a command; adds what is wrong to `faults` and gives its code and output. */
export async function runCommand({ startWith, home, cwd, mayTab }, argv, faults) {
  const name = argv.join(' ');
  const out = [];
  const err = [];
  let code;
  try {
    code = await startWith(argv, createOutside(cwd, home, out, err));
  } catch (error) {
    faults.push(`${name}: ${error?.stack ?? error}`);
    return undefined;
  }
  const stdout = Buffer.concat(out).toString('utf8');
  const stderr = Buffer.concat(err).toString('utf8');
  // A bug is shown with its stack; nothing else is.
  if (/\n {4}at /.test(stderr)) faults.push(`${name}: ${stderr.slice(0, 2000)}`);
  if (![0, 1, 2].includes(code)) faults.push(`${name}: exit code ${code}`);
  const isJson = argv.includes('--json') || argv.includes('json');
  const isBinary = /docx/.test(name);
  const document = /^(report|remind) .*--format (md|html|text)/.test(name) ? stdout : '';
  // Tables and calendars end their lines as their standards say; a cell keeps the tabs of its text.
  const table = /^export (csv|ics)/.test(name) ? stdout.replaceAll('\r\n', '\n') : '';
  const shown = isBinary || document + table !== '' ? stderr : stdout + stderr;
  for (const [text, unsafe] of [
    [shown, UNSAFE],
    [document, mayTab ? UNSAFE_BUT_TABS : UNSAFE],
    [table, UNSAFE_BUT_TABS],
  ]) {
    const found = unsafe.exec(text);
    if (found !== null) faults.push(`${name}: prints ${nameOf(found[0])}: ${around(text, found)}`);
  }
  const isLines = argv.includes('ndjson');
  if (!(isJson || isLines) || stdout === '') return { code, stdout };
  try {
    if (!isLines) return { code, json: JSON.parse(stdout) };
    for (const line of stdout.trimEnd().split('\n')) JSON.parse(line);
    return { code, stdout };
  } catch (error) {
    faults.push(`${name}: no JSON: ${error.message}`);
    return { code };
  }
}

/** The problems that check told, as machine output or as text. */
export function problemsOf({ json, stdout = '' } = {}) {
  if (json !== undefined) return json.problems ?? [];
  const heading = /^(\S[^\n]*):(\d+):(\d+) {2}(\S+(?: \S+)?) {2}([a-z-]+)$/gm;
  return [...stdout.matchAll(heading)].map(([, file, line, column, severity, code]) => ({
    file,
    line: Number(line),
    column: Number(column),
    severity,
    code,
  }));
}

function createOutside(cwd, home, out, err) {
  const outputTo = (list) => ({
    write: (content) => list.push(Buffer.from(content)),
    isTerminal: false,
    columns: undefined,
  });
  return {
    cwd,
    env: {},
    stdout: outputTo(out),
    stderr: outputTo(err),
    readInput: async () => new Uint8Array(),
    canAsk: false,
    holdSignals: () => ({ signal: async () => undefined, release: () => {} }),
    now: () => new Date('2023-06-12T08:00:00+07:00'),
    random: (size) => new Uint8Array(size),
    home,
  };
}

function nameOf(character) {
  return `U+${character.codePointAt(0).toString(16).padStart(4, '0')}`;
}

function around(text, { index }) {
  return JSON.stringify(text.slice(Math.max(0, index - 60), index + 40));
}
