/** Places of keys and values in a YAML text, as the slower parser finds them. */
import type { Pointer } from '../model/diagnostics.js';

/** A stretch of a text. */
export interface Place {
  readonly offset: number;
  readonly length: number;
}

/** Better words for a syntax error than the quick parser has. */
export interface SyntaxError {
  readonly code: string;
  readonly detail: string;
  readonly offset: number;
}

/** A parsed text that can be asked for places. */
export interface Places {
  find(pointer: Pointer, atKey: boolean): Place;
  readonly syntax: SyntaxError | undefined;
}

/** Parses a text for its places. */
export async function parsePlaces(text: string): Promise<Places> {
  const { parseDocument, isMap, isSeq, isScalar, isNode } = await import('yaml');
  // Keys that stand twice are the quick parser's to find; here each would be held against each.
  const document = parseDocument(text, {
    prettyErrors: false,
    logLevel: 'silent',
    uniqueKeys: false,
  });
  const [error] = document.errors;

  const find = (pointer: Pointer, atKey: boolean): Place => {
    let node: unknown = document.contents;
    let place = placeOf(node);
    for (const [i, step] of pointer.entries()) {
      const isLast = i === pointer.length - 1;
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => String(isScalar(item.key) ? item.key.value : item.key) === String(step),
        );
        if (pair === undefined) return place;
        // Until the value is reached, its key is the nearest place that a reader can be pointed to.
        place = placeOf(pair.key);
        if (isLast && atKey) return place;
        node = pair.value;
        if (isLast) return isScalar(node) && node.range ? placeOf(node) : place;
      } else if (isSeq(node)) {
        node = node.items[Number(step)];
        if (node === undefined) return place;
        place = firstKeyOf(node) ?? placeOf(node);
      } else return place;
    }
    return pointer.length === 0 ? { offset: place.offset, length: 1 } : place;
  };

  const firstKeyOf = (node: unknown): Place | undefined => {
    const [pair] = isMap(node) ? node.items : [];
    return pair === undefined ? undefined : placeOf(pair.key);
  };

  const placeOf = (node: unknown): Place => {
    const range = isNode(node) ? node.range : undefined;
    if (!range) return { offset: 0, length: 1 };
    const [start, end] = range;
    const firstLine = text.slice(start, end).split('\n', 1)[0] ?? '';
    return { offset: start, length: Math.max(1, firstLine.trimEnd().length) };
  };

  return {
    find,
    syntax: error && { code: error.code, detail: error.message, offset: error.pos[0] },
  };
}
