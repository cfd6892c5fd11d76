/** From the rows of an export to tables with headings and words for people. */
import type { TableName } from '../../core/export/export-tables.js';
import type {
  EvidenceRow,
  ExportEntry,
  ExportFigure,
  ExportOutput,
  ExportSubmission,
  ExportTask,
} from '../../model/generated/outputs.js';
import type { Catalogue } from '../text/catalogue.js';
import type { Heading, NoteName, TableTexts } from '../text/table-texts.js';
import { type Cell, safeText, type Table } from './cell.js';

/** A column: its heading, its width in letters, and the cell of a row. */
type Column<Row> = readonly [heading: Heading, width: number, cell: (row: Row) => Cell];

/** Draws every table that an export holds, in the order of its sheets. */
export function drawTables(
  text: Catalogue,
  texts: TableTexts,
  output: ExportOutput,
): Map<TableName, Table> {
  const { words, phrases } = text;
  const day = (date: string | null): Cell => (date === null ? null : { day: date });
  const evidence = (rows: readonly EvidenceRow[]): string =>
    rows
      .map(({ doc, date, path, note }) =>
        [doc, date && phrases.date(date), path, note].filter(Boolean).join(', '),
      )
      .join('; ');

  const tasks: readonly Column<ExportTask>[] = [
    ['taskId', 26, (row) => row.id],
    ['clause', 12, (row) => row.source],
    ['task', 50, (row) => row.title],
    ['unitId', 16, (row) => row.unit],
    ['unit', 28, (row) => row.unitName],
    ['role', 16, (row) => words.role[row.role]],
    ['kind', 18, (row) => words.kind[row.kind]],
    ['contents', 18, (row) => row.contents.join(', ')],
    ['state', 16, (row) => words.state[row.state]],
    ['percent', 12, (row) => row.percent],
    ['entries', 12, (row) => row.entries],
    ['lastEntry', 13, (row) => day(row.lastEntry)],
    ['from', 13, (row) => day(row.from)],
    ['rule', 24, (row) => row.rule && phrases.rule(row.rule)],
    ['lastDay', 13, (row) => day(row.lastDay)],
    ['daysLate', 12, (row) => row.daysLate],
  ];
  const entries: readonly Column<ExportEntry>[] = [
    ['entry', 34, (row) => row.id],
    ['date', 13, (row) => day(row.date)],
    ['taskId', 26, (row) => row.task],
    ['clause', 12, (row) => row.source],
    ['task', 50, (row) => row.title],
    ['unitId', 16, (row) => row.unit],
    ['unit', 28, (row) => row.unitName],
    ['summary', 60, (row) => row.summary ?? words.masked],
    ['percent', 12, (row) => row.percent],
    ['state', 16, (row) => row.state && words.state[row.state]],
    ['evidence', 40, (row) => evidence(row.evidence)],
    ['corrects', 34, (row) => row.corrects],
    ['recordedAt', 20, (row) => ({ moment: row.recordedAt })],
    ['recordedBy', 16, (row) => row.recordedBy],
    ['file', 60, (row) => row.file],
  ];
  const figures: readonly Column<ExportFigure>[] = [
    ['entry', 34, (row) => row.entry],
    ['date', 13, (row) => day(row.date)],
    ['taskId', 26, (row) => row.task],
    ['clause', 12, (row) => row.source],
    ['unitId', 16, (row) => row.unit],
    ['unit', 28, (row) => row.unitName],
    ['indicatorId', 20, (row) => row.indicator],
    ['indicator', 40, (row) => row.name],
    ['measure', 18, (row) => row.measure],
    ['type', 24, (row) => words.indicatorType[row.type]],
    ['sensitive', 10, (row) => (row.sensitive ? texts.yes : null)],
    ['split', 16, (row) => row.splitName],
    ['part', 24, (row) => row.partName],
    ['value', 16, (row) => drawValue(texts, row.value)],
    ['file', 60, (row) => row.file],
  ];
  const submissions: readonly Column<ExportSubmission>[] = [
    ['period', 28, (row) => row.periodName],
    ['unitId', 16, (row) => row.unit],
    ['unit', 28, (row) => row.unitName],
    ['expectation', 16, (row) => words.expectation[row.expectation]],
    ['rule', 24, (row) => phrases.rule(row.rule)],
    ['lastDay', 13, (row) => day(row.lastDay)],
    ['reportState', 16, (row) => words.reportState[row.state]],
    ['receivedOn', 13, (row) => day(row.receivedOn)],
    ['daysLate', 12, (row) => row.daysLate],
    ['returnedOn', 13, (row) => day(row.returnedOn)],
    ['extendedTo', 13, (row) => day(row.extendedTo)],
    ['doc', 20, (row) => row.doc],
    ['docDate', 13, (row) => day(row.docDate)],
    ['events', 12, (row) => row.events],
  ];

  const draw = <Row>(
    name: TableName,
    columns: readonly Column<Row>[],
    rows: readonly Row[] | undefined,
  ): [TableName, Table][] => {
    if (rows === undefined) return [];
    // Whoever finds a part of the file must see that its data are invented.
    const sample: Column<Row>[] =
      output.sample === null ? [] : [['sample', 30, () => output.sample]];
    const all = [...columns, ...sample];
    return [
      [
        name,
        {
          title: texts.sheets[name],
          columns: all.map(([heading, width]) => ({ heading: texts.headings[heading], width })),
          rows: rows.map((row) => all.map(([, , cell]) => safeCell(cell(row)))),
        },
      ],
    ];
  };
  return new Map([
    ...draw('tasks', tasks, output.tasks),
    ...draw('entries', entries, output.entries),
    ...draw('figures', figures, output.figures),
    ...draw('submissions', submissions, output.submissions),
  ]);
}

/** What an export is about: plan, day, filters, and whether it may be sent on. */
export function drawNotes(texts: TableTexts, output: ExportOutput): Table {
  const facts: readonly (readonly [NoteName, Cell])[] = [
    ['plan', `${output.title} (${output.plan})`],
    ['sample', output.sample],
    ['asOf', { day: output.asOf }],
    ['scope', output.internal ? texts.scope.internal : texts.scope.open],
    ['unit', output.unit],
    ['period', output.period],
    ['from', output.from === null ? null : { day: output.from }],
    ['to', output.to === null ? null : { day: output.to }],
  ];
  return {
    title: texts.sheets.notes,
    columns: [
      { heading: texts.sheets.notes, width: 20 },
      { heading: '', width: 90 },
    ],
    rows: facts
      .filter(([, value]) => value !== null)
      .map(([name, value]) => [texts.notes[name], safeCell(value)]),
  };
}

function drawValue(texts: TableTexts, value: ExportFigure['value']): Cell {
  if (value === 'unknown') return texts.unknown;
  return value === 'not-applicable' ? texts.notApplicable : value;
}

/** An empty text is no cell at all. */
function safeCell(cell: Cell): Cell {
  if (typeof cell !== 'string') return cell;
  return cell === '' ? null : safeText(cell);
}
