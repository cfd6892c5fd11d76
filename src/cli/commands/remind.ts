import { relative, resolve, sep } from 'node:path';
import { composeReminders } from '../../core/letters/reminders.js';
import { type PlanView, unitName } from '../../core/plan-view.js';
import { isDocumentNumber } from '../../core/report/issue.js';
import { signAs } from '../../core/report/signature.js';
import { found } from '../../model/found.js';
import type { RemindOutput } from '../../model/generated/outputs.js';
import { readTemplates } from '../../store/templates.js';
import { writeOutputs } from '../../store/write-output.js';
import { namedOption } from '../named-option.js';
import { openBook } from '../open-book.js';
import { choiceOption, dateOption, isOn, signingOf, textOption } from '../options.js';
import type { Options, Run } from '../run.js';
import { exitCodes, print, printJson, refused, type Session, tell } from '../session.js';

const formats = ['md', 'docx', 'text'] as const;
type Format = (typeof formats)[number];

const endings: Readonly<Record<Format, string>> = { md: 'md', docx: 'docx', text: 'txt' };

/** A letter as a file. */
interface LetterFile {
  readonly name: string;
  readonly content: string | Uint8Array;
}

/** Makes reminder letters for the units that lack something. */
export const run: Run = async (session, _args, options) => {
  const book = await openBook(session);
  if (typeof book === 'number') return book;
  const { view, facts } = book;
  const period = namedOption(view, options, 'period');
  const unit = namedOption(view, options, 'unit');
  const until = dateOption(options, 'until');
  const format = choiceOption(options, 'format', formats);
  const refusals = [period, unit, until, format].flatMap((o) => (o.ok ? [] : o.refusals));
  if (!period.ok || !unit.ok || !until.ok || !format.ok) return refused(session, refusals, view);
  if (until.value !== undefined && until.value < session.asOf) {
    const args = { until: until.value, asOf: session.asOf };
    return refused(session, [{ code: 'until-passed', args }], view);
  }
  const number = textOption(options, 'number');
  if (number !== undefined && !isDocumentNumber(number)) {
    const args = { typed: number, suffix: view.plan.letters?.numberSuffix ?? '' };
    return refused(session, [{ code: 'bad-document-number', args }], view);
  }
  const composed = composeReminders(facts, {
    period: period.value,
    unit: unit.value,
    until: until.value,
    number,
    isForAll: isOn(options, 'allInOne'),
  });
  const signature = signAs(composed.head.signature, signingOf(options));
  if (!signature.ok) return refused(session, signature.refusals, view);
  const output = { ...composed, head: { ...composed.head, signature: signature.value } };
  if (session.globals.json) {
    printJson(session, output);
    return book.exitCode;
  }
  if (output.letters.length === 0) {
    const whom = unit.value === undefined ? undefined : unitName(view, unit.value);
    const what =
      period.value === undefined
        ? undefined
        : found(view.periods.get(period.value), period.value).name;
    print(session, session.text.phrases.noReminder(session.asOf, whom, what));
    return book.exitCode;
  }
  const form = format.value ?? 'md';
  if (number !== undefined && form !== 'text' && output.letters.length > 1) {
    const args = { typed: number, count: String(output.letters.length) };
    return refused(session, [{ code: 'number-for-many', args }], view);
  }
  if (form === 'docx' && textOption(options, 'out') === undefined) {
    return refused(session, [{ code: 'option-needed', args: { option: '--out' } }], view);
  }
  const files = await makeLetters(session, view, output, form);
  if (typeof files === 'number') return files;
  return deliverLetters(session, files, options) ?? book.exitCode;
};

/** Letters in their order; they speak the language of their templates. */
async function makeLetters(
  session: Session,
  view: PlanView,
  output: RemindOutput,
  form: Format,
): Promise<LetterFile[] | number> {
  const [{ renderLetter }, { vietnamese }] = await Promise.all([
    import('../../render/markdown/report.js'),
    import('../../render/text/vi.js'),
  ]);
  const templates = readTemplates(session.source, session.io.home);
  if (!templates.ok) return refused(session, templates.refusals, view);
  const files: LetterFile[] = [];
  for (const letter of output.letters) {
    const [only] = letter.units;
    const whom = letter.units.length === 1 && only !== undefined ? `-${only.unit}` : '';
    const kind = form === 'text' ? 'text' : 'md';
    const rendering = await renderLetter(vietnamese, templates.value, output, letter, kind);
    if (!('text' in rendering)) {
      const { template, line, fault } = rendering;
      const message = session.text.failures.template(`templates/${template}.liquid`, line, fault);
      session.io.stderr.write(`${session.text.words.error}: ${message}\n`);
      return exitCodes.couldNotRun;
    }
    files.push({
      name: `don-doc${whom}.${endings[form]}`,
      content: form === 'docx' ? await makeWord(rendering.text) : rendering.text,
    });
  }
  return files;
}

async function makeWord(markdown: string): Promise<Uint8Array> {
  const { makeDocx } = await import('../../render/docx/make-docx.js');
  return makeDocx(markdown);
}

/** Writes the letters into the folder of --out, or prints them; gives the exit code when it could not. */
function deliverLetters(
  session: Session,
  files: readonly LetterFile[],
  options: Options,
): number | undefined {
  const out = textOption(options, 'out');
  if (out === undefined) {
    // Only texts come here: a Word file needs a folder.
    for (const [i, { content }] of files.entries()) {
      session.io.stdout.write(i === 0 ? content : `\n${content}`);
    }
    return undefined;
  }
  const folder = resolve(session.io.cwd, out);
  const held = session.io.holdSignals();
  const failure = writeOutputs(folder, files, isOn(options, 'force'));
  held.release();
  const { failures, phrases, words } = session.text;
  if (failure === undefined) {
    const shown = relative(session.io.cwd, folder).split(sep).join('/');
    tell(session, phrases.lettersWritten(files.length, shown));
    return undefined;
  }
  const path = failure.name === '' ? out : `${out}/${failure.name}`;
  const message =
    failure.code === 'EEXIST' ? failures.fileExists(path) : failures.notWritten(failure.code, path);
  session.io.stderr.write(`${words.error}: ${message}\n`);
  return exitCodes.couldNotRun;
}
