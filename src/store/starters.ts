/** The files that ship for a new workspace, with what is its own filled in. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NewFile } from './new-files.js';
import { planFile, SETTINGS } from './workspace.js';

const FOLDER = 'starters';

/** What is filled in, by the name that stands for it. */
export type Blanks = Readonly<
  Record<'ID' | 'TITLE' | 'ISSUER' | 'YEAR' | 'HALF' | 'WHOLE', string>
>;

/** The files of a new workspace; the plan comes last, for it makes the folder a workspace. */
export function workspaceFiles(home: string, blanks: Blanks): NewFile[] {
  const filled = (name: string, schemas = ''): string =>
    fill(readStarter(home, name), { ...blanks, SCHEMAS: schemas });
  return [
    ...schemaFiles(home),
    { path: '.gitattributes', content: filled('gitattributes'), isRules: true },
    { path: '.gitignore', content: filled('gitignore'), isRules: true },
    { path: 'README.md', content: filled('README.md') },
    { path: SETTINGS, content: filled('tiendo.yaml', 'schemas') },
    { path: planFile(blanks.ID), content: filled('plan.yaml', '../../schemas') },
  ];
}

/** The schemas of the files of a workspace: editors find them there, also where the program is not installed. */
function schemaFiles(home: string): NewFile[] {
  const folder = join(home, 'schemas');
  return readdirSync(folder)
    .filter((name) => name.endsWith('.schema.json'))
    .sort()
    .map((name) => ({
      path: `schemas/${name}`,
      content: readFileSync(join(folder, name), 'utf8'),
    }));
}

/** The files that make a forge check the workspace in a folder of a repository, relative to its top. */
export function pipelineFiles(home: string, forge: 'github' | 'gitlab', folder: string): NewFile[] {
  // A text in JSON is one in YAML.
  const blanks = { FOLDER: JSON.stringify(folder) };
  if (forge === 'github') {
    const content = fill(readStarter(home, 'github-workflow.yml'), blanks);
    return [{ path: '.github/workflows/tiendo.yml', content }];
  }
  return [
    { path: '.gitlab/tiendo.yml', content: fill(readStarter(home, 'gitlab-job.yml'), blanks) },
    { path: '.gitlab-ci.yml', content: readStarter(home, 'gitlab-ci.yml'), isRules: true },
  ];
}

/** The hook that checks a commit, and where it ships. */
export function readHook(home: string): { readonly text: string; readonly path: string } {
  return { text: readStarter(home, 'pre-commit'), path: join(home, FOLDER, 'pre-commit') };
}

function readStarter(home: string, name: string): string {
  return readFileSync(join(home, FOLDER, name), 'utf8');
}

function fill(text: string, blanks: Readonly<Record<string, string>>): string {
  return text.replace(/__([A-Z]+)__/g, (blank, name: string) => blanks[name] ?? blank);
}
