/** Commands that take turns: each input gets one of them, since all would take long. */

const tables = ['tasks', 'entries', 'figures', 'submissions'];

/** How each command is called; the second number changes its form from one of its turns to the next. */
const calls = {
  csv: (turn) => ['export', 'csv', '--table', pick(tables, turn), ...internal(turn)],
  why: (turn, anchors) => ['why', pick(anchors, turn * 7), ...(turn % 2 ? ['--json'] : [])],
  diff: (turn) => ['diff', '--format', pick(['text', 'markdown', 'json'], turn)],
  ics: () => ['export', 'ics'],
  ndjson: (turn) => ['export', 'ndjson', ...internal(turn)],
  remind: (turn) => [
    'remind',
    ...pick([['--format', 'md'], ['--format', 'text'], ['--json']], turn),
  ],
};
const names = Object.keys(calls);

/**
 * The commands of an input. A plan is compared at every other turn, for what diff tells of is the plan, and other
 * inputs seldom, since it starts a git; of an input that is kept everything is made.
 */
export function callsOf({ path, isKept }, number, report) {
  const anchors = ['n-da-nhan', ...anchorsOf(report)];
  const turn = Math.floor(number / names.length);
  if (isKept)
    return [0, 1, 2, 3].flatMap((each) => names.map((name) => calls[name](each, anchors)));
  const isPlan = path.endsWith('plan.yaml');
  const name = isPlan && turn % 2 === 1 ? 'diff' : pick(names, number);
  return [calls[name === 'diff' && !isPlan && turn % 4 > 0 ? 'why' : name](turn, anchors)];
}

/** Every anchor in the data of a report. */
function anchorsOf(data) {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => {
    if (key === 'anchors') return Object.values(value);
    return key === 'anchor' ? [value] : anchorsOf(value);
  });
}

function internal(turn) {
  return turn % 8 < 4 ? [] : ['--internal'];
}

function pick(list, turn) {
  return list[turn % list.length];
}
