/** Longest piece of a value that a sentence shows. */
const LONGEST = 160;

/** Letters before the first difference that let a reader find it. */
const LEAD = 40;

/** Two texts cut down to where they begin to differ; short ones stay whole. */
export function cutToDifference(before: string, after: string): [string, string] {
  if (before.length <= LONGEST && after.length <= LONGEST) return [before, after];
  const [first, second] = [[...before], [...after]];
  let same = 0;
  while (same < first.length && first[same] === second[same]) same++;
  const start = same <= LEAD ? 0 : same - LEAD;
  const cut = (text: readonly string[]): string => {
    const piece = text.slice(start, start + LONGEST).join('');
    return `${start > 0 ? '…' : ''}${piece}${text.length > start + LONGEST ? '…' : ''}`;
  };
  return [cut(first), cut(second)];
}
