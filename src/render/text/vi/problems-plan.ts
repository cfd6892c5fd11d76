import type { Args, Explanation, PlanProblem } from '../catalogue.js';
import { nameChange } from '../name-change.js';
import { formatDate, nameWeekday } from '../numbers.js';
import { diff } from './diff.js';
import { phrases } from './phrases.js';
import { words } from './words.js';

const use = (a: Args): string =>
  a['suggestion'] ? `dùng "${a['suggestion']}"${a['name'] ? ` (${a['name']})` : ''}.` : '';

const unknown = (what: string, where: string): Explanation => ({
  message: (a) => `không có ${what} "${a['id']}" trong kế hoạch`,
  remedy: (a) => use(a) || `sửa lại mã, hoặc khai báo ${what} trong mục ${where} của plan.yaml.`,
});

/** What the YAML parser's codes mean. */
const SYNTAX: Readonly<Record<string, string>> = {
  ALIAS_PROPS: 'tham chiếu (*) không được có thuộc tính',
  BAD_ALIAS: 'tham chiếu (*) không hợp lệ',
  BAD_DIRECTIVE: 'chỉ thị % không hợp lệ',
  BAD_DQ_ESCAPE: 'dấu \\ trong ngoặc kép không hợp lệ',
  BAD_INDENT: 'thụt đầu dòng không thẳng hàng với các khóa cùng cấp',
  BAD_PROP_ORDER: 'thứ tự thẻ và neo không hợp lệ',
  BAD_SCALAR_START: 'chữ bắt đầu bằng ký tự không được phép; đặt trong ngoặc kép',
  BLOCK_AS_IMPLICIT_KEY: 'có hai dấu hai chấm trên một dòng; đặt phần chữ trong ngoặc kép',
  BLOCK_IN_FLOW: 'danh sách nhiều dòng không được nằm trong ngoặc',
  DUPLICATE_KEY: 'khóa này đã có ở trên',
  IMPOSSIBLE: 'không hiểu được chỗ này',
  KEY_OVER_1024_CHARS: 'khóa quá dài',
  MISSING_CHAR: 'thiếu dấu đóng ngoặc, dấu nháy, dấu phẩy hoặc dấu cách',
  MULTILINE_IMPLICIT_KEY: 'khóa phải nằm trên một dòng; có thể thiếu dấu hai chấm ở dòng trên',
  MULTIPLE_ANCHORS: 'có nhiều neo (&) ở một chỗ',
  MULTIPLE_DOCS: 'tệp có nhiều tài liệu ngăn bởi ---',
  MULTIPLE_TAGS: 'có nhiều thẻ (!) ở một chỗ',
  RESOURCE_EXHAUSTION: 'cấu trúc lồng nhau quá sâu',
  TAB_AS_INDENT: 'thụt đầu dòng bằng phím Tab; dùng dấu cách',
  TAG_RESOLVE_FAILED: 'thẻ (!) không được dùng ở đây',
  UNEXPECTED_TOKEN: 'có ký tự thừa hoặc đặt sai chỗ',
};

const SIGNS: Readonly<Record<string, string>> = {
  '&': 'neo (dấu & đứng đầu)',
  '*': 'tham chiếu (dấu * đứng đầu)',
  '!': 'thẻ (dấu ! đứng đầu)',
};

/** Why a file cannot be read. */
export const FILE_FAILURES: Readonly<Record<string, string>> = {
  'not-a-file': 'đây không phải là tệp thường',
  'linked-folder': 'thư mục này là liên kết (symbolic link), không đọc qua liên kết',
  outside: 'liên kết dẫn ra ngoài thư mục làm việc',
  'too-large': 'tệp quá lớn (trên 1 MiB)',
  ENOENT: 'tệp không còn hoặc là liên kết hỏng',
  EACCES: 'không có quyền đọc',
};

