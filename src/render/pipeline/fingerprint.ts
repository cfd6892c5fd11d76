/** What a problem is known by from one check to the next, also when lines were added above it. */
import { createHash } from 'node:crypto';
import type { Checked } from './checked.js';

/** A hash for each problem: of its code, its file and the text of its line, not of the line's number. */
export function fingerprints({ problems }: Checked): string[] {
  const seen = new Map<string, number>();
  return problems.map(({ code, file, excerpt, args }) => {
    const what = excerpt.trim() === '' ? Object.values(args) : [excerpt.trim()];
    const hash = createHash('sha256')
      .update(JSON.stringify([code, file, ...what]))
      .digest('hex')
      .slice(0, 32);
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
