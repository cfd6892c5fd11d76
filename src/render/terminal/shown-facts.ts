/** The facts of one thing in words: what `show` prints first. */
import type { Facts } from '../../core/facts.js';
import { unitsAskedFor } from '../../core/indicators.js';
import { expandUnit, type PlanView, unitName } from '../../core/plan-view.js';
import { registerOf } from '../../core/register.js';
import { revisionsUntil } from '../../core/revisions.js';
import { describeRule, lastDayOf } from '../../core/schedule.js';
import type { Shown } from '../../core/show.js';
import type { Fact } from '../../model/generated/outputs.js';
import type { Catalogue, FactName } from '../text/catalogue.js';
import { drawFigure } from './entries.js';

/** A fact that is left out when it has no value. */
type MaybeFact = readonly [FactName, string | undefined];

/** The title of a thing and its facts. */
export function describeShown(
  text: Catalogue,
  facts: Facts,
  { kind, id }: Shown,
): { readonly title: string; readonly facts: Fact[] } {
  const { title, list } = describers[kind](text, facts, id);
  return {
    title,
    facts: list.flatMap(([name, value]) =>
      value === undefined || value === '' ? [] : [{ name: text.words.facts[name], value }],
    ),
  };
}

type Describer = (
  text: Catalogue,
  facts: Facts,
  id: string,
) => { readonly title: string; readonly list: readonly MaybeFact[] };

const names = (view: PlanView, ids: readonly string[] = []): string =>
  ids.map((id) => unitName(view, id)).join(', ');

const range = (
  text: Catalogue,
  dates: { from?: string; to?: string } | undefined,
): string | undefined =>
  dates &&
  `${dates.from ? text.phrases.date(dates.from) : '…'} – ${dates.to ? text.phrases.date(dates.to) : '…'}`;

/** A document of the plan by number and title; what is no id of one stands as it is. */
export function cite({ plan }: PlanView, id: string): string {
  const document = plan.documents?.find((known) => known.id === id);
  return document === undefined ? id : `${document.number}, ${document.title}`;
}

