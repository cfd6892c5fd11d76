import type { TemplateFault, TemplateLimit } from '../../markdown/template-fault.js';
import type { Catalogue, Failures, Questions } from '../catalogue.js';

/** What the operating system's codes mean. */
const SYSTEM: Readonly<Record<string, string>> = {
  ENOSPC: 'đĩa đã đầy',
  EDQUOT: 'đã hết hạn mức dung lượng',
  EACCES: 'không có quyền truy cập',
  EPERM: 'không có quyền truy cập',
  EROFS: 'ổ đĩa chỉ cho đọc',
  ENOENT: 'không tìm thấy',
  ENOTDIR: 'đường dẫn đi qua một tệp, không phải thư mục',
  EISDIR: 'đó là thư mục, không phải tệp',
  EMFILE: 'đang mở quá nhiều tệp',
  ENFILE: 'đang mở quá nhiều tệp',
  EEXIST: 'tệp đã tồn tại',
  EIO: 'lỗi đọc ghi của ổ đĩa',
  EFBIG: 'tệp vượt quá kích thước được phép',
  outside: 'liên kết dẫn ra ngoài thư mục làm việc',
  'not-a-file': 'đây không phải là tệp thường',
  'too-large': 'tệp quá lớn (trên 4 MiB)',
  'not UTF-8': 'không lưu bằng bảng mã UTF-8, hãy lưu lại bằng UTF-8',
  'UTF-16': 'tệp UTF-16 bị hỏng hoặc bị cắt',
  NUL: 'có ký tự NUL, không phải văn bản',
  LINKED: 'thư mục này là liên kết (symbolic link), không ghi qua liên kết',
};

const UNKNOWN = {
  variable: 'không có biến',
  filter: 'không có bộ lọc',
  tag: 'không có thẻ',
  template: 'không có mẫu',
} as const;

const TOO_MUCH: Readonly<Record<TemplateLimit, string>> = {
  length: 'các mẫu dùng ở đây dài quá mức cho phép.\nCách sửa: rút gọn mẫu',
  depth:
    'các phần lồng nhau quá sâu, có thể mẫu gọi lại chính nó.\nCách sửa: bỏ lệnh include hoặc render gọi lại mẫu đang chạy',
  time: 'mẫu chạy quá lâu nên bị dừng.\nCách sửa: bỏ vòng lặp quá dài ở dòng này',
  memory:
    'mẫu dùng quá nhiều bộ nhớ nên bị dừng.\nCách sửa: bỏ vòng lặp quá dài hoặc phần lặp lại văn bản ở dòng này',
};

function faultText(fault: TemplateFault): string {
  switch (fault.kind) {
    case 'not-passed':
      return `mẫu này không được nhận biến "${fault.name}".\nCách sửa: ở nơi gọi, viết {% render 'TÊN MẪU', ${fault.name}: ${fault.name} %}`;
    case 'not-closed':
      return `${fault.name} chưa được đóng.\nCách sửa: thêm phần đóng, ví dụ {% endif %}, {% endfor %}, }}`;
    case 'too-much':
      return TOO_MUCH[fault.of];
    case 'other':
      return fault.detail;
    default:
      return `${UNKNOWN[fault.kind]} "${fault.name}".\nCách sửa: ${fault.nearest === undefined ? 'xem các tên trong templates/README.md' : `có phải là "${fault.nearest}"?`}`;
  }
}

const GIT_REFUSES =
  'git không đọc được kho chứa thư mục này, thường vì kho thuộc người dùng khác hoặc bị hỏng. Cách sửa: chạy git status ở đây và làm theo lời git.';

