/** Progress entries on a terminal. */

import { splitsOf } from '../../core/figure-values.js';
import type { PlanView } from '../../core/plan-view.js';
import { isParts, isRatio, TOTAL } from '../../model/figures.js';
import type { Figure, NotCounted } from '../../model/generated/files.js';
import type { EntryRow } from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import { safeLine } from './safe.js';
import type { Screen } from './screen.js';
import { dateCell, visibleLength } from './table.js';

/** Entries, newest first as they come: a line of facts, then what was done. */
export function renderEntries(
  screen: Screen,
  view: PlanView,
  entries: readonly EntryRow[],
): string {
  const { text, paint } = screen;
  if (entries.length === 0) return `${text.phrases.noEntries}\n`;
  return entries
    .map((entry) => {
      const unit = safeLine(view.units.get(entry.unit)?.name ?? entry.unit);
      const task = view.tasks.get(entry.task);
      const state = entry.state === null ? [] : [text.words.state[entry.state]];
      const percent = entry.percent === null ? [] : [text.phrases.percent(entry.percent)];
      const marks = [
        ...(entry.voided ? [paint.bad(text.words.facts.voided)] : []),
        ...(entry.correctedBy === null || entry.voided
          ? []
          : [paint.warn(`${text.words.facts.correctedBy} ${entry.correctedBy}`)]),
        ...(entry.corrects === null ? [] : [`${text.words.facts.corrects} ${entry.corrects}`]),
      ];
      const head = [
        paint.heading(dateCell(screen, entry.date)),
        unit,
        ...percent,
        ...state,
        ...marks,
      ];
      const figures = Object.entries(entry.figures).map(([id, figure]) =>
        drawFigure(text, view, id, figure),
      );
      const lines = [
        ...wrap(head.join(' · '), screen.width, 2),
        `  ${paint.faint(`${task?.source ?? ''} ${entry.task}`.trim())}`,
        ...wrap(safeLine(entry.summary), screen.width - 2).map((line) => `  ${line}`),
        ...figures.flatMap((line) => wrap(line, screen.width - 2)).map((line) => `  ${line}`),
        `  ${paint.faint(entry.id)}`,
      ];
      return lines.join('\n');
    })
    .join('\n\n')
    .concat('\n');
}

/** A figure in words: name, whole and parts. */
export function drawFigure(text: Catalogue, view: PlanView, id: string, figure: Figure): string {
  const indicator = view.indicators.get(id);
  const partNames = new Map(
    (indicator ? splitsOf(view, indicator) : []).flatMap(({ parts }) =>
      parts.map((part) => [part.id, part.name]),
    ),
  );
  const name = safeLine(indicator?.name ?? id);
  const cell = (value: number | NotCounted): string =>
    typeof value === 'number'
      ? indicator?.money
        ? text.phrases.money(value)
        : text.phrases.number(value)
      : text.words.figureState[value];
  if (isRatio(figure)) return `${name}: ${cell(figure.num)}/${cell(figure.den)}`;
  if (!isParts(figure)) {
    const isBare = typeof figure !== 'number' || indicator === undefined || indicator.money;
    return `${name}: ${cell(figure)}${isBare ? '' : ` ${safeLine(indicator.measure)}`}`;
  }
  const parts = Object.entries(figure)
    .filter(([part]) => part !== TOTAL)
    .map(([part, value]) => `${safeLine(partNames.get(part) ?? part)} ${cell(value)}`);
  const total = figure[TOTAL];
  return `${name}: ${total === undefined ? '' : `${cell(total)} – `}${parts.join(', ')}`;
}

/** Breaks a text at spaces into lines of at most a width, all but the first indented; a longer word stands alone. */
export function wrap(text: string, width: number, indent = 0): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const isEmpty = line.trim() === '';
    if (!isEmpty && visibleLength(line) + 1 + visibleLength(word) > width) {
      lines.push(line);
      line = ' '.repeat(indent) + word;
    } else line = isEmpty ? line + word : `${line} ${word}`;
  }
  return [...lines, line];
}
