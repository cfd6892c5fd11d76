/** YAML files in plans/ that no command reads: a plan named otherwise than plan.yaml must not vanish silently. */
import { type Diagnostic, problem } from '../model/diagnostics.js';
import type { FileSource } from './file-source.js';
import { listPlans, PLANS, planFile } from './workspace.js';

/** Files of plans/ that belong to no plan. */
export function findStrayFiles(source: FileSource): Diagnostic[] {
  const known = listPlans(source).map((plan) => `${PLANS}/${plan}/`);
  return source
    .list(PLANS)
    .filter(
      (file) => /\.ya?ml$|\/$/i.test(file) && !known.some((folder) => file.startsWith(folder)),
    )
    .map((file) =>
      file.endsWith('/')
        ? problem('unreadable-file', file.slice(0, -1), [], { failure: 'linked-folder' })
        : problem('misplaced-file', file, [], { found: '', expected: planFile('…') }),
    );
}
