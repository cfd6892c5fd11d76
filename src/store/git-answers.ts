/** What `git cat-file --batch` answers, and what is in a tree. */

/** An object as git has it. */
export interface GitObject {
  readonly id: string;
  readonly type: string;
  readonly content: Buffer;
}

/** What git answers, piece by piece: a line that names an object, its content, and a line end. */
export function createAnswers() {
  let chunks: Buffer[] = [];
  let length = 0;
  // Nothing is joined before it is long enough for the next object, or a large one would be copied many times.
  let needed = 1;
  let found: (GitObject | undefined)[] = [];
  const parse = (): void => {
    const bytes = Buffer.concat(chunks, length);
    let at = 0;
    needed = 1;
    for (;;) {
      const end = bytes.indexOf(10, at);
      if (end < 0) break;
      const [, id = '', type = '', size] =
        /^([0-9a-f]{40,64}) (\w+) (\d+)$/.exec(bytes.toString('latin1', at, end)) ?? [];
      if (size === undefined) {
        found.push(undefined);
        at = end + 1;
        continue;
      }
      const next = end + 1 + Number(size) + 1;
      if (next > bytes.length) {
        needed = next - at;
        break;
      }
      found.push({ id, type, content: bytes.subarray(end + 1, next - 1) });
      at = next;
    }
    chunks = [bytes.subarray(at)];
    length = bytes.length - at;
    needed = Math.max(needed, length + 1);
  };
  return {
    add: (chunk: Buffer): void => {
      chunks.push(chunk);
      length += chunk.length;
      if (length >= needed) parse();
    },
    count: () => found.length,
    take: () => {
      const taken = found;
      found = [];
      return taken;
    },
  };
}

/** The objects of a whole answer, in order; undefined for one that is not there. */
export function readAnswers(bytes: Buffer): readonly (GitObject | undefined)[] {
  const answers = createAnswers();
  answers.add(bytes);
  return answers.take();
}

/** The entries of a tree: mode, blank, name, a zero byte, and the id in as many bytes as the repository's hash has. */
export function entriesOf({ id: { length }, content }: GitObject) {
  const entries: { readonly mode: string; readonly name: string; readonly id: string }[] = [];
  for (let at = 0; at < content.length; ) {
    const blank = content.indexOf(32, at);
    const end = content.indexOf(0, blank);
    const next = end + 1 + length / 2;
    entries.push({
      mode: content.toString('latin1', at, blank),
      name: content.toString('utf8', blank + 1, end),
      id: content.toString('hex', end + 1, next),
    });
    at = next;
  }
  return entries;
}
