/** Rows of `why` before anybody has looked up their line: the store does, from the place in the data. */
import type { Pointer } from '../../model/diagnostics.js';
import type { Figure } from '../../model/generated/files.js';
import type { WhyLeftOut, WhyOutput, WhyTerm, WhyVersion } from '../../model/generated/outputs.js';

/** A place in the data of a file. */
export interface Place {
  readonly file: string;
  readonly pointer: Pointer;
}

/** A row with its place instead of its line. */
export type Placed<T> = Omit<T, 'line' | 'replaced'> & Place;

/** A term, with the versions that it replaced. */
export type PlacedTerm = Placed<WhyTerm> & { readonly replaced: readonly Placed<WhyVersion>[] };

/** The answer of `why` without lines. */
export type Explanation = Omit<WhyOutput, 'terms' | 'leftOut'> & {
  readonly terms: readonly PlacedTerm[];
  readonly leftOut: readonly Placed<WhyLeftOut>[];
};

/** What an explanation says besides the head that all share. */
export type Answer = Pick<Explanation, 'kind' | 'title' | 'sum' | 'terms'> &
  Partial<
    Pick<Explanation, 'measure' | 'money' | 'scale' | 'type' | 'leftOut' | 'units' | 'report'>
  >;

/** Where a figure stands in an entry: at its part, where it has one. */
export function figurePlace(file: string, indicator: string, figure: Figure, part?: string): Place {
  const isInside = typeof figure === 'object' && part !== undefined && Object.hasOwn(figure, part);
  return { file, pointer: ['figures', indicator, ...(isInside ? [part] : [])] };
}

/** A term that has no number of its own. */
export function plainTerm(
  term: Pick<PlacedTerm, 'kind' | 'id' | 'file' | 'pointer' | 'text'> & Partial<PlacedTerm>,
): PlacedTerm {
  return {
    unit: null,
    unitName: null,
    date: null,
    given: null,
    counts: null,
    num: null,
    den: null,
    replaced: [],
    ...term,
  };
}