/** What prevents a command, in Vietnamese. */
export const failures: Failures = {
  noWorkspace: (start) =>
    `không tìm thấy thư mục plans/ ở ${start} hay các thư mục cha.\nCách sửa: chuyển vào thư mục có plans/, hoặc chỉ ra bằng -C THƯ_MỤC.`,
  noWorkspaceAt: (revision) =>
    `ở phiên bản "${revision}" không có thư mục plans/ tại đây.\nCách sửa: nếu nó nằm trong thư mục con của kho, ghi --rev ${revision}:THƯ_MỤC.`,
  badTimeZone: (zone) =>
    `múi giờ "${zone}" trong tiendo.yaml không tồn tại.\nCách sửa: ghi như "Asia/Ho_Chi_Minh", hoặc bỏ dòng timeZone.`,
  writeAtRevision: 'không thể ghi vào một phiên bản cũ. Cách sửa: bỏ --rev.',
  revision: {
    'no-git': (_, option) =>
      `không chạy được git, nên không đọc được phiên bản cũ. Cách sửa: cài git, hoặc bỏ ${option}.`,
    'no-repository': (_, option) =>
      `thư mục này không nằm trong kho git nào. Cách sửa: bỏ ${option}.`,
    'git-refuses': () => GIT_REFUSES,
    'unknown-revision': (revision) =>
      `kho git không có phiên bản "${revision}". Cách sửa: xem các phiên bản bằng git log --oneline; nếu kho chép về thiếu lịch sử (shallow): git fetch --unshallow.`,
  },
  comparison: {
    'no-git': () => 'không chạy được git, nên không so sánh được. Cách sửa: cài git.',
    'no-repository': () =>
      'thư mục này không nằm trong kho git nào, nên không có gì để so. Cách sửa: git init, rồi commit kế hoạch.',
    'git-refuses': () => GIT_REFUSES,
    'unknown-revision': (revision) =>
      `kho git không có phiên bản "${revision}". Cách sửa: xem các phiên bản bằng git log --oneline; nếu kho chép về thiếu lịch sử (shallow): git fetch --unshallow.`,
  },
  historyUnread:
    'Chưa so sánh được với các bản ghi đã commit vì git không trả lời ở đây. Xem: git status',
  badFiles: (count) => `Có ${count} tệp bị lỗi, không được tính hoặc cần sửa. Xem: tiendo check`,
  notWritten: (code, path) =>
    code === 'ENOENT'
      ? `chưa ghi gì: không có thư mục để đặt ${path}.\nCách sửa: tạo thư mục đó trước, hoặc chọn chỗ khác.`
      : `chưa ghi gì: ${SYSTEM[code] ?? code}${path === '' ? '' : ` (${path})`}.\nCách sửa: khắc phục rồi chạy lại lệnh.`,
  noCurrentFolder:
    'thư mục hiện tại không còn nữa. Cách sửa: chuyển sang một thư mục đang có rồi chạy lại lệnh.',
  cannotRead: (path, code) => `không đọc được ${path}: ${SYSTEM[code] ?? code}.`,
  fileExists: (path) =>
    `tệp ${path} đã tồn tại. Cách sửa: chọn tên khác, hoặc thêm --force để ghi đè.`,
  needsOut: (format, file) =>
    `tệp ${format === 'docx' ? 'Word' : 'Excel'} không hiện được trên màn hình. Cách sửa: thêm --out ${file}`,
  unfinishedBatch: (code, plan) =>
    `Cảnh báo: một lần ghi nhiều mục vào ${plan} bị ngắt giữa chừng và chưa ghi nốt được (${SYSTEM[code] ?? code}), nên số liệu có thể thiếu. Cách sửa: khắc phục rồi chạy lại lệnh bất kỳ.`,
  template: (template, line, fault) =>
    `mẫu ${template}${line > 0 ? `, dòng ${line}` : ''}: ${faultText(fault)}`,
  interrupted: 'Đã dừng, chưa ghi gì.',
};

/** Questions in Vietnamese. */
export const questions: Questions = {
  task: 'Nhiệm vụ nào?',
  unit: 'Đơn vị nào thực hiện?',
  date: 'Ngày thực hiện (ví dụ 12/5/2023)?',
  summary: 'Kết quả, một vài câu (không nêu tên, số điện thoại, địa chỉ của cá nhân)?',
  percent: 'Tiến độ theo %, để trống nếu chưa rõ:',
  figure: (name, measure, form) =>
    `${name} (${measure}), ví dụ ${form}. Bằng không ghi 0, chưa rõ ghi ?, không báo cáo thì để trống:`,
  skip: '(bỏ qua)',
  searchHint: 'Gõ vài chữ của nhiệm vụ hoặc đơn vị để tìm, phím ↑ ↓ để chọn, Enter để nhận.',
  noneFound: 'Không tìm thấy; xóa bớt chữ rồi gõ lại.',
};

/** Explains what commander did not understand. */
export const usage: Catalogue['usage'] = (code, message) => {
  const quoted = /'([^']*)'/.exec(message)?.[1] ?? '';
  const meant = /\(Did you mean (?:one of )?([^?]+)\?\)/.exec(message)?.[1];
  const remedy = meant
    ? `có phải là ${meant}? Xem tiendo --help.`
    : 'xem tiendo --help, hoặc tiendo LỆNH --help.';
  switch (code) {
    case 'commander.unknownCommand':
      return { message: `không có lệnh "${quoted}".`, remedy };
    case 'commander.unknownOption':
      return { message: `không có tùy chọn "${quoted}".`, remedy };
    case 'commander.missingArgument':
      return { message: `lệnh còn thiếu tham số <${quoted}>.`, remedy };
    case 'commander.optionMissingArgument':
      return { message: `tùy chọn "${quoted}" cần có giá trị đi kèm.`, remedy };
    case 'commander.excessArguments':
      return { message: 'lệnh có thừa tham số; chữ có dấu cách phải đặt trong ngoặc kép.', remedy };
    case 'commander.invalidArgument':
      return { message: `giá trị của "${quoted}" không hợp lệ.`, remedy };
    default:
      return { message, remedy };
  }
};
