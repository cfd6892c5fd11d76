/** Damage to the bytes of real files, as fast-check makes, repeats and shrinks it. */
import fc from 'fast-check';
import { tokens } from './tokens.mjs';

/** A place in a file, as a share of its length, so that it means something in any file. */
const share = fc.double({ min: 0, max: 1, noNaN: true });
const size = fc.nat(200);

const flip = fc.record({ how: fc.constant('flip'), at: share, bit: fc.nat(7) });
const insert = fc.record({
  how: fc.constant('insert'),
  at: share,
  token: fc.constantFrom(...tokens),
});
const cut = fc.record({ how: fc.constant('cut'), at: share, size });
const truncate = fc.record({ how: fc.constant('truncate'), at: share });
const repeat = fc.record({ how: fc.constant('repeat'), at: share, size, times: fc.nat(60) });
const splice = fc.record({ how: fc.constant('splice'), at: share, from: share, size });
const dropLine = fc.record({ how: fc.constant('dropLine'), at: share });
const doubleLine = fc.record({ how: fc.constant('doubleLine'), at: share, to: share });
const setValue = fc.record({
  how: fc.constant('setValue'),
  at: share,
  token: fc.constantFrom(...tokens),
  isQuoted: fc.boolean(),
});

/** One to three injuries; those that leave YAML a chance come more often than those that hardly do. */
export const damage = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: setValue },
    { weight: 3, arbitrary: insert },
    { weight: 2, arbitrary: flip },
    { weight: 2, arbitrary: doubleLine },
    { weight: 2, arbitrary: dropLine },
    { weight: 1, arbitrary: cut },
    { weight: 1, arbitrary: repeat },
    { weight: 1, arbitrary: splice },
    { weight: 1, arbitrary: truncate },
  ),
  { minLength: 1, maxLength: 3 },
);

/** The bytes after the injuries; `other` is the file that pieces are taken from. */
export function injure(bytes, injuries, other) {
  return injuries.reduce((current, injury) => injureOnce(current, injury, other), bytes);
}

function injureOnce(bytes, injury, other) {
  const at = Math.floor(injury.at * bytes.length);
  switch (injury.how) {
    case 'flip': {
      const copy = Buffer.from(bytes);
      if (at < copy.length) copy[at] ^= 1 << injury.bit;
      return copy;
    }
    case 'insert':
      return replace(bytes, at, at, Buffer.from(injury.token));
    case 'cut':
      return replace(bytes, at, at + injury.size, Buffer.alloc(0));
    case 'truncate':
      return bytes.subarray(0, at);
    case 'repeat': {
      const piece = bytes.subarray(at, at + injury.size);
      return replace(bytes, at, at, Buffer.concat(Array(injury.times).fill(piece)));
    }
    case 'splice': {
      const from = Math.floor(injury.from * other.length);
      return replace(bytes, at, at + injury.size, other.subarray(from, from + injury.size));
    }
    default:
      return injureLine(bytes, injury);
  }
}

function injureLine(bytes, injury) {
  // As Latin-1 every byte is one letter, so that broken UTF-8 stays as broken as it is.
  const lines = bytes.toString('latin1').split('\n');
  const number = (place) => Math.min(Math.floor(place * lines.length), lines.length - 1);
  const line = lines[number(injury.at)] ?? '';
  if (injury.how === 'dropLine') lines.splice(number(injury.at), 1);
  else if (injury.how === 'doubleLine') lines.splice(number(injury.to), 0, line);
  else {
    const token = Buffer.from(injury.token).toString('latin1');
    const value = injury.isQuoted ? `"${token.replace(/["\n]/g, ' ')}"` : token;
    lines[number(injury.at)] = line.replace(/(: ).*$|$/, (_, colon) => `${colon ?? ''}${value}`);
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}

function replace(bytes, from, to, piece) {
  return Buffer.concat([
    bytes.subarray(0, from),
    piece,
    bytes.subarray(Math.min(to, bytes.length)),
  ]);
}
