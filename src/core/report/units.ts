/** Annexes of a report: progress by unit, and where the report of each unit stands. */
import type { State } from '../../model/generated/files.js';
import type { SubmissionRow, UnitProgress } from '../../model/generated/outputs.js';
import { hasMembers, tasksOfUnit, unitName } from '../plan-view.js';
import { registerOf } from '../register.js';
import { submissionAnchor, taskAnchor, unitCountAnchors } from './anchors.js';
import { type PeriodFacts, taskRowOf } from './period-facts.js';

/** Progress of every unit that acts, task by task. */
export function reportUnits(facts: PeriodFacts): UnitProgress[] {
  return facts.view.plan.units
    .filter((unit) => !hasMembers(unit))
    .map((unit) => {
      const tasks = tasksOfUnit(facts.view, unit.id).flatMap((task) => {
        const { id, source, title, role, assignees } = taskRowOf(facts, task);
        return assignees
          .filter((assignee) => assignee.unit === unit.id)
          .map(({ unit: _, ...own }) => ({
            id,
            anchor: taskAnchor(id, unit.id),
            source,
            title,
            role,
            ...own,
          }));
      });
      const count = (state: State): number => tasks.filter((task) => task.state === state).length;
      return {
        unit: unit.id,
        name: unit.name,
        tasks,
        done: count('done'),
        inProgress: count('in-progress'),
        notStarted: count('not-started'),
        stopped: count('stopped'),
        entries: tasks.reduce((sum, task) => sum + task.entries, 0),
        anchors: unitCountAnchors(unit.id),
      };
    });
}

/** The register of the period's reports, with names and the document that was received. */
export function reportSubmissions(facts: PeriodFacts): SubmissionRow[] {
  return registerOf(facts.view, facts.records, facts.period, facts.asOf).map((row) => ({
    ...row,
    anchor: submissionAnchor(row.unit),
    unitName: unitName(facts.view, row.unit),
    document:
      row.receivedOn === null
        ? null
        : (row.events.findLast((event) => event.event === 'received' && event.doc)?.doc ?? null),
  }));
}
