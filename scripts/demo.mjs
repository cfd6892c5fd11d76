/**
 * Shows the main job on a copy of the sample commune: what is wrong, what a unit has to do, an entry,
 * who is late, the report. The copy is demo/xa-mau, as deep as samples/xa-mau so that its files find
 * their schemas.
 */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const bin = join(root, 'dist', 'bin.cjs');
const copy = join(root, 'demo', 'xa-mau');
const marker = join(copy, '.made-by-npm-start');
const report = 'demo/bao-cao-6-thang.md';
const paper = 'demo/bao-cao-6-thang.docx';
const page = 'demo/bao-cao-6-thang.html';

if (!existsSync(bin)) stop('The program is not built yet. Run: npm ci');
if (existsSync(copy) && !existsSync(marker)) {
  stop('demo/xa-mau is not a copy made here. Move it away and run again.');
}
rmSync(copy, { recursive: true, force: true });
cpSync(join(root, 'samples', 'xa-mau'), copy, { recursive: true });
writeFileSync(marker, '');

console.log('A copy of the sample commune lies in demo/xa-mau. All its data are invented.\n');
const day = ['--as-of', '2023-06-12'];
show('check');
show('list', '--unit', 'cong-an-xa', ...day);
show(
  ...['record', 'cax-phong-toi-pham', '--unit', 'cong-an-xa', '--date', '2023-06-12'],
  ...['--percent', '60', '--figure', 'su-kien=1'],
  ...['--summary', 'Phối hợp tổ chức một buổi tuyên truyền tại Thôn 3.'],
  ...['--doc', '45/BC-CAX,2023-06-12'],
);
show('overdue', ...day);
show('report', '6-thang', ...day, '--out', report, '--force');
show('report', '6-thang', ...day, '--out', paper, '--force');
show('report', '6-thang', ...day, '--out', page, '--force');

console.log(`The report lies in ${report}, for paper in ${paper}, to look at in ${page}. Try next:

  npx tiendo -C demo/xa-mau --as-of 2023-06-12 status
  npx tiendo -C demo/xa-mau log --unit cong-an-xa
  npx tiendo -C demo/xa-mau --as-of 2023-06-12 --lang en overdue
  npx tiendo --help`);

/** Runs a command on the copy as a person would type it, and goes on unless it could not run. */
function show(...words) {
  const args = ['-C', 'demo/xa-mau', ...words];
  console.log(`$ tiendo ${args.map(quote).join(' ')}`);
  const { status } = spawnSync(process.execPath, [bin, ...args], { cwd: root, stdio: 'inherit' });
  // 1 means that something was found; `overdue` is meant to.
  if (status !== 0 && status !== 1) stop(`tiendo ended with exit code ${status}.`);
  console.log();
}

function quote(word) {
  return /^[\w./,=-]+$/.test(word) ? word : `'${word}'`;
}

function stop(message) {
  console.error(message);
  process.exit(2);
}