/** What a file is instead of text in UTF-8. */
export const ENCODINGS: Readonly<Record<string, string>> = {
  'UTF-16': 'tệp bắt đầu như UTF-16 nhưng bị hỏng hoặc bị cắt',
  'not UTF-8': 'tệp không lưu bằng bảng mã UTF-8',
  TCVN3: 'tệp lưu bằng bảng mã cũ TCVN3 (ABC, phông .Vn…)',
  VNI: 'tệp lưu bằng bảng mã cũ VNI (phông VNI-…)',
  NUL: 'tệp có ký tự NUL, không phải văn bản',
};

const expectedValue = (a: Args): string => {
  const limit = a['limit'] ?? '';
  switch (a['rule']) {
    case 'enum':
      return `chỉ nhận: ${limit}`;
    case 'type':
      return `phải là ${{ string: 'chữ', integer: 'số nguyên', number: 'số', boolean: 'true hoặc false', array: 'danh sách', object: 'các cặp khóa: giá trị' }[limit] ?? limit}`;
    case 'format':
      return 'phải là ngày có thật, viết như 2023-05-12';
    case 'pattern':
      return `phải viết theo mẫu ${limit}`;
    case 'minimum':
      return `phải từ ${limit} trở lên`;
    case 'maximum':
      return `không quá ${limit}`;
    case 'empty':
      return 'không được để trống';
    case 'maxLength':
      return `không dài quá ${limit} ký tự`;
    default:
      return 'không thuộc dạng nào được nhận';
  }
};

