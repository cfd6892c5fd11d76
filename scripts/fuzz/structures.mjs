/** Invented records and edited plans: data of the right form filled with what nobody expects. */
import fc from 'fast-check';
import { tokens } from './tokens.mjs';

const day = fc
  .integer({ min: 0, max: 364 })
  .map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const oddDay = fc.constantFrom(
  '0001-01-01',
  '9999-12-31',
  '2024-02-29',
  '1900-01-01',
  '2023-02-30',
);
const anyDay = fc.oneof({ weight: 9, arbitrary: day }, { weight: 1, arbitrary: oddDay });

/** Letters of many scripts and widths, composed and not. */
const ODD_LETTERS = [
  ...'aăâđêôơưẬễỔ 09.,-:#"|<*_[`\\',
  ...[
    'a\u0306\u0323',
    '\u00a0',
    '\u200b',
    '\u200f',
    '\ufeff',
    '漢',
    'ß',
    '🙂',
    '👩\u200d👧',
    'ﬁ',
    'İ',
    '𝔄',
  ],
];

const plainText = fc.constantFrom(
  'Hai buổi tuyên truyền tại trường.',
  'Họp thôn, có 40 nam và 65 nữ.',
  'Chưa có kinh phí thuê loa.',
);
const text = fc.oneof(
  { weight: 12, arbitrary: plainText },
  {
    weight: 5,
    arbitrary: fc
      .array(fc.constantFrom(...tokens), { minLength: 1, maxLength: 4 })
      .map((all) => all.join('')),
  },
  {
    weight: 3,
    arbitrary: fc.string({ unit: fc.constantFrom(...ODD_LETTERS), minLength: 1, maxLength: 80 }),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(fc.nat(0x10ffff), { maxLength: 40 })
      .map((all) => String.fromCodePoint(...all)),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.string({ minLength: 1, maxLength: 6 }), fc.nat(3000))
      .map(([piece, times]) => piece.repeat(times)),
  },
);

const number = fc.oneof(
  { weight: 8, arbitrary: fc.nat(500) },
  { weight: 2, arbitrary: fc.constantFrom(0, 0.5, -1, 1e15, 1e308, 9007199254740991, 5e-324) },
  { weight: 1, arbitrary: fc.double() },
);
const count = fc.oneof(
  { weight: 5, arbitrary: number },
  { weight: 1, arbitrary: fc.constantFrom('unknown', 'not-applicable') },
);
const parts = fc.dictionary(
  fc.constantFrom('nam', 'nu', 'total', 'ngan-sach', 'khac', 'constructor'),
  count,
  {
    minKeys: 1,
    maxKeys: 4,
  },
);
const figure = fc.oneof(count, parts, fc.record({ num: count, den: count }));
const figures = fc.dictionary(
  fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom('su-kien', 'luot', 'duoc-ho-tro', 'kinh-phi') },
    { weight: 1, arbitrary: fc.constantFrom('constructor', '__proto__', 'x', 'su-kien-2') },
  ),
  figure,
  { maxKeys: 3 },
);

/** Units with a task that each must do. */
const duties = [
  ['cong-an', 'ca-tuyen-truyen'],
  ['thon-1', 'thon-thang-hanh-dong'],
  ['thon-2', 'thon-thang-hanh-dong'],
  ['van-hoa', 'vh-kinh-phi'],
];
const duty = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(...duties) },
  {
    weight: 1,
    arbitrary: fc.tuple(
      fc.constantFrom('cac-thon', 'constructor', 'x'),
      fc.constantFrom('constructor', 'vh-kinh-phi'),
    ),
  },
);
const known = fc.constantFrom(
  '2023-05-12-cong-an-k3f9x2',
  '2023-05-14-thon-1-q7m2aa',
  '2023-04-12-thon-2-m4m4m4',
  '2023-06-08-cong-an-r5r5r5',
  '2023-05-20-cong-an-ffffff',
);
const recorded = anyDay.map((date) => ({ at: `${date}T17:00:00+07:00`, by: 'van-hoa' }));
const evidence = fc.array(
  fc.record({ doc: text, date: anyDay, path: text, note: text }, { requiredKeys: ['note'] }),
  { maxLength: 3 },
);
const own = fc.dictionary(
  fc.constantFrom('x-a', 'x-b', '__proto__', 'constructor', '<<'),
  fc.jsonValue({ maxDepth: 4 }),
  { maxKeys: 2 },
);

