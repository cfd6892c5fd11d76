/** What a check found for a pipeline: as annotations, or as a report that it collects. */
import type { LocatedDiagnostic } from '../model/diagnostics.js';
import { version } from '../model/version.js';
import { findRepository } from '../store/git.js';
import { PLANS, SETTINGS } from '../store/workspace.js';
import { print, type Session } from './session.js';

/** Formats for pipelines, as --format names them. */
export const pipelineFormats = ['github', 'junit', 'sarif', 'codequality'] as const;

/** Prints what was found; paths begin at the top of the repository, where pipelines look for them. */
export async function printForPipeline(
  session: Session,
  format: (typeof pipelineFormats)[number],
  found: {
    readonly plans: readonly string[];
    readonly problems: readonly LocatedDiagnostic[];
    readonly isStrict: boolean;
  },
): Promise<void> {
  const { root, source, text, asOf } = session;
  const repository = findRepository(root);
  const { renderForPipeline } = await import('../render/pipeline/pipeline-formats.js');
  const output = renderForPipeline[format]({
    text,
    asOf,
    version,
    problems: found.problems,
    isStrict: found.isStrict,
    prefix: 'prefix' in repository ? repository.prefix : '',
    files: [
      ...(source.has(SETTINGS) ? [SETTINGS] : []),
      ...found.plans
        .flatMap((plan) => source.list(`${PLANS}/${plan}`))
        .filter((file) => /\.ya?ml$/i.test(file)),
    ],
  });
  print(session, output);
}
