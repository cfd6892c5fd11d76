import type { PersonalDataKind } from '../../../core/privacy/finding.js';
import type { ProblemCode } from '../../../model/diagnostics.js';
import type { Explanation, PlanProblem } from '../catalogue.js';
import { formatDate } from '../numbers.js';
import { figureForm } from './figure-form.js';
import { words } from './words.js';

function quote(value = ''): string {
  return value === '' ? 'không có' : `"${value}"`;
}

/** Problems of records, in Vietnamese. */
export const recordProblems: Readonly<Record<Exclude<ProblemCode, PlanProblem>, Explanation>> = {
  'file-name-mismatch': {
    message: (a) =>
      `mã "${a['id']}" không khớp với tên tệp, thư mục, ngày hoặc đơn vị (phải là ${a['expected']})`,
    remedy: () => 'đổi tên hoặc chuyển tệp cho khớp với nội dung; không sửa nội dung đã ghi.',
  },
  'unknown-task': {
    message: (a) => `không có nhiệm vụ "${a['id']}" trong kế hoạch`,
    remedy: (a) =>
      a['suggestion'] ? `dùng "${a['suggestion']}".` : 'xem các mã bằng tiendo list.',
  },
  'unknown-period': {
    message: (a) => `không có kỳ báo cáo "${a['id']}" trong kế hoạch`,
    remedy: (a) =>
      a['suggestion'] ? `dùng "${a['suggestion']}".` : 'xem mục periods của plan.yaml.',
  },
  'unknown-record': {
    message: (a) => `không có bản ghi "${a['id']}"`,
    remedy: (a) =>
      a['suggestion']
        ? `có phải là "${a['suggestion']}"?`
        : 'khôi phục tệp đã mất, hoặc hủy bản ghi này.',
  },
  'task-not-of-unit': {
    message: (a) => `nhiệm vụ "${a['task']}" không giao cho "${a['unit']}"`,
    remedy: (a) => `đơn vị được giao: ${a['choices']}.`,
  },
  'group-as-unit': {
    message: (a) => `"${a['unit']}" là một nhóm; bản ghi phải nêu từng thành viên`,
    remedy: (a) => `chọn một trong: ${a['members']}.`,
  },
  'indicator-not-of-task': {
    message: (a) => `nhiệm vụ "${a['task']}" không có chỉ tiêu "${a['id']}"`,
    remedy: (a) =>
      a['suggestion']
        ? `dùng "${a['suggestion']}".`
        : `các chỉ tiêu của nhiệm vụ này: ${a['known'] || 'không có'}.`,
  },
  'figure-wrong-type': {
    message: (a) => `số liệu "${a['indicator']}" phải là ${figureForm(a['expected'])}`,
    remedy: (a) => `${a['name']} tính bằng ${a['measure']}; đính chính bằng tiendo correct.`,
  },
  'figure-unknown-part': {
    message: (a) => `chỉ tiêu "${a['indicator']}" không có phần "${a['part']}"`,
    remedy: (a) => (a['suggestion'] ? `dùng "${a['suggestion']}".` : `các phần: ${a['known']}.`),
  },
  'figure-total-mismatch': {
    message: (a) =>
      `số liệu "${a['indicator']}" không khớp: tổng là ${a['total']} nhưng cộng theo ${a['split']} được ${a['sum']}`,
    remedy: () => 'hỏi lại đơn vị, rồi đính chính bằng tiendo correct.',
  },
  'recorded-before-date': {
    message: (a) => `ghi lúc ${a['at']}, trước ngày diễn ra ${formatDate(a['date'] ?? '')}`,
    remedy: () => 'sửa ngày; bản ghi chỉ nói việc đã xảy ra.',
  },
  'personal-data': {
    message: (a) =>
      `có thể là dữ liệu cá nhân: ${words.personalData[(a['kind'] ?? 'phone') as PersonalDataKind]}`,
    remedy: () =>
      'đính chính bằng câu không nêu người, số, thôn ("một phụ nữ", "tại một thôn"); lịch sử git vẫn giữ bản cũ, báo người quản lý kho.',
  },
  'legacy-encoding': {
    message: (a) =>
      `chữ "${a['found']}" viết bằng bảng mã cũ ${a['encoding']}, tức là "${a['meant']}"`,
    remedy: (a) =>
      `chuyển phần chữ này từ ${a['encoding']} sang Unicode, rồi đính chính bằng tiendo correct.`,
  },
  'evidence-outside': {
    message: (a) => `đường dẫn chứng cứ "${a['path']}" dẫn ra ngoài thư mục làm việc`,
    remedy: () => 'chép tệp chứng cứ vào thư mục làm việc và ghi đường dẫn tính từ thư mục đó.',
  },
  'correction-cycle': {
    message: (a) => `mục "${a['id']}" đính chính vòng tròn, nên không bản nào có hiệu lực`,
    remedy: () => 'bỏ một tệp đính chính trong vòng.',
  },
  'record-edited': {
    message: (a) => {
      if (a['key'] === '') return `bản ghi "${a['id']}" đã commit, nay không đọc được`;
      const more = a['more'] === '0' ? '' : `, và ${a['more']} chỗ khác`;
      const was = a['hidden'] ? 'một chữ có thể là dữ liệu cá nhân' : quote(a['before']);
      return `bản ghi "${a['id']}" đã bị sửa sau khi commit: ${a['key']} từ ${was} thành ${quote(a['after'])}${more}`;
    },
    remedy: (a) =>
      `khôi phục: git restore -s ${a['from']} ${a['path']}; rồi sửa đúng cách: tiendo correct ${a['id']} hoặc tiendo void ${a['id']}, kèm lý do.`,
  },
  'record-deleted': {
    message: (a) => `bản ghi "${a['id']}" đã commit, nay không còn`,
    remedy: (a) =>
      `khôi phục: git restore -s ${a['from']} ${a['path']}; nếu cần bỏ thì hủy: tiendo void ${a['id']}, kèm lý do.`,
  },
  'two-corrections': {
    message: (a) =>
      `mục "${a['entry']}" có hai đính chính không biết nhau: "${a['id']}" và "${a['other']}"; đang tính bản sau`,
    remedy: (a) =>
      `giữ bản sau: tiendo correct ${a['other']} --also ${a['id']} --reason "…"; giữ bản trước: tiendo correct ${a['id']} --also ${a['other']} --reason "…".`,
  },
  'correction-of-void': {
    message: (a) =>
      `đính chính mục "${a['id']}" đã bị hủy bởi "${a['void']}", nên không có hiệu lực`,
    remedy: () => 'ghi lại thành một mục mới nếu việc ấy có thật.',
  },
  'settled-twice': {
    message: (a) =>
      `vướng mắc "${a['obstacle']}" đã được giải quyết tại "${a['earlier']}"; đang tính bản sau`,
    remedy: () => 'hủy một trong hai bằng tiendo void.',
  },
  'unit-not-valid': {
    message: (a) =>
      `ngày ${formatDate(a['date'] ?? '')} không thuộc thời gian hiệu lực của "${a['unit']}"`,
    remedy: () => 'sửa đơn vị hoặc ngày, hoặc khoảng valid của đơn vị.',
  },
  'outside-plan-year': {
    message: (a) => `ngày ${formatDate(a['date'] ?? '')} ngoài năm kế hoạch ${a['year']}`,
    remedy: () => 'kiểm tra lại ngày, hoặc ghi vào kế hoạch của năm đó.',
  },
  'back-dated': {
    message: (a) =>
      `việc ngày ${formatDate(a['date'] ?? '')} nhưng ghi ngày ${formatDate(a['recorded'] ?? '')}, sau ${a['days']} ngày`,
    remedy: () => 'không cần sửa; báo cáo và nhật ký cho thấy ngày ghi.',
  },
  'after-deadline': {
    message: (a) =>
      `ghi ngày ${formatDate(a['recorded'] ?? '')}, sau hạn ${formatDate(a['lastDay'] ?? '')} của ${a['period']}`,
    remedy: () => 'không cần sửa; nếu báo cáo đã gửi thì đây là số liệu bổ sung.',
  },
};
