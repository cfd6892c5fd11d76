/**
 * Masks all sensitive indicators together, period after period. A number of a ratio may be the figure of
 * another indicator: what is withheld here must not be shown there, nor follow from both.
 */
import { found } from '../../model/found.js';
import type { FigureValue } from '../../model/generated/outputs.js';
import { type Counts, FigureMask } from './mask-figures.js';

/** Of a ratio, the indicators whose figures are its numbers. */
export interface RatioLink {
  readonly numOf?: string | undefined;
  readonly denOf?: string | undefined;
}

/** What a reader knows besides the figures. */
export interface Knowledge {
  readonly links: ReadonlyMap<string, RatioLink>;
  /** Whether one village alone stands behind a figure, or behind what it has beyond an earlier one. */
  isAlone(indicator: string, at: number, before?: number): boolean;
}

/** The figures of each indicator with what must be withheld; they stand in the order of time. */
export function maskSeries(
  figures: ReadonlyMap<string, readonly FigureValue[]>,
  { links, isAlone }: Knowledge,
): Map<string, FigureValue[]> {
  const all = new Map([...figures].map(([id, list]) => [id, new Series(list)]));
  const linked = [...links].map(([id, { numOf, denOf }]): Link => {
    const ratio = found(all.get(id), id);
    const num = numOf === undefined ? undefined : all.get(numOf);
    const den = denOf === undefined ? undefined : all.get(denOf);
    return { ratio, num, den, isClosed: false };
  });
  const length = Math.max(0, ...[...figures.values()].map((list) => list.length));
  for (let at = 0; at < length; at++) {
    const show = (id: string, series: Series, isWithheldToo: boolean, known: Counts[]): void => {
      // Whatever was told of an earlier period, even that it was small or that nobody knew, leaves the rest to
      // whoever stands behind it; only a figure withheld for its giver's sake tells nothing.
      const earlier = [...series.out.keys()].filter((before) => !isAlone(id, before));
      if (isAlone(id, at) || earlier.some((before) => isAlone(id, at, before))) series.hide(at);
      else series.show(at, isWithheldToo, known);
    };
    // Ratios come last, since they are withheld with the figures that they are made of.
    for (const [id, series] of all) {
      if (linked.some(({ ratio }) => ratio === series)) continue;
      const told = linked.filter(({ num, den }) => num === series || den === series);
      for (const link of told) link.isClosed ||= link.den !== undefined && tellsBoth(link, at);
      const isClosed = told.some((link) => link.num === series && link.isClosed);
      const known = told.flatMap((link) => wholesAs(link, series));
      show(id, series, isClosed, known);
    }
    for (const [id, series] of all) {
      const link = linked.find(({ ratio }) => ratio === series);
      if (link === undefined) continue;
      const isPartWithheld = [link.num, link.den].some((part) => part?.out[at]?.masked);
      show(id, series, isPartWithheld || link.isClosed, ratiosFrom(link));
    }
  }
  return new Map([...all].map(([id, { out }]) => [id, out]));
}

/** An indicator with what was shown of it so far. */
class Series {
  readonly figures: readonly FigureValue[];
  readonly mask = new FigureMask();
  readonly out: FigureValue[] = [];
  /** Periods whose whole was shown, by place. */
  readonly shownAt: number[] = [];

  constructor(figures: readonly FigureValue[]) {
    this.figures = figures;
  }

  show(at: number, isWithheldToo: boolean, known: readonly Counts[]): void {
    const figure = this.figures[at];
    if (figure === undefined) return;
    const masked = this.mask.next(figure, isWithheldToo, known);
    if (!masked.masked) this.shownAt.push(at);
    this.out.push(masked);
  }

  /** Withholds a figure for its giver's sake: the same whatever was given, and whether or not anything was. */
  hide(at: number): void {
    const figure = this.figures[at];
    if (figure === undefined) return;
    this.out.push({
      state: 'known',
      value: null,
      num: null,
      den: null,
      parts: figure.parts.map((part) => ({ ...part, value: null, complete: true, masked: true })),
      masked: true,
    });
  }

  /** The whole of a period, if it was shown. */
  shownIn(at: number): number | null {
    return this.shownAt.includes(at) ? (this.figures[at]?.value ?? null) : null;
  }
}

interface Link {
  readonly ratio: Series;
  readonly num: Series | undefined;
  readonly den: Series | undefined;
  /**
   * Whether those whom the ratio reaches and those whom it does not were withheld once: they are the parts of
   * a whole that is shown, so later periods would tell of earlier ones, as with any split.
   */
  isClosed: boolean;
}

/** What the figures shown so far tell of a ratio that is made of them. */
function ratiosFrom({ num, den }: Link): Counts[] {
  const periods = new Set([...(num?.shownAt ?? []), ...(den?.shownAt ?? [])]);
  return [...periods].map((at) => {
    const [a, b] = [num?.shownIn(at) ?? null, den?.shownIn(at) ?? null];
    return [a, b, a === null || b === null ? null : b - a];
  });
}

/** What the ratio shown so far tells of a figure that is one of its numbers. */
function wholesAs({ ratio, num }: Link, series: Series): Counts[] {
  return ratio.mask.shown.map((counts) => [(series === num ? counts[0] : counts[1]) ?? null]);
}

/** Whether a ratio tells of few, as it was given or as its numbers would make it. */
function tellsBoth(link: Link, at: number): boolean {
  const { ratio, num, den } = link;
  const known = ratiosFrom(link);
  const given = ratio.figures[at];
  if (given !== undefined && ratio.mask.tells(given, known)) return true;
  const made = { num: num?.figures[at]?.value ?? null, den: den?.figures[at]?.value ?? null };
  if (made.num === null || made.den === null) return false;
  return ratio.mask.tells(
    { state: 'known', value: null, ...made, parts: [], masked: false },
    known,
  );
}
