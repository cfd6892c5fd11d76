/** What a fuzz run comes to: numbers, faults, and the lines that tell them. */

/** A program with so many faults needs no more of them. */
const MOST_FAULTS = 40;

const mib = (bytes) => `${Math.round(bytes / 1_048_576)} MiB`;

/** Counts inputs and faults; faults are told at once. */
export function createTally(source) {
  const name = source.replay ?? `seed ${source.seed}`;
  const total = { inputs: 0, ms: 0, peak: 0, rechecks: 0, stages: {}, kinds: {} };
  const slowest = { ms: 0, number: 0, kind: 'none' };
  const largest = { growth: 0, number: 0, kind: 'none' };
  let faults = 0;
  const add = (counts, key) => {
    counts[key] = (counts[key] ?? 0) + 1;
  };
  const share = (part = 0) => `${part} (${Math.round((100 * part) / total.inputs)} %)`;

  return {
    count({ number, kind, ms, growth, peak, stages }) {
      total.inputs += 1;
      total.ms += ms;
      total.peak = Math.max(total.peak, peak);
      if (ms > slowest.ms) Object.assign(slowest, { ms, number, kind });
      if (growth > largest.growth) Object.assign(largest, { growth, number, kind });
      add(total.kinds, kind);
      for (const [stage, isReached] of Object.entries(stages))
        if (isReached) add(total.stages, stage);
      if (total.inputs % 10_000 === 0) console.log(`${total.inputs} inputs, ${faults} faults`);
    },
    recheck(number, why, again) {
      total.rechecks += 1;
      console.log(`${name}, input ${number}: ${why}; alone in a new process: ${again}`);
    },
    addFault(number, fault) {
      faults += 1;
      console.log(`FAULT ${name}, input ${number}: ${fault}`);
    },
    isEnough: () => faults >= MOST_FAULTS,
    isGood: (runs) => faults === 0 && total.inputs === runs,
    summary() {
      const { inputs, ms, peak, rechecks, stages, kinds } = total;
      const numbers = Object.entries(kinds).map(([kind, number]) => `${kind} ${number}`);
      return `
inputs             ${inputs}, ${name}
faults             ${faults}
run again alone    ${rechecks}
mean               ${(ms / inputs).toFixed(1)} ms of processor time
slowest            ${Math.round(slowest.ms)} ms (input ${slowest.number}, ${slowest.kind})
largest process    ${mib(peak)}, the harness included
most by one input  ${mib(largest.growth)} (input ${largest.number}, ${largest.kind})
read as data       ${share(stages.isParsed)}
fit their schema   ${share(stages.isFit)}
fit the plan       ${share(stages.isSound)}
gave a report      ${share(stages.isReported)}
as a document      ${stages.isRendered ?? 0} Markdown, ${stages.isPage ?? 0} pages, ${stages.isWord ?? 0} Word files
kinds              ${numbers.join(', ')}`;
    },
  };
}
