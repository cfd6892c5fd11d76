/** Figures in long form: one row for each number of each figure of each entry. */
import { type Cell, isParts, isRatio, TOTAL } from '../../model/figures.js';
import type { Figure, PlanIndicator } from '../../model/generated/files.js';
import type { ExportFigure } from '../../model/generated/outputs.js';
import { splitsOf } from '../figure-values.js';
import type { Entry } from '../fold.js';
import { type PlanView, unitName } from '../plan-view.js';

/** What a number counts within its figure, and the number. */
type Numbered = Pick<ExportFigure, 'split' | 'splitName' | 'part' | 'partName'> & {
  readonly value: Cell;
};

/** The figures of entries, in their order; indicators and parts in the order of the plan. */
export function figureRows(view: PlanView, entries: readonly Entry[]): ExportFigure[] {
  return entries.flatMap(({ file, data }) =>
    [...view.indicators.values()].flatMap((indicator) => {
      const figure = data.figures?.[indicator.id];
      if (figure === undefined) return [];
      return numbersOf(view, indicator, figure).map(({ value, ...part }) => ({
        entry: data.id,
        date: data.date,
        task: data.task,
        source: view.tasks.get(data.task)?.source ?? '',
        unit: data.unit,
        unitName: unitName(view, data.unit),
        indicator: indicator.id,
        name: indicator.name,
        measure: indicator.measure,
        type: indicator.type,
        sensitive: indicator.sensitive === true,
        ...part,
        value,
        file,
      }));
    }),
  );
}

function numbersOf(view: PlanView, indicator: PlanIndicator, figure: Figure): Numbered[] {
  const unsplit = { split: null, splitName: null };
  const whole = (value: Cell): Numbered => ({ ...unsplit, part: null, partName: null, value });
  if (isRatio(figure)) {
    return (['num', 'den'] as const).map((part) => ({
      ...unsplit,
      part,
      partName: indicator.ratio?.[part] ?? null,
      value: figure[part],
    }));
  }
  if (!isParts(figure)) return [whole(figure)];
  const total = figure[TOTAL];
  const parts = splitsOf(view, indicator).flatMap((split) =>
    split.parts.flatMap(({ id, name }): Numbered[] => {
      const value = figure[id];
      const part = { split: split.id, splitName: split.name, part: id, partName: name };
      return value === undefined ? [] : [{ ...part, value }];
    }),
  );
  return total === undefined ? parts : [whole(total), ...parts];
}
