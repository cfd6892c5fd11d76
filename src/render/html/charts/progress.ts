/** Progress by unit and by content: how many tasks stand where. */
import { countNames } from '../../../core/provenance/anchored.js';
import type { State } from '../../../model/generated/files.js';
import type { ReportOutput, TaskCountAnchors } from '../../../model/generated/outputs.js';
import type { Catalogue } from '../../text/catalogue.js';
import type { PageTexts } from '../../text/page-texts.js';
import { type Chart, linkTo } from './chart.js';
import { type Bar, drawBars, drawLegend } from './stacked-bars.js';

const states: readonly State[] = ['done', 'in-progress', 'not-started', 'stopped'];

/** Tasks by unit. */
export function chartUnits(report: ReportOutput, text: Catalogue, page: PageTexts): Chart {
  const groups = report.units
    .filter(({ tasks }) => tasks.length > 0)
    .map(({ name, tasks, anchors }) => ({
      name,
      anchors,
      states: tasks.map(({ state }) => state),
    }));
  return chartStates(groups, text, {
    id: 'don-vi',
    title: page.progressByUnit,
    note: page.progressNote,
    head: page.columns.unit,
  });
}

/** Tasks by content, each at the one where its results are told. */
export function chartContents(report: ReportOutput, text: Catalogue, page: PageTexts): Chart {
  const groups = report.contents.map(({ id, title, items, counts }) => ({
    name: `${id}. ${title}`,
    anchors: counts.anchors,
    states: items.flatMap((item) =>
      item.tasks.filter(({ toldAt }) => toldAt === item.id).map(({ state }) => state),
    ),
  }));
  return chartStates(groups, text, {
    id: 'noi-dung',
    title: page.progressByContent,
    note: page.contentNote,
    head: page.columns.content,
  });
}

interface Group {
  readonly name: string;
  readonly states: readonly State[];
  /** Where the page tells what its counts are made of. */
  readonly anchors: TaskCountAnchors;
}

function chartStates(
  groups: readonly Group[],
  { phrases, words }: Catalogue,
  { id, title, note, head }: { id: string; title: string; note: string; head: string },
): Chart {
  const bars = groups.map(
    (group): Bar => ({
      label: group.name,
      parts: states.map((state, colour) => {
        const value = group.states.filter((other) => other === state).length;
        return {
          name: words.state[state],
          value,
          printed: phrases.number(value),
          colour: colour + 1,
          anchor: group.anchors[countNames[state]],
        };
      }),
    }),
  );
  return {
    id,
    title,
    note,
    ...drawBars(bars, { isShared: true }),
    legend: drawLegend(states.map((state, i) => ({ name: words.state[state], colour: i + 1 }))),
    heads: [head, ...states.map((state) => words.state[state])],
    rows: bars.map(({ label, parts }) => [
      label,
      ...parts.map(({ name, printed, anchor }) =>
        linkTo(anchor, `${label}, ${name}: ${printed}`, printed),
      ),
    ]),
  };
}
