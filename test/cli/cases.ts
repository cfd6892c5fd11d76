/** The manual as a table: every command with its main use, and what happens when it is used wrongly. */
import type { Case } from './case.js';
import { batches } from './cases/batches.js';
import { checking } from './cases/checking.js';
import { colour } from './cases/colour.js';
import { commandLine } from './cases/command-line.js';
import { corrections } from './cases/corrections.js';
import { exports } from './cases/exports.js';
import { languages } from './cases/languages.js';
import { making } from './cases/making.js';
import { names } from './cases/names.js';
import { obstacles } from './cases/obstacles.js';
import { overdue } from './cases/overdue.js';
import { provenance } from './cases/provenance.js';
import { reading } from './cases/reading.js';
import { recording } from './cases/recording.js';
import { refused } from './cases/refused.js';
import { register } from './cases/register.js';
import { reminders } from './cases/reminders.js';
import { reports } from './cases/reports.js';
import { revisions } from './cases/revisions.js';
import { workspaces } from './cases/workspaces.js';

/** Cases on one subject. */
export interface Chapter {
  readonly title: string;
  readonly cases: readonly Case[];
}

/** Every case, by subject. */
export const chapters: readonly Chapter[] = [
  { title: 'the command line', cases: commandLine },
  { title: 'finding the workspace and the plan', cases: workspaces },
  { title: 'names as people type them', cases: names },
  { title: 'reading: status, list, show, log', cases: reading },
  { title: 'overdue', cases: overdue },
  { title: 'record', cases: recording },
  { title: 'record, refused', cases: refused },
  { title: 'record --file', cases: batches },
  { title: 'correct and void', cases: corrections },
  { title: 'receive, return, extend', cases: register },
  { title: 'obstacle and settle', cases: obstacles },
  { title: 'report', cases: reports },
  { title: 'remind', cases: reminders },
  { title: 'export', cases: exports },
  { title: 'why', cases: provenance },
  { title: 'check and bad files', cases: checking },
  { title: 'init', cases: making },
  { title: 'an earlier state: --rev', cases: revisions },
  { title: 'languages', cases: languages },
  { title: 'colour', cases: colour },
];
