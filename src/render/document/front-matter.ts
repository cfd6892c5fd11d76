/** The front matter of a document: one value a line, written as JSON or as a bare word. */

/** Splits a document into the values of its front matter and the rest. */
export function splitFrontMatter(markdown: string): {
  readonly front: Readonly<Record<string, unknown>>;
  readonly body: string;
} {
  const [, head, body] = /^---\n([\s\S]*?\n)?---\n([\s\S]*)$/.exec(markdown) ?? [];
  if (body === undefined) return { front: {}, body: markdown };
  const values = (head ?? '').split('\n').flatMap((line): [string, unknown][] => {
    const [, key, value] = /^([A-Za-z][\w-]*):\s*(.*?)\s*$/.exec(line) ?? [];
    return key === undefined || value === undefined ? [] : [[key, readValue(value)]];
  });
  return { front: Object.fromEntries(values), body };
}

function readValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A bare word, as YAML allows.
    return text;
  }
}
