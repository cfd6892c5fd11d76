/**
 * Other tools, where they are installed: twenty that add at once, each by its own command, and how many entries
 * are there afterwards. None of them is needed by the project. Backlog.md is found by TORTURE_BACKLOG, its path.
 */
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createFolder } from './program.mjs';

const COUNT = 20;
const title = (number) => `Buoi thu ${number} het`;

/** A row for each tool that is there. */
export async function peers() {
  const rows = [];
  for (const [name, describe] of Object.entries(tools)) {
    const folder = createFolder();
    const tool = describe(folder);
    const [file, ...words] = tool.probe;
    if (
      spawnSync(file, words, { stdio: 'ignore', env: { ...process.env, ...tool.env } }).status !== 0
    ) {
      rows.push({ what: name, skipped: 'not installed' });
      continue;
    }
    tool.prepare?.();
    const numbers = Array.from({ length: COUNT }, (_, number) => number);
    const codes = await Promise.all(numbers.map((number) => add(folder, tool, number)));
    const text = tool.read();
    const kept = numbers.filter((number) => text.includes(title(number))).length;
    const said = codes.filter((code) => code === 0).length;
    rows.push({ what: name, tried: COUNT, kept, note: `${said} said that it went well` });
  }
  return rows;
}

function add(folder, tool, number) {
  const { command, input = '' } = tool.add(title(number), number);
  const [file, ...words] = command;
  const env = { ...process.env, ...tool.env };
  const child = spawn(file, words, { cwd: folder, env, stdio: ['pipe', 'ignore', 'ignore'] });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
}

/** How each tool is asked whether it is there, how it adds, and how its entries are read back. */
const tools = {
  Taskwarrior: (folder) => {
    const env = { TASKDATA: folder, TASKRC: join(folder, 'taskrc') };
    return {
      env,
      probe: ['task', '--version'],
      prepare: () => writeFileSync(env.TASKRC, 'confirmation=off\nverbose=nothing\n'),
      add: (text) => ({ command: ['task', 'add', text] }),
      read: () => output('task', ['export'], env),
    };
  },
  hledger: (folder) => {
    const journal = join(folder, 'a.journal');
    return {
      probe: ['hledger', '--version'],
      prepare: () => writeFileSync(journal, ''),
      add: (text) => ({
        command: ['hledger', '-f', journal, 'add', '2023-05-12', text, 'xa:viec', '1'],
        input: '\n\n\n\nxa:nguon\n\n.\ny\n.\n',
      }),
      read: () => output('hledger', ['-f', journal, 'print']),
    };
  },
  'todo-txt': (folder) => {
    const config = join(folder, 'config');
    const names = { TODO_FILE: 'todo', DONE_FILE: 'done', REPORT_FILE: 'report' };
    return {
      probe: ['sh', '-c', 'command -v todo-txt'],
      prepare: () => {
        const lines = Object.entries(names).map(
          ([key, name]) => `export ${key}="${folder}/${name}.txt"\n`,
        );
        writeFileSync(config, `export TODO_DIR="${folder}"\n${lines.join('')}`);
      },
      add: (text) => ({ command: ['todo-txt', '-d', config, 'add', text] }),
      read: () => readIfThere(join(folder, 'todo.txt')),
    };
  },
  topydo: (folder) => ({
    probe: ['topydo', '-v'],
    add: (text) => ({ command: ['topydo', '-t', join(folder, 'todo.txt'), 'add', text] }),
    read: () => readIfThere(join(folder, 'todo.txt')),
  }),
  devtodo: (folder) => ({
    probe: ['devtodo', '--version'],
    add: (text) => ({
      command: ['devtodo', '--database', join(folder, 'todo.xml'), '--add', text, '-p', 'medium'],
    }),
    read: () => readIfThere(join(folder, 'todo.xml')),
  }),
  'org-mode': (folder) => {
    const file = join(folder, 'viec.org');
    return {
      probe: ['emacs', '--version'],
      prepare: () => writeFileSync(file, '* Viec\n'),
      add: (text) => ({
        command: [
          'emacs',
          '-Q',
          '--batch',
          file,
          '--eval',
          `(progn (require 'org) (goto-char (point-max)) (insert "* TODO ${text}\n") (save-buffer))`,
        ],
      }),
      read: () => readIfThere(file),
    };
  },
  'Backlog.md': (folder) => {
    const program = process.env.TORTURE_BACKLOG ?? 'backlog';
    return {
      probe: [program, '--version'],
      prepare: () => {
        spawnSync('git', ['init', '--quiet'], { cwd: folder });
        spawnSync(program, ['init', 'xa', '--defaults'], { cwd: folder });
      },
      add: (text) => ({ command: [program, 'task', 'create', text] }),
      read: () => {
        const tasks = join(folder, 'backlog', 'tasks');
        mkdirSync(tasks, { recursive: true });
        return readdirSync(tasks)
          .map((name) => readFileSync(join(tasks, name), 'utf8'))
          .join('');
      },
    };
  },
};

function output(file, words, env = {}) {
  return spawnSync(file, words, { encoding: 'utf8', env: { ...process.env, ...env } }).stdout ?? '';
}

function readIfThere(path) {
  return existsSync(path) ? readFileSync(path, 'utf8') : '';
}
