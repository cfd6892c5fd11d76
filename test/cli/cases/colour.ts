import type { Case } from '../case.js';

const ESC = String.fromCharCode(27);
const coloured = new RegExp(`${ESC}\\[`);
const list = ['list', '--unit', 'cong-an-xa'];

/** Colour is for terminals; in a pipe there is none unless it is forced. */
export const colour: readonly Case[] = [
  { name: 'a pipe has no colour', argv: list, at: 'plan', code: 0, notOut: [coloured] },
  {
    name: 'FORCE_COLOR colours a pipe',
    argv: list,
    at: 'plan',
    env: { FORCE_COLOR: '1' },
    code: 0,
    out: [coloured],
  },
  {
    name: 'FORCE_COLOR=0 does not',
    argv: list,
    at: 'plan',
    env: { FORCE_COLOR: '0' },
    code: 0,
    notOut: [coloured],
  },
  {
    name: '--no-color is stronger than FORCE_COLOR',
    argv: ['--no-color', ...list],
    at: 'plan',
    env: { FORCE_COLOR: '1' },
    code: 0,
    notOut: [coloured],
  },
  {
    name: '--no-color after the command',
    argv: [...list, '--no-color'],
    at: 'plan',
    env: { FORCE_COLOR: '1' },
    code: 0,
    notOut: [coloured],
  },
  {
    name: 'machine output is never coloured',
    argv: [...list, '--json'],
    at: 'plan',
    env: { FORCE_COLOR: '1' },
    code: 0,
    notOut: [coloured],
    json: { output: 'list', has: { plan: 'bdg-2023' } },
  },
  {
    name: 'the report is never coloured',
    argv: ['--as-of', '2023-06-12', 'report', '6-thang'],
    at: 'plan',
    env: { FORCE_COLOR: '1' },
    code: 0,
    notOut: [coloured],
  },
];
