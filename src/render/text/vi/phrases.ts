import type { Phrases } from '../catalogue.js';
import { formatDate, formatNumber, nameWeekday } from '../numbers.js';
import { words } from './words.js';

function describe(rule: string): string {
  const [, kind = '', date = ''] = /^(before|by) (\d{4}-\d{2}-\d{2})/.exec(rule) ?? [];
  if (date === '') return rule;
  return kind === 'before' ? `trước ngày ${formatDate(date)}` : `đến hết ngày ${formatDate(date)}`;
}

/** Sentences in Vietnamese. */
export const phrases: Phrases = {
  date: formatDate,
  weekdayDate: (date) => `${nameWeekday(date, words.weekdays)} ${formatDate(date)}`,
  number: (value) => formatNumber(value, 'vi'),
  money: (value) => `${formatNumber(value, 'vi')} đồng`,
  percent: (value) => `${formatNumber(value, 'vi')} %`,
  rule: describe,
  effective: (value) => (/^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value) : describe(value)),
  ruleWithLastDay: (rule, lastDay) =>
    `${describe(rule)}: hạn cuối ${nameWeekday(lastDay, words.weekdays)} ${formatDate(lastDay)}`,
  document: (number, date) =>
    `văn bản ${number}${date === null ? '' : ` ngày ${formatDate(date)}`}`,
  tasks: (count) => `${count} nhiệm vụ`,
  entries: (count) => `${count} mục`,
  daysLate: (days) => `trễ ${days} ngày`,
  daysLeft: (days) => (days === 0 ? 'hết hạn hôm nay' : `còn ${days} ngày`),
  daysPast: (days) => `đã qua hạn ${days} ngày`,
  received: (received, expected) => `đã nhận ${received}/${expected}`,
  requestedToo: (received, requested) => `báo cáo đề nghị ${received}/${requested}`,
  receivedOn: (date) => `nhận ${formatDate(date)}`,
  returnedOn: (date) => `trả lại bổ sung ${formatDate(date)}`,
  extendedTo: (date) => `gia hạn đến ${formatDate(date)}`,
  notYet: 'chưa gửi',
  sample: (text) => `DỮ LIỆU MẪU: ${text}`,
  nothingFound: 'Không có mục nào phù hợp.',
  noEntries: 'Chưa có mục tiến độ nào.',
  noOverdue: (date) => `Tính đến ${formatDate(date)}: không có báo cáo, nhiệm vụ nào quá hạn.`,
  lateTasks: (date) => `Nhiệm vụ quá hạn tính đến ${formatDate(date)}`,
  openObstacles: (count) => `${count} vướng mắc chưa giải quyết`,
  nextStep: 'Việc tiếp theo',
  remindsUnits: (units) => `công văn đôn đốc cho ${units} đơn vị`,
  asOf: (date) => `tính đến ${nameWeekday(date, words.weekdays)} ${formatDate(date)}`,
  recorded: (id) => `Đã ghi ${id}`,
  wouldBeNext: (command) => `Xem lại: ${command}`,
  checkedFine: (files) => `Đã kiểm tra ${files} tệp: không có lỗi.`,
  problemsBefore: (count, since) => `Không kể ${count} vấn đề đã có từ ${since}.`,
  problemCounts: (errors, warnings, notices) =>
    `${errors} lỗi, ${warnings} cảnh báo, ${notices} lưu ý`,
  steps: {
    reading: (done, files) =>
      `Đang đọc tệp ${formatNumber(done, 'vi')}/${formatNumber(files, 'vi')}…`,
    check: 'Đang kiểm tra…',
    export: 'Đang xuất bảng…',
    history: 'Đang so với các bản đã commit…',
    report: 'Đang lập báo cáo…',
    docx: 'Đang tạo tệp Word…',
    html: 'Đang tạo trang HTML…',
  },
  lettersWritten: (count, folder) => `Đã ghi ${count} công văn vào ${folder}`,
  noReminder: (date, unit, period) =>
    `Tính đến ${formatDate(date)}: ${unit === undefined ? 'không có đơn vị nào cần đôn đốc' : `${unit} không có gì cần đôn đốc`}${period === undefined ? '' : ` về ${period}`}.`,
  exportWritten: (file) => `Đã xuất ra ${file}`,
  exportLeftOut: (sensitiveFigures, withheldTexts) => {
    const parts = [
      ...(sensitiveFigures > 0 ? [`${sensitiveFigures} dòng số liệu nhạy cảm`] : []),
      ...(withheldTexts > 0 ? [`nội dung của ${withheldTexts} mục có dữ liệu cá nhân`] : []),
    ];
    return `Không xuất ${parts.join(' và ')}. Nếu chỉ dùng trong cơ quan, thêm --internal.`;
  },
  emptyCalendar: 'Không có thời hạn hay đợt nào phù hợp để đưa vào lịch; không tạo tệp.',
  exportInternal: 'Bản xuất này có số liệu nhạy cảm: chỉ dùng trong cơ quan, không gửi ra ngoài.',
  reportWritten: (file) => `Đã ghi báo cáo vào ${file}`,
  serves: 'Nội dung',
  servedBy: 'Nhiệm vụ',
  revisions: 'Các lần sửa đổi, bổ sung kế hoạch',
  noRevision: (date) => `Tính đến ${formatDate(date)}: kế hoạch chưa được sửa đổi, bổ sung.`,
  membersOf: (count) => `${count} đơn vị`,
  line: (number) => `dòng ${number}`,
  more: (count) => `… và ${count} mục nữa`,
};
