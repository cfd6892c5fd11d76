import type { CalendarTexts } from '../calendar-texts.js';

/** Texts of a calendar in English. */
export const calendar: CalendarTexts = {
  name: (plan, unit) => (unit === null ? plan : `${plan} – ${unit}`),
  lastDayFor: (what) => `Last day: ${what}`,
  settledReport: (title) => `Received – ${title}`,
  settledTask: (title) => `Finished – ${title}`,
  requested: 'requested',
  clause: (source) => `Clause ${source} of the plan`,
  rule: (rule) => `Rule: ${rule}`,
  unit: (name) => `Unit: ${name}`,
  state: (state) => `State: ${state}`,
  received: (counts, asOf) => `As of ${asOf}: ${counts}`,
};
