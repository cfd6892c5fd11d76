import type { AuditTexts } from '../audit-texts.js';
import { formatDate } from '../numbers.js';

/** Texts of an audit in Vietnamese. */
export const audit: AuditTexts = {
  kinds: {
    entry: 'mục tiến độ',
    correction: 'đính chính',
    void: 'hủy',
    submission: 'báo cáo của đơn vị',
    obstacle: 'vướng mắc',
    settlement: 'giải quyết vướng mắc',
  },
  recorded: (date, by) => `${by} ghi ${date}`,
  committed: (date, author, commit) => `commit ${date}, ${author} (${commit})`,
  broughtIn: (date, committer) => `đưa vào kho ${date}, ${committer}`,
  marks: {
    'back-dated': ({ daysAfter }) => `muộn ${daysAfter} ngày so với ngày nêu`,
    'after-report': ({ afterReports }) => `thay đổi sau báo cáo ${afterReports.join(', ')}`,
    edited: ({ edits }) => `tệp bị sửa sau khi commit, ${edits.length} lần`,
    uncommitted: () => 'chưa commit',
    'history-cut': () => 'commit nằm ngoài phần lịch sử có ở đây (shallow)',
  },
  none: 'Không có bản ghi nào phù hợp.',
  counts: (counts, days, asOf) =>
    [
      `Tính đến ${formatDate(asOf)}: ${counts.records} bản ghi`,
      `${counts.backDated} muộn hơn ${days} ngày so với ngày nêu`,
      `${counts.afterReport} thay đổi sau khi báo cáo đã gửi`,
      `${counts.edited} bị sửa sau khi commit`,
      `${counts.uncommitted} chưa commit`,
      ...(counts.historyCut > 0 ? [`${counts.historyCut} ngoài phần lịch sử có ở đây`] : []),
    ].join('; '),
};
