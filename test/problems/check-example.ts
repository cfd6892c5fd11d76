/** Runs `tiendo check` on the small workspace of the examples, with the files of one example put into it. */
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { CheckOutput } from '../../src/model/generated/outputs.js';
import { createRepository } from '../support/git.js';
import { runInProcess } from '../support/run.js';
import { createFolder } from '../support/temporary.js';
import { applyExample, type ExampleFile, takeMarks } from './problem-document.js';

const baseFolder = fileURLToPath(new URL('base', import.meta.url));

/** What the check reported, and where the example says that it does: each as "file:line code". */
export interface Checked {
  readonly reported: readonly string[];
  readonly marked: readonly string[];
  readonly output: CheckOutput;
  readonly exitCode: number | null;
}

/** Checks a copy of the base with some files added or edited. */
export async function checkExample(files: readonly ExampleFile[]): Promise<Checked> {
  const root = createFolder();
  cpSync(baseFolder, root, { recursive: true });
  if (files.some(({ kind }) => kind.startsWith('committed'))) createRepository(root);
  const marked: string[] = [];
  for (const file of files) {
    const path = join(root, file.path);
    if (file.kind === 'committed-deleted') {
      rmSync(path);
      continue;
    }
    const base = existsSync(path) ? readFileSync(path, 'utf8') : undefined;
    const { bytes, marks } = takeMarks(applyExample(file, base));
    marked.push(...marks.map((mark) => `${file.path}:${mark}`));
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
  }
  const argv = ['check', '--json', '--lang', 'en', '--as-of', '2023-06-12'];
  const { code, stdout } = await runInProcess(argv, { cwd: root });
  const output: CheckOutput = JSON.parse(stdout);
  const reported = output.problems.map(({ file, line, code: found }) => `${file}:${line} ${found}`);
  return { reported, marked: marked.sort(), output, exitCode: code };
}
