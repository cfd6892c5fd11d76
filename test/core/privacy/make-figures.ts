/** Figures as consolidation makes them, from plain counts. */
import type { FigureValue } from '../../../src/model/generated/outputs.js';

/** A figure given by complete splits, each a list of counts; the whole is their sum. */
export function figureOfSplits(...splits: readonly (readonly number[])[]): FigureValue {
  const whole = (splits[0] ?? []).reduce((sum, count) => sum + count, 0);
  return figureOfParts(whole, splits, true);
}

/** A figure whose splits may leave part of the whole untold. */
export function figureOfParts(
  whole: number,
  splits: readonly (readonly (number | null)[])[],
  isComplete: boolean,
): FigureValue {
  return {
    state: 'known',
    value: whole,
    num: null,
    den: null,
    parts: splits.flatMap((counts, split) =>
      counts.map((value, i) => ({
        split: `s${split}`,
        id: `s${split}-${i}`,
        name: `${split} ${i}`,
        value,
        complete: isComplete,
        masked: false,
      })),
    ),
    masked: false,
  };
}

/** A ratio of two counts. */
export function figureOfRatio(num: number, den: number): FigureValue {
  return {
    state: 'known',
    value: den === 0 ? null : num / den,
    num,
    den,
    parts: [],
    masked: false,
  };
}

/** Every count of a series of figures by its name, also those that follow by subtraction. */
export function countsOf(series: readonly FigureValue[]): Map<string, number> {
  const counts = new Map<string, number>();
  const own = series.map(({ value, num, den, parts }) => {
    const cells = new Map<string, number>();
    if (num !== null && den !== null) {
      cells
        .set('num', num)
        .set('den', den)
        .set('rest', den - num);
    } else if (value !== null) cells.set('whole', value);
    for (const part of parts) {
      if (part.value === null) continue;
      cells.set(part.id, part.value);
      const untold = `untold ${part.split}`;
      if (value !== null) cells.set(untold, (cells.get(untold) ?? value) - part.value);
    }
    return cells;
  });
  own.forEach((cells, later) => {
    for (const [name, count] of cells) {
      counts.set(`${later} ${name}`, count);
      for (let before = 0; before < later; before++) {
        const earlier = own[before]?.get(name);
        if (earlier !== undefined) counts.set(`${later}-${before} ${name}`, count - earlier);
      }
    }
  });
  return counts;
}
