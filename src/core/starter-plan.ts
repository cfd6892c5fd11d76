/** What is filled into the sample plan of a new workspace, so that it is a sound plan of its year. */
import { addDays, type IsoDate } from '../model/dates.js';
import { accept, type Outcome, refuse } from './refusals.js';
import { isDayOff } from './schedule.js';

/** What a person may say of the plan; the rest is the sample's own. */
export interface StarterInput {
  readonly id: string | undefined;
  readonly title: string | undefined;
  readonly issuer: string | undefined;
  readonly year: string | undefined;
  readonly today: IsoDate;
}

/** What stands for what in the files of a new workspace. */
export interface StarterPlan {
  readonly id: string;
  readonly year: string;
  readonly title: string | undefined;
  readonly issuer: string | undefined;
  /** Last days of the half-yearly and of the yearly report. */
  readonly half: IsoDate;
  readonly whole: IsoDate;
}

const ID = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** The sample plan of a year, this one unless another is named. */
export function starterPlan(input: StarterInput): Outcome<StarterPlan> {
  const { id = 'ke-hoach-mau', year = input.today.slice(0, 4), title, issuer } = input;
  if (!ID.test(id) || id.length > 80) return refuse('bad-id', { option: '--plan', typed: id });
  if (!/^(19|20)\d\d$/.test(year)) return refuse('bad-number', { option: '--year', typed: year });
  const half = lastWorkingDay(`${year}-06-10`);
  return accept({ id, year, title, issuer, half, whole: lastWorkingDay(`${year}-11-10`) });
}

/** The day itself if it is worked, else the last working day before it. */
function lastWorkingDay(date: IsoDate): IsoDate {
  let day = date;
  while (isDayOff(day, undefined)) day = addDays(day, -1);
  return day;
}