/** A record of each kind, with the keys that its schema asks for, and some of the others. */
const kinds = {
  progress: fc.record(
    {
      percent: fc.oneof({ weight: 5, arbitrary: fc.nat(100) }, { weight: 1, arbitrary: number }),
      state: fc.constantFrom('not-started', 'in-progress', 'done', 'stopped'),
      summary: text,
      figures,
      evidence,
      corrects: known,
      reason: text,
    },
    { requiredKeys: ['summary'] },
  ),
  submission: fc.record(
    {
      period: fc.constantFrom('6-thang', 'nam', 'constructor'),
      event: fc.constantFrom('received', 'returned', 'extended'),
      kind: fc.constantFrom('report', 'plan', 'supplement'),
      doc: fc.record({ number: text, date: anyDay }),
      until: anyDay,
      reason: text,
    },
    { requiredKeys: ['period', 'event'] },
  ),
  obstacle: fc.record(
    { summary: text, proposal: text, doc: fc.record({ number: text }) },
    { requiredKeys: ['summary'] },
  ),
  settlement: fc.record({
    settles: known,
    outcome: fc.constantFrom('resolved', 'rejected', 'withdrawn'),
    summary: text,
  }),
  void: fc.record({ voids: known, reason: text }),
};
const folders = { submission: 'reports/6-thang', obstacle: 'obstacles', settlement: 'obstacles' };

/** A record's path below its plan, and its data. */
export const record = fc
  .constantFrom('progress', 'progress', 'progress', 'submission', 'obstacle', 'settlement', 'void')
  .chain((kind) =>
    fc
      .tuple(
        kinds[kind],
        duty,
        day,
        recorded,
        fc.oneof({ weight: 9, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: own }),
      )
      .map(([inside, [unit, task], date, stamp, more]) => {
        const id = `${date}-${unit}-ffffff`;
        const folder = folders[kind] ?? 'progress';
        const month = kind === 'submission' ? '' : `/${date.slice(0, 7)}`;
        const hasUnit = kind !== 'settlement' && kind !== 'void';
        const data = {
          schema: `tiendo/${kind}@1`,
          id,
          ...(kind === 'progress' && { task }),
          ...(hasUnit && { unit }),
          date,
          ...inside,
          ...more,
          // Nothing is recorded before it has happened.
          recorded: { ...stamp, at: stamp.at < date ? `${date}T17:00:00+07:00` : stamp.at },
        };
        return { path: `${folder}${month}/${id}.yaml`, data };
      }),
  );

/** An edit of data of any form: the value to change is found by shares, as deep as the data go. */
export const edits = fc.array(
  fc.record({
    steps: fc.array(fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }), {
      minLength: 1,
      maxLength: 5,
    }),
    how: fc.constantFrom('set', 'set', 'drop', 'double'),
    value: fc.oneof(
      text,
      anyDay,
      number,
      fc.jsonValue({ maxDepth: 2 }),
      fc.constantFrom(true, null, [], {}),
    ),
  }),
  { minLength: 1, maxLength: 4 },
);

/** A copy of data with the edits made. */
export function edit(data, all) {
  const copy = structuredClone(data);
  for (const { steps, how, value } of all) {
    let holder = copy;
    for (const [i, step] of steps.entries()) {
      const keys = Object.keys(holder);
      if (keys.length === 0) break;
      const key = keys[Math.floor(step * keys.length)];
      const inside = holder[key];
      if (i < steps.length - 1 && typeof inside === 'object' && inside !== null) {
        holder = inside;
        continue;
      }
      if (how === 'set') holder[key] = value;
      else if (how === 'drop')
        Array.isArray(holder) ? holder.splice(Number(key), 1) : delete holder[key];
      else if (Array.isArray(holder)) holder.push(inside);
      else holder[`${key}-2`] = inside;
      break;
    }
  }
  return copy;
}
