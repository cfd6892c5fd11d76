import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Case } from '../case.js';

function withoutSettings(root: string): void {
  rmSync(join(root, 'tiendo.yaml'));
}

/** How the workspace and the plan are found. */
export const workspaces: readonly Case[] = [
  {
    name: 'outside a workspace a command says what it looked for and where',
    argv: ['list'],
    at: 'nowhere',
    code: 2,
    err: [/plans\//, /-C/],
  },
  {
    name: 'the workspace is found from a folder inside it',
    argv: ['list', '--json'],
    at: 'plan',
    inside: 'plans/bdg-2023',
    code: 0,
    json: { output: 'list', has: { plan: 'bdg-2023' } },
  },
  {
    name: '-C names the folder, before the command',
    argv: ['-C', 'plans/bdg-mau', 'list', '--json'],
    at: 'sample',
    code: 0,
    json: { output: 'list', has: { plan: 'bdg-mau' } },
  },
  {
    name: '-C names the folder, after the command',
    argv: ['list', '--json', '-C', '..'],
    at: 'sample',
    inside: 'plans',
    code: 0,
    json: { output: 'list', has: { plan: 'bdg-mau' } },
  },
  {
    name: 'a folder that is not there has no workspace',
    argv: ['-C', 'no/such/folder', 'list'],
    at: 'nowhere',
    code: 2,
    err: [/plans\//],
  },
  {
    name: 'a workspace without any plan says how a plan looks',
    argv: ['list'],
    at: 'nowhere',
    prepare: (root) => mkdirSync(join(root, 'plans')),
    code: 2,
    err: [/plan\.yaml/],
  },
  {
    name: 'a plan that the settings name and that is not there',
    argv: ['list'],
    at: 'plan',
    prepare: (root) =>
      writeFileSync(join(root, 'tiendo.yaml'), 'schema: tiendo/workspace@1\nplan: thu-2020\n'),
    code: 2,
    err: [/kế hoạch "thu-2020", ghi trong tiendo\.yaml/, /chọn một trong: bdg-2023/],
  },
  {
    name: 'a plan that was typed and is not there',
    argv: ['-p', 'xyz', 'list'],
    at: 'both plans',
    code: 2,
    err: [/kế hoạch "xyz"\.\nCách sửa: chọn một trong: bdg-2023, bdg-mau\./],
  },
  {
    name: 'of several plans the settings choose one',
    argv: ['list', '--json'],
    at: 'both plans',
    code: 0,
    json: { output: 'list', has: { plan: 'bdg-mau' } },
  },
  {
    name: '-p chooses another one, by a unique beginning',
    argv: ['list', '-p', 'bdg-2', '--json'],
    at: 'both plans',
    code: 0,
    json: { output: 'list', has: { plan: 'bdg-2023' } },
  },
  {
    name: 'TIENDO_PLAN chooses one, stronger than the settings',
    argv: ['list', '--json'],
    at: 'both plans',
    env: { TIENDO_PLAN: 'bdg-2023' },
    code: 0,
    json: { output: 'list', has: { plan: 'bdg-2023' } },
  },
  {
    name: 'of several plans none is guessed',
    argv: ['list'],
    at: 'both plans',
    prepare: withoutSettings,
    code: 2,
    err: [/-p/, /bdg-2023, bdg-mau/],
  },
  {
    name: 'a beginning of several plans is not enough',
    argv: ['-p', 'bdg', 'list'],
    at: 'both plans',
    code: 2,
    err: [/bdg-2023, bdg-mau/],
  },
  {
    name: 'a misspelt plan names the near one',
    argv: ['-p', 'bgd-2023', 'list'],
    at: 'both plans',
    code: 2,
    err: [/có phải là "bdg-2023"\?/],
  },
  {
    name: 'a time zone that does not exist is told, not replaced',
    argv: ['status'],
    at: 'plan',
    prepare: (root) =>
      writeFileSync(
        join(root, 'tiendo.yaml'),
        'schema: tiendo/workspace@1\ntimeZone: Asia/Nowhere\n',
      ),
    code: 2,
    err: [/Asia\/Nowhere/],
  },
  {
    name: 'a plan that cannot be read stops every command, with its place and remedy',
    argv: ['list'],
    at: 'plan',
    prepare: (root) =>
      writeFileSync(
        join(root, 'plans/bdg-2023/plan.yaml'),
        'schema: tiendo/plan@1\nid: bdg-2023\ntitle: [Kế hoạch\n',
      ),
    code: 2,
    err: [/plans\/bdg-2023\/plan\.yaml:\d+:\d+/, /yaml-syntax/, /Cách sửa/],
  },
];
