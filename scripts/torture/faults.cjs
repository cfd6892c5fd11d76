/**
 * Loaded into the program with --require: counts the steps by which it changes files, and at one of them ends
 * the process, or answers with an error as the system would. Without a step it only counts them. It can also
 * set the clock.
 */
const fs = require('node:fs');

const at = Number(process.env.TORTURE_STEP ?? 0);
const fault = process.env.TORTURE_FAULT ?? '';
const counting = process.env.TORTURE_COUNT;
const clock = process.env.TORTURE_CLOCK;
let step = 0;
let isInside = false;

for (const name of [
  'mkdirSync',
  'writeFileSync',
  'fsyncSync',
  'linkSync',
  'renameSync',
  'rmSync',
  'unlinkSync',
]) {
  wrap(name, () => true);
}
wrap('openSync', (_path, flags) => typeof flags === 'string' && /[wax+]/.test(flags));
if (fault === 'no-links') {
  fs.linkSync = (from) => {
    throw systemError('EPERM', 'link', from);
  };
}

/** Replaces a function of node:fs by one that counts; one that it calls itself is no step of its own. */
function wrap(name, isStep) {
  const real = fs[name];
  fs[name] = (...args) => {
    if (isInside || !isStep(...args)) return real(...args);
    step += 1;
    if (step === at) strike(name, real, args);
    isInside = true;
    try {
      return real(...args);
    } finally {
      isInside = false;
    }
  };
}

function strike(name, real, args) {
  if (name === 'writeFileSync' && typeof args[1] === 'string') {
    // Half of the text is there already: that is how a full disk or a sudden death leaves a file.
    isInside = true;
    real(args[0], args[1].slice(0, args[1].length >> 1), args[2]);
    isInside = false;
  }
  if (fault === 'kill') process.kill(process.pid, 'SIGKILL');
  throw systemError(
    fault,
    name.replace('Sync', ''),
    typeof args[0] === 'string' ? args[0] : undefined,
  );
}

function systemError(code, syscall, path) {
  return Object.assign(new Error(`${code}: ${syscall}`), { code, syscall, path, errno: -1 });
}

if (counting) {
  const write = fs.writeFileSync;
  process.on('exit', () => {
    isInside = true;
    write(counting, String(step));
  });
}

if (clock) {
  const Real = Date;
  globalThis.Date = class extends Real {
    constructor(...given) {
      super(...(given.length === 0 ? [clock] : given));
    }
    static now() {
      return Real.parse(clock);
    }
  };
}
