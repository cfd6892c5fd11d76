/** Temporary folders that vanish with the test that asked for them. */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder, deleted when the running test ends. */
export function createFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tiendo-test-')));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}
