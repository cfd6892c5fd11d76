/** What docs/problems.md says of each problem, without its examples, for the formats that carry help along. */

/** Source of a module with the text of each code, as Markdown and plain. */
export function compileProblemHelp(document) {
  const help = document
    .split(/^### /m)
    .slice(1)
    .map((section) => [/^`([^`]+)`/.exec(section)?.[1], prose(section)]);
  return `export const problemHelp = ${JSON.stringify(Object.fromEntries(help), null, 2)};\n`;
}

/** From below the heading to the end of what is to be done; links lead out of the document and go. */
function prose(section) {
  const [, ...paragraphs] = section.split('\n\n');
  const last = paragraphs.findIndex((paragraph) => paragraph.startsWith('**What to do:**'));
  if (last < 0) throw new Error(`docs/problems.md does not say what to do: ${section}`);
  const markdown = paragraphs
    .slice(0, last + 1)
    .join('\n\n')
    .replace(/\[([^\]]+)\]\([^)]+\)/g, '$1');
  return { text: markdown.replace(/\*\*|`/g, ''), markdown };
}
