/** An outside for running the program within the build: output is collected, the clock stands still. */
export function createQuietIo(root, { columns, env = {}, cwd = root } = {}) {
  const printed = [];
  const output = {
    write: (text) => {
      printed.push(text);
    },
    isTerminal: columns !== undefined,
    columns,
  };
  return {
    cwd,
    env,
    stdout: output,
    stderr: { write: () => {}, isTerminal: false, columns: undefined },
    readInput: async () => new Uint8Array(),
    canAsk: false,
    holdSignals: () => ({ signal: async () => undefined, release: () => {} }),
    now: () => new Date('2023-06-12T08:00:00+07:00'),
    random: (size) => new Uint8Array(size),
    home: root,
    printed: () => printed.join(''),
  };
}
