import type { IssuedTexts } from '../issued-texts.js';
import { formatDate } from '../numbers.js';

/** Texts about issued reports in Vietnamese. */
export const issued: IssuedTexts = {
  kept: (number, folder) => `Đã lưu báo cáo số ${number} tại ${folder}`,
  follows: ({ number, on }) => `Báo cáo số ${number} ngày ${formatDate(on)}: vẫn đúng với dữ liệu.`,
  doesNotFollow: ({ number, on }) =>
    `Báo cáo số ${number} ngày ${formatDate(on)}: không còn đúng với dữ liệu.`,
  edited: (file) => `Tệp đã lưu bị sửa hoặc bị mất: ${file}`,
  atRevision: {
    true: (commit) => `Lập lại từ phiên bản ${commit}: giống bản đã gửi.`,
    false: (commit) => `Lập lại từ phiên bản ${commit}: khác bản đã gửi.`,
    null: () => 'Không có phiên bản git để lập lại; đã so với các tệp hiện có.',
  },
  changes: ({ on }) => `Khác với bản đã gửi, tính đến cùng ngày ${formatDate(on)}`,
  since: ({ on }) => `Đến sau ngày ${formatDate(on)} (đưa vào báo cáo bổ sung)`,
  nothingSince: 'Chưa có gì mới kể từ bản đã gửi.',
  headings: {
    figures: 'Số liệu',
    results: 'Kết quả',
    submissions: 'Báo cáo của đơn vị',
    obstacles: 'Vướng mắc',
  },
  result: { added: 'thêm', removed: 'không còn', corrected: 'đính chính' },
  obstacle: { added: 'mới', settled: 'đã giải quyết', removed: 'không còn' },
  none: 'chưa có',
  sinceLast: ({ number, on }) =>
    `Dự thảo: thay đổi so với báo cáo số ${number} ngày ${formatDate(on)}`,
  unsplit: (name) => `${name}, chưa nêu nguồn`,
  otherPeriod: (was, now) =>
    was.from === now.from
      ? `Báo cáo trước là của kỳ khác: số trước tính từ ${formatDate(was.from)} đến ${formatDate(was.to)}, số nay tính đến ${formatDate(now.to)}. Không so tình hình nộp báo cáo.`
      : `Báo cáo trước là của kỳ khác, tính từ ${formatDate(was.from)} đến ${formatDate(was.to)}; kỳ này tính từ ${formatDate(now.from)} đến ${formatDate(now.to)}. Không so số liệu và tình hình nộp báo cáo.`,
  totals: [
    {
      lead: 'Báo cáo bắt buộc',
      names: {
        required: 'phải gửi',
        received: 'đã nhận',
        onTime: 'đúng hạn',
        late: 'muộn',
        missing: 'chưa gửi',
        pending: 'còn trong hạn',
      },
    },
    { lead: 'Báo cáo đề nghị', names: { requested: 'đề nghị', requestedReceived: 'đã nhận' } },
    {
      lead: 'Nhiệm vụ',
      names: {
        tasks: 'được giao',
        done: 'hoàn thành',
        inProgress: 'đang làm',
        notStarted: 'chưa có kết quả',
        stopped: 'đã dừng',
      },
    },
    { lead: 'Mục tiến độ trong kỳ', names: { entries: '' } },
    { lead: 'Vướng mắc', names: { obstacles: 'đã nêu', openObstacles: 'chưa giải quyết' } },
  ],
  copied: 'Lời chép nguyên từ báo cáo trước, cần viết lại cho kỳ này',
};
