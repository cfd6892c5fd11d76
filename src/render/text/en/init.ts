import type { InitTexts } from '../init-texts.js';

/** Making a workspace, in English. The sample plan is Vietnamese, like every plan. */
export const englishInit: InitTexts = {
  title: (year) => `Kế hoạch mẫu năm ${year}`,
  issuer: 'Ủy ban nhân dân xã (ghi tên xã)',
  made: (folder) => `Made a workspace: ${folder}`,
  repository: 'Made a git repository',
  written: 'Written',
  kept: 'There already, kept',
  lacks: 'should have the line',
  hook: (file) => `Installed the check before commits: ${file}`,
  hookCurrent: (file) => `The check before commits is installed: ${file}`,
  program: 'put the program as tiendo.tgz (npm pack) at the top of the repository',
  edit: (file) => `replace the sample plan in ${file} by your own`,
  refusals: {
    'inside-workspace': {
      message: (a) =>
        `this is a workspace already (${a['root']}); none is made inside. Nothing was written.`,
      remedy: () =>
        'choose another folder; to install checks in this workspace, add --hook or --ci.',
    },
    'no-git': {
      message: () => 'git cannot be run. Nothing was written.',
      remedy: () => 'install git, or leave out --git, --hook, --ci.',
    },
    'no-repository': {
      message: (a) =>
        `${a['option']} needs a git repository, and this folder is in none. Nothing was written.`,
      remedy: () => 'add --git to make one.',
    },
    'git-refuses': {
      message: () =>
        'git does not read the repository around this folder, mostly because it belongs to another user or is damaged. Nothing was written.',
      remedy: () => 'run git status there, and do what git says.',
    },
    'git-failed': {
      message: (a) => `git could not make a repository in ${a['folder']}. No file was written.`,
      remedy: () => 'run git init there to see why.',
    },
    'other-hook': {
      message: (a) => `there is another check before commits: ${a['file']}. Nothing was written.`,
      remedy: (a) =>
        `keep it and add this line at its end: sh "${a['hook']}"; or leave out --hook.`,
    },
    'shared-hooks': {
      message: (a) =>
        `git takes its hooks from ${a['file']}, outside this repository and shared with others (core.hooksPath). Nothing was written.`,
      remedy: (a) =>
        `add the line sh "${a['hook']}" at its end (repositories without plans are not affected); or leave out --hook.`,
    },
  },
};
