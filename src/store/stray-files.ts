/** YAML files in plans/ that no command reads: a plan named otherwise than plan.yaml must not vanish silently. */
import { type Diagnostic, problem } from '../model/diagnostics.js';
import { type FileSource, isFailure } from './file-source.js';
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
        ? closedFolder(source, file)
        : problem('misplaced-file', file, [], { found: '', expected: planFile('…') }),
    );
}

/** Word of a folder that is listed with a `/` at its end: a link, or one that cannot be looked into. */
export function closedFolder(source: FileSource, path: string): Diagnostic {
  const folder = path.slice(0, -1);
  const read = source.read(folder);
  const isLink = !isFailure(read) || read.failure === 'not-a-file' || read.failure === 'outside';
  const failure = isLink ? 'linked-folder' : read.failure;
  return problem('unreadable-file', folder, [], { failure });
}
