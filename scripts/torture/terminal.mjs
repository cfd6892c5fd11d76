/** A person at a terminal who presses Ctrl-C: nothing is written, the terminal is as before, the exit code says why. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { planFiles } from './judge.mjs';
import { createFolder, createWorkspace, PLAN, run, startFile, surroundings } from './program.mjs';
import { batchInput, batchWords } from './writes.mjs';

const CTRL_C = '\u0003';

/** In a question, while input is awaited, in the middle of a batch, in a long check. */
export async function terminal({ isShort }) {
  const what = 'Ctrl-C at a terminal';
  if (spawnSync('script', ['--version'], { stdio: 'ignore' }).status !== 0) {
    return [{ what, skipped: 'script(1) is not installed, which plays the terminal' }];
  }
  const size = isShort ? 200 : 3000;
  const entries = join(createFolder(), 'ket-qua.ndjson');
  writeFileSync(entries, batchInput(size));
  const isWriting = (root) =>
    readdirSync(join(root, 'plans', PLAN)).some((name) => name.startsWith('.writing'));
  const hasText = (text) => (_root, screen) => screen.includes(text);
  return [
    await interrupt('at the first question', ['record'], hasText('Nhiệm vụ nào?')),
    await interrupt('at a later question', ['record', 'IV.6.b'], hasText('Ngày thực hiện')),
    await interrupt('while input is awaited', batchWords, (root) => hasIndex(root)),
    await interrupt(`writing a batch of ${size}`, ['record', '--file', entries], isWriting),
    await interrupt(`checking ${size} records`, ['check'], (_root, _screen, since) => since > 150, {
      size,
    }),
  ];
}

function hasIndex(root) {
  try {
    return readdirSync(join(root, '.tiendo')).some((name) => name.endsWith('.plan.json'));
  } catch {
    return false;
  }
}

async function interrupt(what, words, isTime, { size = 0 } = {}) {
  const root = createWorkspace();
  if (size > 0) await run(root, batchWords, { input: batchInput(size) });
  const before = planFiles(root);
  const screen = await play(root, words, isTime);
  const problems = [];
  const [, stateBefore] = /BEFORE (\S+)/.exec(screen) ?? [];
  const [, code, stateAfter] = /CODE (\d+) AFTER (\S+)/.exec(screen) ?? [];
  if (stateBefore === undefined || stateAfter === undefined)
    problems.push(`no end: ${screen.slice(-200)}`);
  else if (stateBefore !== stateAfter)
    problems.push(`terminal: ${stateBefore} became ${stateAfter}`);
  const isHidden = screen.lastIndexOf('\u001b[?25l') > screen.lastIndexOf('\u001b[?25h');
  if (isHidden) problems.push('the cursor was left hidden');
  if (code !== '130') problems.push(`exit code ${code} instead of 130`);
  const after = planFiles(root);
  const isSame = JSON.stringify(after) === JSON.stringify(before);
  if (!isSame)
    problems.push(`written: ${after.filter((file) => !before.includes(file)).slice(0, 3)}`);
  return { what: `Ctrl-C ${what}`, tried: 1, kept: 1 - Math.min(1, problems.length), problems };
}

/** Runs a command in a terminal of its own, and presses Ctrl-C as soon as it is time; gives all that was shown. */
function play(root, words, isTime) {
  const quoted = [process.execPath, startFile, ...words].map((word) => `'${word}'`).join(' ');
  const shell = `trap : INT; echo BEFORE $(stty -g); ${quoted}; echo CODE $? AFTER $(stty -g)`;
  const env = surroundings({ SHELL: '/bin/sh', TERM: 'xterm' });
  const child = spawn('script', ['-qec', shell, '/dev/null'], { cwd: root, env });
  let screen = '';
  let started = 0;
  child.stdout.on('data', (data) => {
    screen += data.toString();
    if (started === 0) started = performance.now();
  });
  const timer = setInterval(() => {
    if (started === 0 || !isTime(root, screen, performance.now() - started)) return;
    clearInterval(timer);
    child.stdin.write(CTRL_C);
  }, 10);
  return new Promise((resolve) => {
    child.on('close', () => {
      clearInterval(timer);
      resolve(screen);
    });
  });
}
