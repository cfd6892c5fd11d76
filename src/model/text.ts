/** Vietnamese text: one normal form in, comparisons that do not depend on tone marks or on the machine. */

/** Made when first needed: most commands compare nothing, and making one takes milliseconds. */
let collator: Intl.Collator | undefined;

/** Unicode NFC, with line ends as LF. */
export function normalizeText(text: string): string {
  return text.normalize('NFC').replace(/\r\n?/g, '\n');
}

/**
 * The form in which two spellings of the same words are equal: no tone marks, no case, đ as d,
 * every hyphen and dash and run of spaces as one space. Hòa and hoà, Ủy and Uỷ fold alike.
 */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[\u0111\u0110]/g, 'd')
    .toLowerCase()
    .replace(/[\s\p{Pd}_/]+/gu, ' ')
    .trim();
}

/** Vietnamese collation with numbers: Thôn 2 before Thôn 10. */
export function compareText(a: string, b: string): number {
  collator ??= new Intl.Collator('vi', { numeric: true, sensitivity: 'variant' });
  return collator.compare(a, b) || (a < b ? -1 : a > b ? 1 : 0);
}

/** Number of single-letter edits (insert, delete, replace, swap of neighbours) between two words. */
export function editDistance(a: string, b: string): number {
  const cells: number[] = [];
  const cell = (i: number, j: number): number => cells[i * (b.length + 1) + j] as number;
  for (let i = 0; i <= a.length; i++) {
    for (let j = 0; j <= b.length; j++) {
      if (i === 0 || j === 0) {
        cells.push(i + j);
        continue;
      }
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, cell(i - 1, j - 1) + cost);
      if (a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, cell(i - 2, j - 2) + 1);
      }
      cells.push(best);
    }
  }
  return cell(a.length, b.length);
}

/** The candidate nearest in spelling, or undefined when none is near enough to be meant. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const wanted = foldText(word);
  let best: string | undefined;
  let bestDistance = Math.max(2, Math.floor(wanted.length / 3)) + 1;
  for (const candidate of candidates) {
    const folded = foldText(candidate);
    // Each letter more is an edit, so words of very different lengths need not be compared.
    if (Math.abs(folded.length - wanted.length) >= bestDistance && !folded.startsWith(wanted)) {
      continue;
    }
    const distance = folded.startsWith(wanted) ? 1 : editDistance(wanted, folded);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}
