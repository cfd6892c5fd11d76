/** The built program with one of the mistakes that the fuzz run must notice: CARELESS names it; `hides` loses all entries, `turns` throws in each command that takes turns. */
const { startWith } = require('../../dist/tiendo.cjs');

const mistakes = {
  /** An exception that nobody catches. */
  throws: () => {
    throw new TypeError('not a function');
  },
  /** Work without end. */
  loops: () => {
    for (;;);
  },
  /** Just more than two seconds of the processor. */
  dawdles: () => {
    const start = process.cpuUsage();
    let work = { user: 0, system: 0 };
    while (work.user + work.system < 2_100_000) {
      for (let i = 0; i < 10_000_000; i += 1) if (Math.sqrt(i) < 0) return;
      work = process.cpuUsage(start);
    }
  },
  /** 320 MiB at once. */
  hoards: () => Buffer.alloc(320 * 1_048_576, 1),
  /** An escape sequence on the terminal. */
  colours: ({ stdout }) => stdout.write('\u001b[31m'),
  /** A stack that is printed as if it were a message. */
  confesses: ({ stderr }) => stderr.write('Error: x\n    at y (z.js:1:1)\n'),
};

exports.startWith = async (argv, io) => {
  const mistake = process.env.CARELESS;
  if (mistake === 'hides' && argv[0] === 'log') {
    io.stdout.write('{"entries":[]}');
    return 0;
  }
  if (mistake === 'turns' && ['diff', 'export', 'why', 'remind'].includes(argv[0]))
    mistakes.throws();
  if (argv[0] === 'check') mistakes[mistake]?.(io);
  return startWith(argv, io);
};
