/** Other tools on as many records, where they are installed: Taskwarrior, ledger, hledger. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Gives each installed peer its own file with the entries, and how to ask it what tiendo is asked. */
export function preparePeers(folder, entries) {
  const journal = join(folder, 'entries.journal');
  writeFileSync(journal, entries.map(journalEntry).join('\n'));
  const home = join(folder, 'task');
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'pending.data'), entries.map(taskLine).join(''));
  writeFileSync(join(home, 'taskrc'), 'confirmation=off\nverbose=nothing\ndefaultwidth=200\n');
  const env = { TASKDATA: home, TASKRC: join(home, 'taskrc') };
  const ledger = (words) => ({
    file: 'ledger',
    args: ['--init-file', devNull, '-f', journal, ...words],
  });
  return {
    ...(isInstalled('task', env) && {
      task: {
        list: { file: 'task', args: ['project:cong-an-xa', 'list'], env },
        overdue: { file: 'task', args: ['+OVERDUE', 'list'], env },
        status: { file: 'task', args: ['summary'], env },
      },
    }),
    ...(isInstalled('ledger') && {
      ledger: { list: ledger(['register', 'cong-an-xa']), report: ledger(['balance']) },
    }),
    ...(isInstalled('hledger') && {
      hledger: { list: { file: 'hledger', args: ['-f', journal, 'register', 'cong-an-xa'] } },
    }),
  };
}

const devNull = process.platform === 'win32' ? 'NUL' : '/dev/null';

function isInstalled(file, env = {}) {
  const options = { stdio: 'ignore', env: { ...process.env, ...env } };
  return spawnSync(file, ['--version'], options).status === 0;
}

function journalEntry({ date, unit, task, amount }) {
  return `${date} ${task}\n    ${unit}:${task}    ${amount}\n    done\n`;
}

/** Those of one unit are overdue, the others not for a long time. */
function taskLine({ date, unit, title }, index) {
  const seconds = Date.parse(date) / 1000;
  const due = seconds + (unit === 'cong-an-xa' ? 0 : 50 * 365 * 86_400);
  const uuid = `00000000-0000-4000-8000-${index.toString(16).padStart(12, '0')}`;
  const fields = { description: title, due, entry: seconds, project: unit };
  const texts = Object.entries({ ...fields, status: 'pending', uuid });
  return `[${texts.map(([key, value]) => `${key}:"${value}"`).join(' ')}]\n`;
}
