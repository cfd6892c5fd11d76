/**
 * Provenance: what stands behind an anchor of a report, down to the lines of the files. It is the officer's own
 * view, so nothing is withheld here; it says what the report withholds.
 */
import { found } from '../../model/found.js';
import type { PlanPeriod } from '../../model/generated/files.js';
import type { ReportOutput, WhyNumber } from '../../model/generated/outputs.js';
import { nearest } from '../../model/text.js';
import type { Facts } from '../facts.js';
import { findByName, namedIndicators } from '../find.js';
import type { PlanView } from '../plan-view.js';
import { maskContextOf, maskReport } from '../privacy/mask-report.js';
import { accept, type Outcome, refuse } from '../refusals.js';
import { canonicalAnchor, figureAnchor, resultAnchor } from '../report/anchors.js';
import { gatherPeriodFacts, type PeriodFacts } from '../report/period-facts.js';
import { buildReport } from '../report/report.js';
import { type Anchored, type AnchorTarget, anchoredIn } from './anchored.js';
import type { Answer, Explanation } from './placed.js';
import { whyReporters, whyTask, whyTotal } from './why-count.js';
import { whyFigure } from './why-figure.js';
import { whyObstacle, whyResult, whySubmission } from './why-record.js';

/** A report opened for questions: its data, the places in it, and what it shows when it leaves the office. */
export interface OpenReport {
  readonly own: PeriodFacts;
  readonly report: ReportOutput;
  readonly places: ReadonlyMap<string, Anchored>;
  readonly shown: ReadonlyMap<string, Anchored>;
  /** The plan's file, where its units and tasks stand. */
  readonly planFile: string;
}

/** Opens the report of a period for questions. */
export function openReport(facts: Facts, period: PlanPeriod, planFile: string): OpenReport {
  const report = buildReport(facts, period);
  return {
    own: gatherPeriodFacts(facts, period),
    report,
    places: anchoredIn(report),
    shown: anchoredIn(maskReport(report, maskContextOf(facts))),
    planFile,
  };
}

/** Explains what a person typed: an anchor, an indicator, or an entry. */
export function explain(
  open: OpenReport,
  typed: string,
  unit: string | undefined,
): Outcome<Explanation> {
  const { own, places } = open;
  const meant = findAnchor(own.view, places, typed);
  if (!meant.ok) return meant;
  const anchor = meant.value;
  const place = found(places.get(anchor), anchor);
  const answer = answerFor(open, place.target, unit);
  return accept({
    schema: 'tiendo/why@1',
    asOf: own.asOf,
    plan: own.view.plan.id,
    period: own.period.id,
    anchor,
    clause: place.target.kind === 'total' ? (place.target.clause ?? null) : null,
    measure: null,
    money: false,
    scale: null,
    type: null,
    leftOut: [],
    units: null,
    report: null,
    unit: unit ?? unitOf(place.target) ?? null,
    withheld: isWithheld(open, anchor, place.target),
    state: place.state,
    printed: answer.sum === null ? null : numberOf(place),
    ...answer,
  });
}

/** The unit of which a count is. */
function unitOf(target: AnchorTarget): string | undefined {
  return target.kind === 'total' ? target.unit : undefined;
}

function numberOf({ value, num, den }: Anchored): WhyNumber {
  return { value, num, den };
}

/** The anchor meant; an anchor may be typed without its letter where it is that of an indicator or entry. */
function findAnchor(
  view: PlanView,
  places: ReadonlyMap<string, Anchored>,
  typed: string,
): Outcome<string> {
  const anchor = canonicalAnchor(typed.replace(/^#/, ''));
  if (places.has(anchor)) return accept(anchor);
  if (places.has(resultAnchor(typed))) return accept(resultAnchor(typed));
  const indicator = findByName(typed, namedIndicators(view));
  if (indicator.kind === 'one') return accept(figureAnchor(indicator.id));
  if (indicator.kind === 'many') {
    return refuse('ambiguous', {
      kind: 'indicator',
      typed,
      candidates: indicator.ids.slice(0, 8).join(', '),
    });
  }
  const suggestion = nearest(anchor, places.keys()) ?? indicator.suggestion ?? '';
  return refuse('not-found', { kind: 'anchor', typed, suggestion });
}

function answerFor(
  { own, report, planFile }: OpenReport,
  target: AnchorTarget,
  unit: string | undefined,
): Answer {
  const { view } = own;
  switch (target.kind) {
    case 'figure': {
      const meant = factsOf(own, target.period);
      const { part } = target;
      const asked =
        part === undefined ? { what: 'whole' as const } : { what: 'part' as const, part };
      return whyFigure(meant, indicatorOf(view, target.indicator), asked, unit);
    }
    case 'unsplit':
      return whyFigure(own, indicatorOf(view, target.indicator), { what: 'unsplit' }, unit);
    case 'reporters':
      return whyReporters(own, indicatorOf(view, target.indicator), unit);
    case 'total':
      return whyTotal(own, report, planFile, target, unit);
    case 'task':
      return whyTask(own, target.task, target.unit, unit);
    case 'result':
      return whyResult(own, target.entry);
    case 'submission':
      return whySubmission(
        found(
          report.submissions.find((row) => row.unit === target.unit),
          target.unit,
        ),
      );
    case 'obstacle':
      return whyObstacle(
        found(
          report.obstacles.find((row) => row.id === target.obstacle),
          target.obstacle,
        ),
      );
  }
}

function factsOf(own: PeriodFacts, period: string): PeriodFacts {
  if (period === own.period.id) return own;
  return gatherPeriodFacts(own, found(own.view.periods.get(period), period));
}

function indicatorOf(view: PlanView, id: string) {
  return found(view.indicators.get(id), id);
}

/** Whether the report as it leaves the office does not print the number, or not all of a sentence's figures. */
function isWithheld({ report, shown }: OpenReport, anchor: string, target: AnchorTarget): boolean {
  if (target.kind === 'result') {
    return report.indicators.some(
      ({ sensitive, entries }) => sensitive && entries.includes(target.entry),
    );
  }
  if (target.kind === 'unsplit') return !shown.has(anchor);
  const place = shown.get(anchor);
  if (target.kind === 'reporters') return place?.value === null;
  if (target.kind !== 'figure') return false;
  // The numbers of a ratio that is withheld have no place of their own.
  return place === undefined || place.isMasked;
}
