/** Running the program as people and scripts do: the built start file in a process of its own. */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './project.js';
import type { Result } from './run.js';

const startFile = join(projectRoot, 'dist', 'bin.cjs');

/** Variables of the surroundings that would change what is tested, or only slow Node down. */
const left = [
  'NODE_EXTRA_CA_CERTS',
  'NODE_OPTIONS',
  'NO_COLOR',
  'FORCE_COLOR',
  'TIENDO_LANG',
  'TIENDO_PLAN',
];

/** Surroundings of the process. */
export interface ProcessOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdin?: string | Uint8Array;
  /** After so many milliseconds the process is ended, and has no exit code. */
  readonly timeout?: number;
}

/** Runs a command line; its streams are pipes, so nobody can be asked. */
export function runAsProcess(argv: readonly string[], options: ProcessOptions): Promise<Result> {
  if (!existsSync(startFile)) throw new Error('dist/ is missing: run npm run build first.');
  const inherited = Object.entries(process.env).filter(([name]) => !left.includes(name));
  const child = spawn(process.execPath, [startFile, ...argv], {
    cwd: options.cwd,
    env: { ...Object.fromEntries(inherited), ...options.env },
    stdio: 'pipe',
    ...(options.timeout !== undefined && { timeout: options.timeout, killSignal: 'SIGKILL' }),
  });
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk));
  // A command that reads no input may end before all of it is written.
  child.stdin.on('error', () => {});
  child.stdin.end(options.stdin ?? '');
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => {
      const text = (chunks: readonly Buffer[]): string => Buffer.concat(chunks).toString('utf8');
      resolve({ code, stdout: text(out), stderr: text(err) });
    });
  });
}
