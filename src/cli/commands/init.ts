import { join, relative, resolve, sep } from 'node:path';
import { type StarterPlan, starterPlan } from '../../core/starter-plan.js';
import { parseDate } from '../../model/dates.js';
import type { InitOutput } from '../../model/generated/outputs.js';
import { renderInit } from '../../render/terminal/init.js';
import { safeLine } from '../../render/terminal/safe.js';
import type { InitTexts } from '../../render/text/init-texts.js';
import { installHook } from '../../store/git-hook.js';
import { type NewFile, placeNewFiles } from '../../store/new-files.js';
import { pipelineFiles, workspaceFiles } from '../../store/starters.js';
import { findWorkspace, planFile } from '../../store/workspace.js';
import { DEFAULT_TIME_ZONE, localMoment } from '../clock.js';
import { type Prepared, prepareRepository, type Refused } from '../init-repository.js';
import { choiceOption, isOn, textOption } from '../options.js';
import type { Options, RunAnywhere } from '../run.js';
import { exitCodes, type Outside, print, printJson, refused } from '../session.js';

const forges = ['github', 'gitlab'] as const;

/** Makes a workspace in a new folder or an existing repository, and the checks around one. */
export const runAnywhere: RunAnywhere = async (outside, [folder = '.'], options) => {
  const { io, globals, text } = outside;
  const texts = await initTexts(text.language);
  const forge = choiceOption(options, 'ci', forges);
  const plan = starterOf(outside, options);
  if (!forge.ok || !plan.ok) {
    return refused(
      outside,
      [forge, plan].flatMap((outcome) => (outcome.ok ? [] : outcome.refusals)),
    );
  }
  const asked = resolve(io.cwd, globals.directory ?? '.', folder);
  const existing = findWorkspace(asked);
  const wishes = { git: isOn(options, 'git'), hook: isOn(options, 'hook') };
  const root = existing ?? asked;
  if (existing !== undefined && !wishes.hook && forge.value === undefined) {
    return tellRefusal(outside, texts, { refusal: 'inside-workspace', args: { root } });
  }
  const ci = forge.value !== undefined;
  const prepared = prepareRepository(root, io.home, { ...wishes, ci });
  if ('refusal' in prepared) return tellRefusal(outside, texts, prepared);
  const own = existing === undefined ? workspaceFiles(io.home, blanksOf(plan.value, texts)) : [];
  const batches = [{ root, files: own }, ...pipelineBatch(io.home, prepared, forge.value)];
  const made = writeAll(outside, batches, prepared);
  if (typeof made === 'number') return made;
  const output: InitOutput = {
    schema: 'tiendo/init@1',
    workspace: shown(io.cwd, root),
    plan: existing === undefined ? shown(io.cwd, join(root, planFile(plan.value.id))) : null,
    repository: prepared.isMade,
    ...made,
  };
  if (globals.json) printJson(outside, output);
  else print(outside, renderInit(texts, text.phrases.nextStep, output, ci));
  return exitCodes.fine;
};

/** Only the language that is spoken is loaded. */
async function initTexts(language: 'vi' | 'en'): Promise<InitTexts> {
  return language === 'vi'
    ? (await import('../../render/text/vi/init.js')).vietnameseInit
    : (await import('../../render/text/en/init.js')).englishInit;
}

function starterOf({ io, globals }: Outside, options: Options) {
  const today = globals.asOf === undefined ? undefined : parseDate(globals.asOf);
  return starterPlan({
    id: globals.plan,
    title: textOption(options, 'title'),
    issuer: textOption(options, 'issuer'),
    year: textOption(options, 'year'),
    today: today ?? localMoment(io.now(), DEFAULT_TIME_ZONE)?.date ?? '',
  });
}

/** What is filled into the files; a text in JSON is one in YAML. */
function blanksOf({ id, year, title, issuer, half, whole }: StarterPlan, texts: InitTexts) {
  const quote = (given: string | undefined, otherwise: string): string =>
    JSON.stringify(safeLine(given ?? '').normalize('NFC') || otherwise);
  return {
    ID: id,
    YEAR: year,
    HALF: half,
    WHOLE: whole,
    TITLE: quote(title, texts.title(year)),
    ISSUER: quote(issuer, texts.issuer),
  };
}

interface Batch {
  readonly root: string;
  readonly files: readonly NewFile[];
}

function pipelineBatch(
  home: string,
  { repository }: Prepared,
  forge: (typeof forges)[number] | undefined,
): Batch[] {
  if (repository === undefined || forge === undefined) return [];
  return [{ root: repository.top, files: pipelineFiles(home, forge, repository.folder) }];
}

/** Writes the files and the hook; or tells what could not be written, with the exit code. */
function writeAll(
  { io, text }: Outside,
  batches: readonly Batch[],
  { repository, hook }: Prepared,
): Pick<InitOutput, 'written' | 'kept' | 'hook'> | number {
  const fail = (code: string, path: string): number => {
    io.stderr.write(`${text.words.error}: ${text.failures.notWritten(code, path)}\n`);
    return exitCodes.couldNotRun;
  };
  const written: string[] = [];
  const kept: InitOutput['kept'] = [];
  for (const { root, files } of batches) {
    const placed = placeNewFiles(root, files);
    if ('failure' in placed) return fail(placed.failure.code, placed.failure.path);
    written.push(...placed.written.map((file) => shown(io.cwd, join(root, file))));
    for (const { file, lacks } of placed.kept) {
      kept.push({ file: shown(io.cwd, join(root, file)), lacks: [...lacks] });
    }
  }
  if (repository === undefined || hook === undefined) return { written, kept, hook: null };
  const file = shown(io.cwd, hook.path);
  if (hook.state === 'current') return { written, kept, hook: { file, state: 'current' } };
  const code = installHook(repository.top, hook.path, hook.text);
  return code === undefined
    ? { written, kept, hook: { file, state: 'installed' } }
    : fail(code, file);
}

/** A path as it can be typed in the current folder. */
function shown(cwd: string, path: string): string {
  return relative(cwd, path).split(sep).join('/') || '.';
}

function tellRefusal({ io, text }: Outside, texts: InitTexts, { refusal, args }: Refused): number {
  const { message, remedy } = texts.refusals[refusal];
  io.stderr.write(`${text.words.error}: ${safeLine(message(args))}\n`);
  io.stderr.write(`${text.words.remedy}: ${safeLine(remedy(args))}\n`);
  return exitCodes.couldNotRun;
}
