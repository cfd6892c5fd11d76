/** The report as an HTML page, with the data that it was made from. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { ReportOutput } from '../../src/model/generated/outputs.js';
import { projectRoot } from './project.js';
import { runInProcess } from './run.js';

/** A page and its data. */
export interface PageReport {
  readonly page: string;
  readonly report: ReportOutput;
}

/** The half-year report of a workspace. */
export async function pageReport(cwd: string, day = '2023-06-12'): Promise<PageReport> {
  const argv = ['--as-of', day, 'report', '6-thang'];
  const page = await runInProcess([...argv, '--format', 'html'], { cwd });
  const data = await runInProcess([...argv, '--json'], { cwd });
  if (page.code !== 0 || data.code !== 0) throw new Error(page.stderr + data.stderr);
  return { page: page.stdout, report: JSON.parse(data.stdout) };
}

const samples = new Map<string | undefined, Promise<PageReport>>();

/** That of the sample, made once for all tests of a file. */
export function samplePage(day?: string): Promise<PageReport> {
  const made = samples.get(day) ?? makeSamplePage(day);
  samples.set(day, made);
  return made;
}

async function makeSamplePage(day: string | undefined): Promise<PageReport> {
  const folder = mkdtempSync(join(tmpdir(), 'tiendo-page-'));
  try {
    cpSync(join(projectRoot, 'samples/xa-mau'), folder, {
      recursive: true,
      filter: (path) => basename(path) !== '.tiendo',
    });
    return await pageReport(folder, day);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
