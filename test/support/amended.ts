/** The sample with a plan that was amended twice: once by a document with a number, once by one without. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { copySample } from './workspace.js';

const PLAN = 'plans/bdg-mau/plan.yaml';

const revisions = `revisions:
  - number: 12/QĐ-UBND
    date: 2023-05-03
    basis: kh-901
    summary: Lùi hạn báo cáo | 6 tháng
    reason: Theo lịch tổng hợp của huyện
    changes: [V.1.b]
  - date: 2023-07-03
    summary: Giao thêm việc cho Trạm y tế
`;

/** Copies it and amends its plan. */
export function copyAmended(): string {
  const root = copySample();
  const path = join(root, PLAN);
  const text = readFileSync(path, 'utf8');
  if (!text.includes('\nunits:\n')) throw new Error('The plan of the sample has no units');
  writeFileSync(path, text.replace('\nunits:\n', `\n${revisions}units:\n`));
  return root;
}
