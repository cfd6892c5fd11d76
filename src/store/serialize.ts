/** A record as the text of its file: stable key order, lines that a person can review in git. */
import { Document, isMap, isScalar, isSeq, type Node, visit } from 'yaml';
import type { AnyRecord } from '../core/record-path.js';
import type { Issued } from '../model/generated/files.js';

/** Values that read best on one line. */
const ON_ONE_LINE = new Set([
  'recorded',
  'doc',
  'figures.*',
  'evidence.*',
  'supersedes',
  'document',
  'word',
  'snapshot',
]);

/** The text of a record's file, with the comment that gives completion in an editor. */
export function serializeRecord(record: AnyRecord | Issued, schemaPath: string): string {
  const document = new Document(record);
  if (isMap(document.contents)) {
    for (const { key, value } of document.contents.items) {
      const name = isScalar(key) ? String(key.value) : '';
      setFlow(value as Node | null, name);
    }
  }
  visit(document, {
    Scalar: (_, scalar, path) => {
      const { value } = scalar;
      const isInFlow = path.some((node) => isMap(node) && node.flow === true);
      // Line breaks cannot stand plainly inside braces, and 0b1 is a number to one of the parsers.
      if (
        typeof value === 'string' &&
        ((isInFlow && value.includes('\n')) || /^[-+]?0b/i.test(value))
      ) {
        scalar.type = 'QUOTE_DOUBLE';
      }
    },
  });
  document.commentBefore = ` yaml-language-server: $schema=${schemaPath}`;
  const text = document.toString({ lineWidth: 0, flowCollectionPadding: true });
  // The comment belongs to the file, not to a paragraph of its own.
  return text.replace(/^(#[^\n]*\n)\n/, '$1');
}

function setFlow(node: Node | null, name: string): void {
  if (ON_ONE_LINE.has(name) && (isMap(node) || isSeq(node))) node.flow = true;
  if (!ON_ONE_LINE.has(`${name}.*`)) return;
  const children = isMap(node)
    ? node.items.map(({ value }) => value)
    : isSeq(node)
      ? node.items
      : [];
  for (const child of children) if (isMap(child) || isSeq(child)) child.flow = true;
}
