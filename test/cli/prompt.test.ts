/** A person at a terminal, played through `script`, which gives the built program a terminal of its own. */
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../support/project.js';
import { copySample, readFiles } from '../support/workspace.js';

/** Paths of the records in a workspace; the index is none. */
const filesIn = (root: string): string[] =>
  [...readFiles(root).keys()].filter((path) => path.includes('/progress/'));

const hasScript = spawnSync('script', ['--version']).status === 0;

/** Types each answer once its question is on the screen; gives all that was shown. */
function play(
  cwd: string,
  task: string,
  answers: readonly (readonly [question: string, keys: string])[],
) {
  const command = `node ${join(projectRoot, 'dist/bin.cjs')} record ${task} --as-of 2023-06-12`;
  const child = spawn('script', ['-qec', command, '/dev/null'], { cwd });
  const waiting = [...answers];
  let seen = '';
  let screen = '';
  child.stdout.on('data', (data: Buffer) => {
    seen += data.toString();
    screen += data.toString();
    const [next] = waiting;
    if (next === undefined || !seen.includes(next[0])) return;
    waiting.shift();
    seen = '';
    child.stdin.write(next[1]);
  });
  return new Promise<{ code: number | null; screen: string }>((resolve) => {
    child.on('close', (code) => resolve({ code, screen }));
  });
}

test.runIf(hasScript)('Ctrl-C at a question writes nothing and ends by convention', async () => {
  const cwd = copySample();
  const before = filesIn(cwd);
  const { code, screen } = await play(cwd, '', [['Nhiệm vụ nào?', '\u0003']]);
  expect(screen).toContain('Đã dừng, chưa ghi gì.');
  expect(code).toBe(130);
  expect(filesIn(cwd)).toEqual(before);
});

test.runIf(hasScript)(
  'a wrong answer is told at once, and the entry is written at the end',
  async () => {
    const cwd = copySample();
    const before = filesIn(cwd);
    const { code, screen } = await play(cwd, 'IV.6.b', [
      ['Ngày thực hiện', '31/2/2023\r'],
      ['không phải là một ngày có thật', '\u001512/5/2023\r'],
      ['Kết quả', '\r'],
      ['chưa có nội dung', 'Gọi 0912345678\r'],
      ['dữ liệu cá nhân', '\u0015Hai buổi tuyên truyền\r'],
      ['Tiến độ', '\r'],
      // A question is drawn again as it is answered, so each is waited for by its own name.
      ['Hội nghị', 'tap-trung=2\r'],
      ['Lượt người', '?\r'],
      ['Nạn nhân tiếp cận', '\r'],
      ['Người gây bạo lực', '\r'],
      ['Nạn nhân mua bán', '\r'],
      ['môi giới', '\r'],
      ['tảo hôn', '\r'],
    ]);
    expect(screen).toContain('Đã ghi 2023-05-12-cong-an-xa-');
    expect(code).toBe(0);
    expect(filesIn(cwd)).toHaveLength(before.length + 1);
  },
);

test.runIf(hasScript)(
  'a task is found by the name of its unit, in the language of the office',
  async () => {
    const cwd = copySample();
    const { screen } = await play(cwd, '', [
      ['Gõ vài chữ của nhiệm vụ', 'cong an xa'],
      ['IV.6.b', 'zzz'],
      ['Không tìm thấy', '\u0003'],
    ]);
    expect(screen).toContain('IV.6.a');
    expect(screen).not.toMatch(/No results|navigate|select/);
  },
);
