/** Every key of a plan, and what a change of it is about. The types hold these tables complete. */
import type {
  Due,
  Plan,
  PlanAnomaly,
  PlanContentItem,
  PlanCovers,
  PlanDocument,
  PlanDuty,
  PlanFunding,
  PlanHoliday,
  PlanIndicator,
  PlanPeriod,
  PlanRevision,
  PlanSplit,
  PlanSplitPart,
  PlanTarget,
  PlanTask,
  PlanUnit,
  PlanValidity,
  PlanWindow,
} from '../../model/generated/files.js';
import type { DiffSubject } from '../../model/generated/outputs.js';
import { describeRule, lastDayOf } from '../schedule.js';
import { apart, type Branch, type Leaf, type Table } from './field-specs.js';

const wording = { nature: 'wording' } as const;
const target = { nature: 'target' } as const;
const assignment = { nature: 'assignment' } as const;
const basis = { nature: 'basis' } as const;
const deadline = { nature: 'deadline' } as const;

const units = { nature: 'assignment', isSet: true, refers: 'unit' } as const;
const documents = { nature: 'basis', isSet: true, refers: 'document' } as const;
const kinds = { nature: 'assignment', isSet: true } as const;

const due: Branch<Due> = {
  whole: {
    nature: 'deadline',
    read: ({ roll: _, ...due }) => describeRule(due),
    lastDay: lastDayOf,
  },
  keys: { before: apart, by: apart, roll: deadline, printed: wording, erratum: wording },
};

const range = ({ from, to }: { from?: string; to?: string }): string => `${from ?? ''}/${to ?? ''}`;

const window: Leaf<PlanWindow> = { nature: 'deadline', read: range, lastDay: ({ to }) => to };
const validity: Leaf<PlanValidity> = { nature: 'assignment', read: range };
const covers: Branch<PlanCovers> = {
  whole: { nature: 'deadline', read: range, lastDay: ({ to }) => to },
  keys: { from: apart, to: apart, basis: wording },
};

/** The plan's own keys; its lists of things are compared thing by thing. */
const planTable: Table<Plan> = {
  schema: apart,
  id: apart,
  title: wording,
  short: wording,
  year: deadline,
  subject: wording,
  sample: wording,
  issuer: { keys: { name: wording, parent: wording, place: wording, note: wording } },
  issued: { keys: { number: wording, date: wording, missing: wording } },
  revisions: apart,
  documents: apart,
  purpose: apart,
  contents: apart,
  funding: apart,
  units: apart,
  splits: apart,
  indicators: apart,
  tasks: apart,
  periods: apart,
  duties: apart,
  upward: {
    keys: {
      source: wording,
      to: assignment,
      numberSuffix: wording,
      note: wording,
      signature: { keys: { authority: wording, title: wording, deputy: wording } },
      recipients: wording,
    },
  },
  letters: { keys: { numberSuffix: wording, recipients: wording, note: wording } },
  recipients: wording,
  calendar: { keys: { holidays: apart, workingDays: { nature: 'deadline', isSet: true } } },
  anomalies: apart,
};

const revisionTable: Table<PlanRevision> = {
  number: apart,
  date: apart,
  basis,
  summary: wording,
  reason: wording,
  changes: { nature: 'wording', isSet: true },
};

const taskTable: Table<PlanTask> = {
  id: apart,
  source: wording,
  title: wording,
  text: wording,
  unit: { nature: 'assignment', refers: 'unit' },
  role: assignment,
  partners: units,
  contents: { nature: 'assignment', isSet: true, refers: 'content' },
  kind: assignment,
  also: kinds,
  window,
  due,
  indicators: { nature: 'target', isSet: true, refers: 'indicator' },
  documents,
  note: wording,
};

const unitTable: Table<PlanUnit> = {
  id: apart,
  name: wording,
  short: wording,
  source: wording,
  roles: kinds,
  report: assignment,
  reportSource: wording,
  members: units,
  membersSource: wording,
  valid: validity,
  printed: wording,
  erratum: wording,
};

const documentTable: Table<PlanDocument> = {
  id: apart,
  number: basis,
  title: wording,
  issuer: wording,
  date: basis,
  basis,
  clauses: { nature: 'basis', isSet: true },
  note: wording,
  printed: wording,
  erratum: wording,
};

const indicatorTable: Table<PlanIndicator> = {
  id: apart,
  code: wording,
  name: wording,
  measure: target,
  type: target,
  money: target,
  splits: { nature: 'target', isSet: true, refers: 'split' },
  sensitive: target,
  ratio: {
    keys: {
      num: wording,
      den: wording,
      numOf: { nature: 'target', refers: 'indicator' },
      denOf: { nature: 'target', refers: 'indicator' },
      basis: target,
      scale: target,
    },
  },
  targets: apart,
  note: wording,
};

const targetTable: Table<PlanTarget> = {
  goal: apart,
  by: apart,
  name: wording,
  value: target,
  compare: target,
  document: { nature: 'basis', refers: 'document' },
  unconfirmed: target,
};

const periodTable: Table<PlanPeriod> = {
  id: apart,
  name: wording,
  title: wording,
  source: wording,
  covers,
  due,
};

const dutyTable: Table<PlanDuty> = {
  id: apart,
  who: units,
  what: wording,
  to: assignment,
  through: { nature: 'assignment', refers: 'unit' },
  missing: wording,
};

/** Contents with their items, and purposes: a clause and its words. */
const clauseTable: Table<PlanContentItem> = { id: apart, title: wording, text: wording };

const fundingTable: Table<PlanFunding> = { id: apart, title: wording };

const splitTable: Table<PlanSplit> = { id: apart, name: wording, parts: apart };

const partTable: Table<PlanSplitPart> = {
  id: apart,
  name: wording,
  funding: { nature: 'target', refers: 'funding' },
};

const holidayTable: Table<PlanHoliday> = { from: apart, to: deadline, name: wording };

const anomalyTable: Table<PlanAnomaly> = {
  id: apart,
  clause: wording,
  printed: wording,
  erratum: wording,
  internal: wording,
};

/** The table of each kind of thing. */
export const tables = {
  plan: planTable,
  revision: revisionTable,
  document: documentTable,
  purpose: clauseTable,
  content: clauseTable,
  funding: fundingTable,
  unit: unitTable,
  task: taskTable,
  period: periodTable,
  duty: dutyTable,
  indicator: indicatorTable,
  target: targetTable,
  split: splitTable,
  part: partTable,
  holiday: holidayTable,
  anomaly: anomalyTable,
} as const satisfies Readonly<Record<DiffSubject, object>>;
