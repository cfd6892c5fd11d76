/** A number of a report that is another one now, in one line. */
import type { TotalName } from '../../core/provenance/anchored.js';
import type { ChangedFigure } from '../../model/generated/outputs.js';
import type { Catalogue } from './catalogue.js';

/** Name, old and new value, and the entries that did it. */
export function describeChange(text: Catalogue, figure: ChangedFigure): string {
  const value = (number: number | null, isMasked: boolean): string =>
    isMasked ? text.words.masked : number === null ? text.issued.none : text.phrases.number(number);
  const { kind, name, was, now, wasMasked, nowMasked, entries } = figure;
  const title =
    kind === 'total'
      ? text.why.totals[name as TotalName]
      : kind === 'reporters'
        ? text.why.reporters(name)
        : name;
  const by = entries.length === 0 ? '' : ` (${entries.join(', ')})`;
  return `${title}: ${value(was, wasMasked)} → ${value(now, nowMasked)}${by}`;
}
