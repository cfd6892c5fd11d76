/** What `init` made, what it kept, and what to do next. */
import type { InitOutput } from '../../model/generated/outputs.js';
import type { InitTexts } from '../text/init-texts.js';
import { safeLine } from './safe.js';

/** Names that a shell takes as they are. */
const PLAIN = /^[\p{L}\p{N}\p{M}._/-]+$/u;

/** The result for a person. */
export function renderInit(
  texts: InitTexts,
  nextStep: string,
  { workspace, plan, repository, written, kept, hook }: InitOutput,
  needsProgram: boolean,
): string {
  const lines: string[] = [];
  if (repository) lines.push(texts.repository);
  if (plan !== null) lines.push(texts.made(safeLine(workspace)));
  lines.push(...foldSchemas(written).map((file) => `  ${texts.written} ${safeLine(file)}`));
  lines.push(
    ...foldSchemas(kept.map(({ file }) => file)).map(
      (file) => `  ${texts.kept}: ${safeLine(file)}`,
    ),
  );
  for (const { file, lacks } of kept) {
    lines.push(...lacks.map((rule) => `  ${safeLine(file)}: ${texts.lacks}: ${rule}`));
  }
  if (hook !== null) {
    const say = hook.state === 'current' ? texts.hookCurrent : texts.hook;
    lines.push(say(safeLine(hook.file)));
  }
  const below = workspace === '.' ? '' : `${workspace}/`;
  const steps = [
    ...(workspace === '.' ? [] : [`cd ${quoted(workspace)}`]),
    'tiendo check',
    ...(plan === null ? [] : ['tiendo', texts.edit(safeLine(plan.slice(below.length)))]),
    ...(needsProgram ? [texts.program] : []),
  ];
  return [...lines, '', nextStep, ...steps.map((step) => `  ${step}`)].join('\n');
}

/** The many schemas as their folder. */
function foldSchemas(files: readonly string[]): string[] {
  return [...new Set(files.map((file) => file.replace(/(^|\/)schemas\/[^/]+$/, '$1schemas/')))];
}

function quoted(path: string): string {
  return PLAIN.test(path) ? path : `"${safeLine(path)}"`;
}
