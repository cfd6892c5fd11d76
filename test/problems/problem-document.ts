/** docs/problems.md as data: each code with its severity and the files of its example. */

/** A fenced block: how a file of the example comes about. */
export interface ExampleFile {
  /**
   * yaml: the whole file; diff: an edit of a file of the base; committed-diff: the same after the base was
   * committed; committed-deleted: the file is removed after that; hex: its bytes; repeat: one line many times.
   */
  readonly kind: 'yaml' | 'diff' | 'committed-diff' | 'committed-deleted' | 'hex' | 'repeat';
  readonly path: string;
  readonly body: string;
}

/** A section of the document. */
export interface ProblemSection {
  readonly code: string;
  readonly severity: string;
  /** What is said to the reader, without the example. */
  readonly prose: string;
  readonly files: readonly ExampleFile[];
}

/** The mark at the end of a line on which the problem is reported; it is no part of the file. */
const MARK = /\s*# <-- ([a-z-]+)$/;
const HEADING = /^### `([^`]+)` · (\w+)$/;
const FENCE = /^```(yaml|diff|committed-diff|committed-deleted|hex|repeat) file=(\S+)$/;

/** Reads the sections; a heading or block of another form is an error of the document. */
export function parseProblemDocument(markdown: string): ProblemSection[] {
  const sections: ProblemSection[] = [];
  for (const part of markdown.split(/^(?=### )/m).slice(1)) {
    const lines = part.split('\n');
    const [, code, severity] = HEADING.exec(lines[0] ?? '') ?? [];
    if (code === undefined || severity === undefined) throw new Error(`Heading: ${lines[0]}`);
    const files: ExampleFile[] = [];
    const prose: string[] = [];
    for (let i = 1; i < lines.length; i++) {
      const line = lines[i] ?? '';
      if (line.startsWith('## ')) break;
      if (!line.startsWith('```')) {
        prose.push(line);
        continue;
      }
      const [, kind, path] = FENCE.exec(line) ?? [];
      const end = lines.indexOf('```', i);
      if (kind === undefined || path === undefined || end < 0) throw new Error(`Block: ${line}`);
      const body = lines.slice(i + 1, end).join('\n');
      files.push({ kind: kind as ExampleFile['kind'], path, body });
      i = end;
    }
    sections.push({ code, severity, prose: prose.join('\n').trim(), files });
  }
  return sections;
}

/** The bytes that a block makes of a file, from the file of the base where it edits one. */
export function applyExample({ kind, path, body }: ExampleFile, base: string | undefined): Buffer {
  switch (kind) {
    case 'yaml':
      return Buffer.from(`${body}\n`);
    case 'hex':
      return Buffer.from(body.replace(/\s+/g, ''), 'hex');
    case 'repeat':
      return Buffer.from(`${body}\n`.repeat(Math.ceil((5 * 1024 * 1024) / (body.length + 1))));
    default: {
      if (base === undefined) throw new Error(`${path} is not in the base`);
      const lines = body.split('\n');
      const side = (sign: '-' | '+'): string =>
        lines
          .filter((line) => line.startsWith(sign) || line.startsWith(' '))
          .map((line) => `${line.slice(1)}\n`)
          .join('');
      const pieces = base.split(side('-'));
      if (pieces.length !== 2)
        throw new Error(`${path}: these lines occur ${pieces.length - 1} times`);
      return Buffer.from(pieces.join(side('+')));
    }
  }
}

/** The file without its marks, and each mark as "line code". */
export function takeMarks(bytes: Buffer): { bytes: Buffer; marks: string[] } {
  const text = bytes.toString('utf8');
  if (!text.includes('# <-- ')) return { bytes, marks: [] };
  const marks: string[] = [];
  const lines = text.split('\n').map((line, i) => {
    const code = MARK.exec(line)?.[1];
    if (code !== undefined) marks.push(`${i + 1} ${code}`);
    return line.replace(MARK, '');
  });
  return { bytes: Buffer.from(lines.join('\n')), marks };
}
