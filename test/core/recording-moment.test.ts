/** A record that follows another one is recorded later, whatever the clock of the machine says. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentAfter } from '../../src/core/recording-moment.js';

const recorded = (at: string) => ({ id: 'x', recorded: { at } });

describe('the moment of a record that follows others', () => {
  test('is the moment of the clock when that is later', () => {
    const outcome = momentAfter('2023-06-12T08:00:01+07:00', [
      recorded('2023-06-12T08:00:00+07:00'),
    ]);
    expect(outcome).toEqual({ ok: true, value: '2023-06-12T08:00:01+07:00' });
  });

  test.for([
    ['the same second', '2023-06-12T08:00:00+07:00', '2023-06-12T08:00:01+07:00'],
    ['a clock that is a little ahead', '2023-06-12T08:00:40+07:00', '2023-06-12T08:00:41+07:00'],
    ['the same second in another zone', '2023-06-12T01:00:00Z', '2023-06-12T08:00:01+07:00'],
  ] as const)('is a second later after %s', ([, other, value]) => {
    expect(momentAfter('2023-06-12T08:00:00+07:00', [recorded(other)])).toEqual({
      ok: true,
      value,
    });
  });

  test('is refused when the clock is far behind', () => {
    const outcome = momentAfter('2023-06-12T08:00:00+07:00', [
      recorded('2023-06-12T07:00:00+07:00'),
      recorded('2023-06-12T08:01:01+07:00'),
    ]);
    expect(outcome).toMatchObject({ ok: false, refusals: [{ code: 'clock-behind' }] });
  });

  test('is later than all of them or refused, in the zone of the clock', () => {
    const moment = fc
      .tuple(fc.integer({ min: -200, max: 200 }), fc.constantFrom('+07:00', 'Z', '-03:30'))
      .map(([seconds, offset]) => {
        const shift = offset === 'Z' ? 0 : offset === '+07:00' ? 420 : -210;
        const local = Date.UTC(2023, 5, 12) + seconds * 1000 + shift * 60_000;
        return `${new Date(local).toISOString().slice(0, 19)}${offset}`;
      });
    fc.assert(
      fc.property(moment, fc.array(moment), (at, others) => {
        const outcome = momentAfter(at, others.map(recorded));
        if (!outcome.ok) return;
        expect(outcome.value.slice(19)).toBe(at.slice(19));
        expect(Date.parse(outcome.value)).toBeGreaterThanOrEqual(Date.parse(at));
        for (const other of others) {
          expect(Date.parse(outcome.value)).toBeGreaterThan(Date.parse(other));
        }
      }),
    );
  });
});
