/** A workspace below the top of a repository, with names and texts that each format must make safe. */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { createRepository } from '../../support/git.js';
import { projectRoot } from '../../support/project.js';
import { addBadFiles, addProgress, progressText, writeFile } from '../../support/records.js';
import { type Result, runInProcess } from '../../support/run.js';
import { createFolder } from '../../support/temporary.js';

/** The workspace's folder below the top of its repository: a comma and a colon end things on GitHub. */
export const folder = 'Xã Mẫu, 100% #1: kế hoạch';

/** A value that tries to end what it stands in: a command, a property, an attribute, a link, a placeholder. */
export const hostile =
  '100%0A\n::error::x ]]> <b a="1">&amp; [tệp](https://example.invalid) {0} \\ \u202e,:\u2028';

/** A repository with a workspace below its top; `spoil` changes the workspace after it was committed. */
export function createWorkspaceBelow(spoil: (root: string) => void = () => {}): string {
  const top = createFolder();
  const root = join(top, folder);
  const plan = 'plans/bdg-2023/plan.yaml';
  cpSync(join(projectRoot, plan), join(root, plan));
  addProgress(root, '2023-05-20-cong-an-xa-good01', 'Một buổi tuyên truyền');
  createRepository(top);
  spoil(root);
  return root;
}

/** Problems of every severity, several in one file, and a hostile value. */
export function spoil(root: string): void {
  addBadFiles(root, 'bdg-2023');
  const id = '2023-05-21-cong-an-xa-xau001';
  const text = progressText(id, 'Một buổi').replace(
    'unit: cong-an-xa',
    `unit: ${JSON.stringify(hostile)}\n${JSON.stringify(hostile)}: 1`,
  );
  writeFile(root, `plans/bdg-2023/progress/2023-05/${id}.yaml`, text);
  addProgress(root, '2023-05-22-cong-an-xa-xau002', 'Gọi số 0912345678');
  writeFile(root, 'plans/bdg-2023/progress/Tháng 5 (cũ)/a,b:c [1].yaml', 'schema: x\n');
}

/** Runs check in a workspace. */
export function check(root: string, ...argv: readonly string[]): Promise<Result> {
  return runInProcess(['--as-of', '2023-06-12', 'check', ...argv], { cwd: root });
}
