/**
 * The processes of a fuzz run. One that grew is replaced, and an input that seems to take too much is run again
 * alone in a new one: only what it takes there counts against it.
 */
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { excessOf } from './limits.mjs';

/** Starting takes longer: libraries are loaded, the first inputs are made, files come to rest. */
const START_MS = 120_000;

const script = fileURLToPath(new URL('worker.mjs', import.meta.url));

/**
 * Makes processes work through inputs, and tells what came of each. A process that says nothing for so many
 * seconds hangs.
 */
export function createPool(source, patience, { count, recheck, fault, isEnough }) {
  /** Works through inputs until one is suspicious or the process has had its time; gives what is next. */
  const runSome = (from, to) =>
    runWorker({ ...source, from, to }, patience, (result) => {
      const { number, faults, suspicion } = result;
      if (suspicion !== undefined) return;
      count(result);
      for (const found of faults) fault(number, found);
    });

  const runAlone = async (number, why) => {
    let result;
    const { death } = await runWorker(
      { ...source, from: number, to: number + 1 },
      patience,
      (found) => {
        result = found;
      },
    );
    const excess = death ?? (result === undefined ? 'tells nothing' : excessOf(result));
    recheck(
      number,
      why,
      excess ?? `${Math.round(result.ms)} ms, ${Math.round(result.peak / 1_048_576)} MiB`,
    );
    const unknown = { number, kind: 'dead', ms: 0, growth: 0, peak: 0, stages: {}, faults: [] };
    const { faults } = result ?? unknown;
    count(result ?? unknown);
    for (const found of excess === undefined ? faults : [...faults, excess]) fault(number, found);
  };

  return {
    async workThrough(from, to) {
      let next = from;
      while (next < to && !isEnough()) {
        const { last, suspicion, death } = await runSome(next, to);
        next = last + 1;
        if (suspicion !== undefined) await runAlone(last, suspicion);
        else if (death !== undefined && next < to) {
          await runAlone(next, death);
          next += 1;
        }
      }
    },
  };
}

/** Runs a process to its end; gives the last input it is done with, and why it stopped there if it should not have. */
function runWorker(task, patience, tell) {
  const child = fork(script, [JSON.stringify(task)], {
    execArgv: ['--max-old-space-size=256'],
    env: { ...process.env, TZ: 'UTC', NODE_OPTIONS: '' },
  });
  return new Promise((resolve) => {
    let last = task.from - 1;
    let suspicion;
    let death;
    const hang = () => {
      death = `says nothing for ${patience} s`;
      child.kill('SIGKILL');
    };
    let silence = setTimeout(hang, START_MS);
    child.on('message', (message) => {
      clearTimeout(silence);
      silence = setTimeout(hang, patience * 1000);
      if (message.isReady) return;
      last = message.number;
      suspicion = message.suspicion;
      tell(message);
    });
    child.on('exit', (code, signal) => {
      clearTimeout(silence);
      const end = code === 0 ? undefined : `ends with ${signal ?? `exit code ${code}`}`;
      resolve({ last, suspicion, death: death ?? end });
    });
  });
}