const describers: Readonly<Record<Shown['kind'], Describer>> = {
  task: (text, { view }, id) => {
    const task = view.tasks.get(id);
    if (task === undefined) return { title: id, list: [] };
    const { words, phrases } = text;
    const due =
      task.due &&
      phrases.ruleWithLastDay(describeRule(task.due), lastDayOf(task.due, view.plan.calendar));
    return {
      title: `${task.source} · ${task.title} (${id})`,
      list: [
        ['unit', unitName(view, task.unit)],
        ['role', words.role[task.role]],
        ['kind', [task.kind, ...(task.also ?? [])].map((kind) => words.kind[kind]).join(', ')],
        ['partners', names(view, task.partners)],
        ['window', range(text, task.window)],
        ['due', due],
        [
          'indicators',
          task.indicators
            ?.map((key) => `${view.indicators.get(key)?.name ?? key} (${key})`)
            .join('; '),
        ],
        [
          'documents',
          task.documents
            ?.map((key) => view.plan.documents?.find((d) => d.id === key)?.number ?? key)
            .join('; '),
        ],
        ['note', task.note],
      ],
    };
  },
  unit: (text, { view }, id) => {
    const unit = view.units.get(id);
    const groups = view.plan.units
      .filter((group) => group.members?.includes(id))
      .map((group) => group.id);
    return {
      title: `${unit?.name ?? id} (${id})`,
      list: [
        ['clause', unit?.source],
        ['report', unit && text.words.expectation[unit.report]],
        [
          'members',
          unit?.members &&
            names(
              view,
              expandUnit(view, id).filter((member) => member !== id),
            ),
        ],
        ['memberOf', names(view, groups)],
        ['valid', range(text, unit?.valid)],
        ['printed', unit?.printed && `${unit.printed} – ${unit.erratum}`],
      ],
    };
  },
  plan: (text, { view, asOf }, id) => {
    const { plan } = view;
    const { issued, issuer } = plan;
    const date = issued?.date && text.phrases.date(issued.date);
    const isAmended = revisionsUntil(plan, asOf).length > 0;
    return {
      title: `${plan.title} (${id})`,
      list: [
        ['issued', [issued?.number, date].filter(Boolean).join(', ') || issued?.missing],
        ['issuer', [issuer.name, issuer.parent].filter(Boolean).join(', ')],
        ['year', String(plan.year)],
        [
          'bases',
          plan.documents
            ?.filter(({ basis }) => basis)
            .map((document) => cite(view, document.id))
            .join('; '),
        ],
        ['units', String(view.units.size)],
        ['tasks', String(view.tasks.size)],
        ['indicators', String(view.indicators.size)],
        ['periods', [...view.periods.values()].map(({ name }) => name).join('; ')],
        ['sample', plan.sample],
        ['note', isAmended ? undefined : text.phrases.noRevision(asOf)],
      ],
    };
  },
  content: (_text, { view }, id) => ({
    title: `${id}. ${view.clauses.get(id)?.title ?? ''}`,
    list: [],
  }),
  period: (text, facts, id) => {
    const { view } = facts;
    const period = view.periods.get(id);
    if (period === undefined) return { title: id, list: [] };
    const rows = registerOf(view, facts.records, period, facts.asOf);
    const required = rows.filter((row) => row.expectation === 'required');
    const lastDay = lastDayOf(period.due, view.plan.calendar);
    return {
      title: `${period.name} (${id})`,
      list: [
        ['clause', period.source],
        ['rule', text.phrases.ruleWithLastDay(describeRule(period.due), lastDay)],
        ['covers', range(text, period.covers)],
        ['note', period.covers.basis],
        ['printed', period.due.printed && `${period.due.printed} – ${period.due.erratum}`],
        [
          'received',
          text.phrases.received(
            required.filter((row) => row.receivedOn !== null).length,
            required.length,
          ),
        ],
      ],
    };
  },
  indicator: (text, { view }, id) => {
    const indicator = view.indicators.get(id);
    if (indicator === undefined) return { title: id, list: [] };
    const targets = indicator.targets?.map(
      (target) =>
        `${target.compare === 'at-most' ? '≤' : '≥'} ${text.phrases.number(target.value)} (${target.by}; ${target.document} ${target.goal})`,
    );
    return {
      title: `${indicator.name} (${id})`,
      list: [
        ['measure', indicator.measure],
        ['type', text.words.indicatorType[indicator.type]],
        [
          'splits',
          indicator.splits
            ?.map(
              (key) =>
                `${view.splits.get(key)?.name ?? key}: ${view.splits
                  .get(key)
                  ?.parts.map((part) => part.id)
                  .join(', ')}`,
            )
            .join('; '),
        ],
        ['sensitive', indicator.sensitive ? '✓' : undefined],
        ['targets', targets?.join('; ')],
        ['asked', names(view, unitsAskedFor(view, indicator))],
        ['note', indicator.note],
      ],
    };
  },
  entry: (text, { view, entries }, id) => {
    const entry = entries.all.find(({ data }) => data.id === id);
    if (entry === undefined) return { title: id, list: [] };
    const { data } = entry;
    const { words, phrases } = text;
    const evidence = data.evidence?.map(({ doc, date, path, note }) =>
      [doc, date && phrases.date(date), path, note].filter(Boolean).join(', '),
    );
    return {
      title: id,
      list: [
        [
          'task',
          `${view.tasks.get(data.task)?.source ?? ''} ${view.tasks.get(data.task)?.title ?? data.task}`,
        ],
        ['unit', unitName(view, data.unit)],
        ['date', phrases.weekdayDate(data.date)],
        ['percent', data.percent === undefined ? undefined : phrases.percent(data.percent)],
        ['state', data.state && words.state[data.state]],
        ['summary', data.summary],
        [
          'figures',
          Object.entries(data.figures ?? {})
            .map(([key, figure]) => drawFigure(text, view, key, figure))
            .join('; '),
        ],
        ['evidence', evidence?.join('; ')],
        ['corrects', data.corrects],
        ['reason', data.reason],
        ['correctedBy', entry.correctedBy],
        ['voided', entry.voided ? '✓' : undefined],
        ['recorded', `${data.recorded.at}, ${unitName(view, data.recorded.by)}`],
        ['file', entry.file],
      ],
    };
  },
  obstacle: (text, { view, obstacles }, id) => {
    const row = obstacles.find((known) => known.id === id);
    return {
      title: id,
      list: [
        ['unit', row?.unitName],
        [
          'task',
          row?.task === null || row === undefined ? undefined : view.tasks.get(row.task)?.title,
        ],
        ['date', row && text.phrases.weekdayDate(row.date)],
        ['doc', row?.doc?.number],
        ['file', row?.file],
      ],
    };
  },
  submission: (text, facts, id) => {
    const rows = [...facts.view.periods.values()].flatMap((period) =>
      registerOf(facts.view, facts.records, period, facts.asOf),
    );
    const row = rows.find(({ events }) => events.some((event) => event.id === id));
    const event = row?.events.find((known) => known.id === id);
    return {
      title: id,
      list: [
        ['event', event && text.words.event[event.event]],
        ['unit', row && unitName(facts.view, row.unit)],
        ['period', row && (facts.view.periods.get(row.period)?.name ?? row.period)],
        ['date', event && text.phrases.weekdayDate(event.date)],
        ['doc', event?.doc?.number],
        ['until', event?.until ? text.phrases.date(event.until) : undefined],
        ['reason', event?.reason ?? undefined],
        ['file', event?.file],
      ],
    };
  },
};
