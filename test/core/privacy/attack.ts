/**
 * An attacker who knows the rule of masking, that parts sum up to the whole and that a later period holds
 * the earlier one: of every series of figures there can be, he keeps those with the output that he sees.
 */
import { maskFigures } from '../../../src/core/privacy/mask-figures.js';
import type { FigureValue } from '../../../src/model/generated/outputs.js';
import { countsOf } from './make-figures.js';

/** What the attack learnt for certain of the small counts. */
export interface Attack {
  readonly originals: number;
  readonly outputs: number;
  /** Small counts that are the same in every series behind some output. */
  readonly disclosed: readonly string[];
}

/**
 * Tries every series of a world in which no whole is above `most`. The wholes next to that edge are not
 * judged, since what could stand in their place lies beyond it.
 */
export function attack(world: Iterable<readonly FigureValue[]>, most: number): Attack {
  const each = (function* () {
    for (const series of world) yield { alone: series };
  })();
  return attackTogether(each, most, ({ alone = [] }) => ({ alone: maskFigures(alone) }));
}

/** Several indicators with their figures in the order of time. */
export type Figures = Readonly<Record<string, readonly FigureValue[]>>;

/** The same for several indicators, whose figures are masked together. */
export function attackTogether(
  world: Iterable<Figures>,
  most: number,
  mask: (figures: Figures) => Figures,
): Attack {
  const behind = new Map<string, Map<string, Set<number>>>();
  const judged = new Set<string>();
  let originals = 0;
  for (const figures of world) {
    originals++;
    const output = JSON.stringify(mask(figures));
    const possible = behind.get(output) ?? new Map<string, Set<number>>();
    behind.set(output, possible);
    for (const [name, count] of countsOfAll(figures)) {
      const values = possible.get(name) ?? new Set<number>();
      possible.set(name, values.add(count));
    }
    const wholes = Object.values(figures).flat();
    if (wholes.every(({ den, value }) => (den ?? value ?? 0) <= most - 2)) judged.add(output);
  }
  const disclosed = [...behind].flatMap(([output, possible]) =>
    [...possible].flatMap(([name, values]) => {
      const [only = 0] = values;
      const isKnown = judged.has(output) && values.size === 1 && (only === 1 || only === 2);
      return isKnown ? [`${name} = ${only} in ${output}`] : [];
    }),
  );
  return { originals, outputs: behind.size, disclosed };
}

function countsOfAll(figures: Figures): [string, number][] {
  return Object.entries(figures).flatMap(([id, series]) =>
    [...countsOf(series)].map(([name, count]): [string, number] => [`${id}: ${name}`, count]),
  );
}

/** Every list of whole numbers of a length whose sum is not above `most`. */
export function* lists(length: number, most: number): Generator<number[]> {
  if (length === 0) return void (yield []);
  for (let count = 0; count <= most; count++) {
    for (const rest of lists(length - 1, most - count)) yield [count, ...rest];
  }
}

/** Every series of lists in which no number ever falls and no sum is above `most`. */
export function* growing(periods: number, length: number, most: number): Generator<number[][]> {
  for (const steps of lists(periods * length, most)) {
    yield Array.from({ length: periods }, (_, period) =>
      Array.from({ length }, (_, i) =>
        steps.reduce(
          (sum, step, at) => (at % length === i && at < (period + 1) * length ? sum + step : sum),
          0,
        ),
      ),
    );
  }
}
