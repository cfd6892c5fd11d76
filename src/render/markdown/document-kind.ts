/** What a template makes, as its front matter says: a report, a summary, a letter; nothing where it is only a part. */
export function documentKind(template: string): string | undefined {
  return /^document: *([a-z-]+) *$/m.exec(template)?.[1];
}