/** Problems of files and of the plan, in Vietnamese. */
export const planProblems: Readonly<Record<PlanProblem, Explanation>> = {
  'yaml-syntax': {
    message: (a) => `sai cú pháp YAML: ${SYNTAX[a['rule'] ?? ''] ?? a['detail']}`,
    remedy: () => 'xem lại dấu cách đầu dòng, dấu hai chấm, dấu ngoặc và dấu nháy ở chỗ này.',
  },
  'not-a-text-file': {
    message: (a) =>
      `${ENCODINGS[a['found'] ?? ''] ?? 'tệp không phải văn bản'}${a['meant'] ? `, có chữ "${a['meant']}"` : ''}`,
    remedy: (a) =>
      a['meant']
        ? `chuyển mã tệp từ ${a['found']} sang Unicode (UTF-8), chẳng hạn bằng công cụ chuyển mã của bộ gõ.`
        : 'mở tệp bằng trình soạn thảo và lưu lại với bảng mã UTF-8.',
  },
  'not-plain-yaml': {
    message: (a) => `${SIGNS[a['sign'] ?? ''] ?? 'dấu này'} của YAML không dùng trong các tệp này`,
    remedy: () =>
      'nếu là chữ thì đặt cả phần chữ trong ngoặc kép; nếu là tham chiếu thì chép giá trị vào đây.',
  },
  'conflict-markers': {
    message: (a) => {
      const sides = `tệp còn dấu xung đột của git, giữa "${a['ours']}" và "${a['theirs']}"`;
      if (a['same']) return `${sides}: hai bên chỉ khác cách viết hoặc thứ tự`;
      if (!a['field']) return `${sides} chưa hợp nhất`;
      const value = (text = ''): string => (text === '' ? 'không có' : `"${text}"`);
      return `xung đột của git ở ${a['field']}: bên "${a['ours']}" là ${value(a['oursValue'])}, bên "${a['theirs']}" là ${value(a['theirsValue'])}`;
    },
    remedy: (a) =>
      `giữ ${a['field'] ? 'một trong hai giá trị' : 'phần đúng của hai bên'}, xóa các dòng <<<<<<<, ||||||| (nếu có), ======= và >>>>>>>, rồi git add và git commit.`,
  },
  'forbidden-character': {
    message: (a) => `có ký tự điều khiển hoặc ký tự hỏng ${a['character']}`,
    remedy: () => 'xóa ký tự này; nó thường theo vào khi sao chép từ chương trình khác.',
  },
  'beyond-limits': {
    message: (a) =>
      a['rule'] === 'depth'
        ? `dữ liệu lồng nhau quá ${a['limit']} tầng`
        : `tệp có quá ${a['limit']} giá trị`,
    remedy: () =>
      'kiểm tra xem tệp có bị hỏng không; nếu đúng là dữ liệu thì tách thành nhiều tệp.',
  },
  'unreadable-file': {
    message: (a) => `không đọc được: ${FILE_FAILURES[a['failure'] ?? ''] ?? a['failure']}`,
    remedy: () => 'khôi phục tệp (git checkout), hoặc sửa quyền đọc.',
  },
  'unknown-schema': {
    message: (a) =>
      a['found'] ? `không có loại tệp "${a['found']}"` : 'tệp thiếu dòng schema ở đầu',
    remedy: (a) => `dòng schema ở đây nhận: ${a['expected']}.`,
  },
  'newer-schema': {
    message: (a) => `tệp theo "${a['found']}", mới hơn chương trình này`,
    remedy: () => 'cập nhật tiendo.',
  },
  'misplaced-file': {
    message: (a) =>
      a['found']
        ? `loại tệp "${a['found']}" không để ở đây`
        : 'tệp YAML này không nằm ở chỗ nào được đọc',
    remedy: (a) =>
      a['found']
        ? `chuyển tệp về đúng thư mục; ở đây nhận: ${a['expected']}.`
        : `đổi đuôi thành .yaml và để trong thư mục con của: ${a['expected']}; hoặc chuyển tệp ra khỏi plans/.`,
  },
  'schema-missing-key': {
    message: (a) => `thiếu khóa "${a['key']}"`,
    remedy: (a) => `thêm dòng "${a['key']}: …".`,
  },
  'schema-unknown-key': {
    message: (a) => `không có khóa "${a['key']}"`,
    remedy: (a) => use(a) || 'xóa dòng này; khóa riêng của cơ quan phải bắt đầu bằng "x-".',
  },
  'schema-wrong-value': {
    message: (a) => `giá trị${a['key'] ? ` của "${a['key']}"` : ''} ${expectedValue(a)}`,
    remedy: () => 'sửa lại giá trị theo mô tả trên.',
  },
  'plan-id-mismatch': {
    message: (a) => `kế hoạch tự gọi là "${a['id']}" nhưng nằm trong thư mục "${a['folder']}"`,
    remedy: (a) => `ghi "id: ${a['folder']}", hoặc đổi tên thư mục thành "${a['id']}".`,
  },
  'reserved-name': {
    message: (a) => `"${a['id']}" là tên riêng của Windows, không đặt cho tệp hay thư mục được`,
    remedy: () => 'đổi mã khác, ví dụ thêm một từ: thon-con thay cho con.',
  },
  'duplicate-id': {
    message: (a) => `mã "${a['id']}" đã dùng rồi${a['other'] ? ` ở ${a['other']}` : ''}`,
    remedy: () => 'mỗi mã chỉ dùng một lần; đổi một trong hai.',
  },
  'unknown-unit': unknown('đơn vị', 'units'),
  'unknown-content': unknown('nội dung', 'contents hoặc funding'),
  'unknown-indicator': unknown('chỉ tiêu', 'indicators'),
  'unknown-split': unknown('cách phân tổ', 'splits'),
  'unknown-document': unknown('văn bản', 'documents'),
  'reserved-part': {
    message: (a) => `phân tổ "${a['split']}" có phần tên "total", là tên dành cho tổng số`,
    remedy: () => 'đặt tên khác cho phần này.',
  },
  'ambiguous-part': {
    message: (a) =>
      `chỉ tiêu "${a['indicator']}" có hai phần cùng tên "${a['part']}" ở phân tổ "${a['other']}" và "${a['split']}"`,
    remedy: () => 'đổi tên một trong hai phần.',
  },
  'group-cycle': {
    message: (a) => `nhóm "${a['unit']}" là thành viên của chính nó`,
    remedy: () => 'bỏ một quan hệ thành viên.',
  },
  'dates-reversed': {
    message: (a) =>
      `ngày cuối ${formatDate(a['to'] ?? '')} trước ngày đầu ${formatDate(a['from'] ?? '')}`,
    remedy: () => 'đổi lại hai ngày.',
  },
  'no-coordinator': {
    message: () => 'không đơn vị nào làm đầu mối tổng hợp',
    remedy: () => 'thêm "roles: [coordinator]" cho đơn vị đầu mối.',
  },
  'revision-order': {
    message: (a) =>
      `lần sửa đổi ngày ${formatDate(a['date'] ?? '')} ghi sau ngày ${formatDate(a['before'] ?? '')}, là ngày muộn hơn`,
    remedy: () =>
      'xếp revisions theo ngày, cũ trước mới sau, không sớm hơn ngày ban hành kế hoạch; hoặc sửa lại ngày.',
  },
  'revision-repeated': {
    message: (a) => `văn bản sửa đổi số ${a['number']} ghi hai lần`,
    remedy: () => 'mỗi văn bản sửa đổi ghi một lần; gộp hai mục hoặc sửa lại số.',
  },
  'group-without-members': {
    message: (a) => `nhóm "${a['name']}" chưa có danh sách thành viên, nên theo dõi như một đơn vị`,
    remedy: () => 'ghi thành viên vào members khi đã xác định.',
  },
  'content-without-task': {
    message: (a) => `nội dung ${a['id']} chưa giao cho đơn vị nào`,
    remedy: () => 'phân công bằng văn bản rồi bổ sung nhiệm vụ; báo cáo sẽ nêu khoảng trống này.',
  },
  'indicator-without-task': {
    message: (a) => `chỉ tiêu "${a['id']}" không giao cho đơn vị nào báo cáo`,
    remedy: () => 'ghi chỉ tiêu vào indicators của một nhiệm vụ, hoặc bỏ chỉ tiêu.',
  },
  'window-after-last-report': {
    message: (a) =>
      `đợt ${formatDate(a['from'] ?? '')}–${formatDate(a['to'] ?? '')} kết thúc sau hạn ${formatDate(a['lastDay'] ?? '')} của ${a['period']}`,
    remedy: () => 'kết quả của đợt này sẽ phải báo cáo bổ sung.',
  },
  'deadline-on-day-off': {
    message: (a) =>
      `ngày ${formatDate(a['date'] ?? '')} là ${nameWeekday(a['date'] ?? '', words.weekdays)} hoặc ngày nghỉ; hạn cuối tính là ${nameWeekday(a['lastDay'] ?? '', words.weekdays)} ${formatDate(a['lastDay'] ?? '')}`,
    remedy: () => 'nếu cơ quan cho lùi sang ngày làm việc kế tiếp, ghi "roll: true".',
  },
  'printed-erratum': {
    message: (a) =>
      `kế hoạch in "${a['printed']}", thực hiện theo "${phrases.effective(a['effective'] ?? '')}": ${a['erratum']}`,
    remedy: () => 'kiến nghị đính chính văn bản; giữ cả hai giá trị trong tệp.',
  },
  'plan-anomaly': {
    message: (a) => `${a['clause']}: ${a['printed']} – ${a['erratum']}`,
    remedy: () => 'không cần sửa tệp; báo cáo sẽ nêu điểm này.',
  },
  'retroactive-edit': {
    message: (a) =>
      `sửa hồi tố so với ${a['since']}: ${nameChange(diff, a)}; kế hoạch chưa ghi lần sửa đổi nào kèm lý do`,
    remedy: () =>
      'thêm vào revisions của kế hoạch một mục có number, date, summary và reason; hoặc bỏ phần sửa này. Xem: tiendo diff',
  },
  'issued-edited': {
    message: (a) => `tệp ${a['kept']} không còn là báo cáo số ${a['number']} đã gửi`,
    remedy: () => 'khôi phục tệp từ git hoặc bản sao lưu; bản đã gửi không được sửa.',
  },
};
