/** Problems as workflow commands of GitHub Actions, which shows them at their lines. */
import { safeLine } from '../terminal/safe.js';
import { problemTitles } from '../text/problem-titles.js';
import { type Checked, speak } from './checked.js';

/** One command a problem, and a last line with their number for whoever reads the log. */
export function renderGithub(checked: Checked): string {
  const titles = problemTitles[checked.text.language];
  const counts = { error: 0, warning: 0, notice: 0 };
  const commands = checked.problems.map((problem) => {
    const spoken = speak(checked, problem);
    counts[spoken.severity] += 1;
    const properties = {
      file: spoken.path,
      line: spoken.line,
      col: spoken.column,
      endColumn: spoken.endColumn,
      title: `${titles[spoken.code]} (${spoken.code})`,
    };
    const written = Object.entries(properties)
      .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
      .join(',');
    return `::${spoken.severity} ${written}::${escapeData(spoken.words)}\n`;
  });
  const { error, warning, notice } = counts;
  const summary = safeLine(checked.text.phrases.problemCounts(error, warning, notice));
  return `${commands.join('')}${summary}\n`;
}

/** The text of a command: a line break in it would begin another command. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

/** The value of a property, which a comma or a colon would end. */
function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
