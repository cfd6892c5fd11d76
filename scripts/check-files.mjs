/** Rules about files as texts: their length, the lock file, the form of Vietnamese letters. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const LONGEST = 300;

/** Source files are short: one idea each. */
export function checkFileLengths(root) {
  const lengths = textFiles(root, ['src'], /\.ts$/)
    .map((file) => ({ file, lines: readFileSync(join(root, file), 'utf8').split('\n').length - 1 }))
    .sort((a, b) => a.lines - b.lines);
  const median = lengths[lengths.length >> 1];
  const longest = lengths.at(-1);
  return {
    note: `median ${median?.lines ?? 0} lines, longest ${longest?.lines ?? 0} (${longest?.file})`,
    problems: lengths
      .filter(({ lines }) => lines > LONGEST)
      .map(({ file, lines }) => `${file}: ${lines} lines, more than ${LONGEST}`),
  };
}

/** The lock file names no registry, so that it works with any. */
export function checkLockFile(root) {
  const text = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const found = text.split('\n').filter((line) => line.includes('"resolved"')).length;
  return {
    problems: found > 0 ? [`package-lock.json: ${found} lines with "resolved"`] : [],
  };
}

/** Vietnamese letters are single characters (NFC) everywhere, so that searching finds them. */
export function checkNormalForm(root) {
  const folders = ['src', 'plans', 'samples', 'starters', 'templates', 'docs', 'schemas', 'test'];
  const problems = [];
  const files = textFiles(root, folders, /\.(ts|json|ya?ml|md|liquid|txt)$/);
  for (const file of files) {
    if (file !== file.normalize('NFC')) problems.push(`${file}: its name is not NFC`);
    const lines = readFileSync(join(root, file), 'utf8').split('\n');
    for (const [index, line] of lines.entries()) {
      if (line !== line.normalize('NFC')) problems.push(`${file}:${index + 1}: not NFC`);
    }
  }
  return { note: `${files.length} files`, problems };
}

/** Files below some folders whose names fit, sorted, with `/`; generated code and installed packages left out. */
export function textFiles(root, folders, pattern) {
  return folders
    .filter((folder) => statSync(join(root, folder), { throwIfNoEntry: false })?.isDirectory())
    .flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile() && pattern.test(entry.name))
        .map((entry) => join(entry.parentPath ?? entry.path, entry.name)),
    )
    .map((path) => path.slice(root.length).replaceAll('\\', '/').replace(/^\//, ''))
    .filter((path) => !/(^|\/)(generated|node_modules|\.tiendo)\//.test(path))
    .sort();
}
