/** The history of a plan as people read it: `show plan`, and the report that names the revision it follows. */
import { expect, test } from 'vitest';
import { copyAmended } from '../support/amended.js';
import { runInProcess } from '../support/run.js';

const run = async (cwd: string, day: string, ...argv: readonly string[]) => {
  const result = await runInProcess(['--as-of', day, ...argv], { cwd });
  expect([result.code, result.stderr]).toEqual([0, '']);
  return result.stdout;
};

test('show plan prints what the plan is and its history up to the day', async () => {
  const cwd = copyAmended();
  const june = await run(cwd, '2023-06-12', 'show', 'plan');
  expect(june).toContain('905/KH-UBND, 16/02/2023');
  expect(june.slice(june.indexOf('Các lần'))).toBe(
    [
      'Các lần sửa đổi, bổ sung kế hoạch',
      '1. 12/QĐ-UBND · 03/05/2023',
      '   Lùi hạn báo cáo | 6 tháng',
      '   Điểm trong kế hoạch: V.1.b',
      '   Căn cứ: 901/KH-UBND, Kế hoạch thực hiện công tác bình đẳng giới và vì sự tiến',
      '   bộ của phụ nữ năm 2023 trên địa bàn huyện Thử Nghiệm',
      '   Lý do: Theo lịch tổng hợp của huyện',
      '',
    ].join('\n'),
  );
  const july = await run(cwd, '2023-07-03', 'show', 'plan');
  expect(july).toContain('2. 03/07/2023\n   Giao thêm việc cho Trạm y tế\n');
  const april = await run(cwd, '2023-04-30', 'show', 'plan');
  expect(april).toContain('Tính đến 30/4/2023: kế hoạch chưa được sửa đổi, bổ sung.');
  expect(april).not.toContain('Các lần');
});

test('show plan --json has the history as data', async () => {
  const output = JSON.parse(await run(copyAmended(), '2023-12-31', 'show', 'bdg-mau', '--json'));
  expect([output.kind, output.id]).toEqual(['plan', 'bdg-mau']);
  expect(output.revisions).toMatchObject([
    { number: '12/QĐ-UBND', date: '2023-05-03', basis: 'kh-901', changes: ['V.1.b'] },
    { number: null, date: '2023-07-03', basis: null, reason: null, changes: [] },
  ]);
});

test('a report names the revision it follows, in its front matter and among its bases', async () => {
  const cwd = copyAmended();
  const april = await run(cwd, '2023-04-30', 'report', '6-thang');
  expect(april).not.toMatch(/^revision:|sửa đổi, bổ sung Kế hoạch/m);
  const june = await run(cwd, '2023-06-12', 'report', '6-thang');
  expect(june).toContain('plan: "bdg-mau"\nrevision: "12/QĐ-UBND"\nperiod: "6-thang"\n');
  expect(june).toContain(
    'Thử Nghiệm);*\n\n*Căn cứ văn bản số 12/QĐ-UBND ngày 03/5/2023 sửa đổi, bổ sung Kế hoạch (Lùi hạn báo cáo \\| 6 tháng).*\n',
  );
  const year = await run(cwd, '2023-11-30', 'report', 'nam');
  expect(year).toContain('revision: "2023-07-03"\n');
  expect(year).toContain('*Căn cứ văn bản ngày 03/7/2023 sửa đổi, bổ sung Kế hoạch (');
  const data = JSON.parse(await run(cwd, '2023-06-12', 'report', '6-thang', '--json'));
  expect(data.plan.revision.number).toBe('12/QĐ-UBND');
});
