/** The report as a Word file. */
import { runInProcess } from './run.js';
import { openWordFile, type WordFile } from './word-file.js';
import { copySample } from './workspace.js';

/** The bytes of the half-year report; a pipe gets them as they are. */
export async function wordReportBytes(
  more: readonly string[] = [],
  { cwd = copySample(), day = '2023-06-12' } = {},
): Promise<Uint8Array> {
  const argv = ['--as-of', day, 'report', '6-thang', '--format', 'docx', ...more];
  const { code, stdout, stderr } = await runInProcess(argv, { cwd });
  if (code !== 0) throw new Error(stderr);
  return Buffer.from(stdout, 'latin1');
}

/** The half-year report, opened. */
export async function wordReport(
  more: readonly string[] = [],
  options?: { readonly cwd?: string; readonly day?: string },
): Promise<WordFile> {
  return openWordFile(await wordReportBytes(more, options));
}
