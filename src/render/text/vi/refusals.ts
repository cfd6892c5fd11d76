import type { PersonalDataKind } from '../../../core/privacy/finding.js';
import type { NamedKind } from '../../../core/refusals.js';
import type { Args, Catalogue } from '../catalogue.js';
import { formatDate } from '../numbers.js';
import { figureForm } from './figure-form.js';
import { ENCODINGS, FILE_FAILURES } from './problems-plan.js';
import { words } from './words.js';

const kind = (a: Args): string => words.named[(a['kind'] ?? 'anything') as NamedKind] ?? '';
const day = (a: Args, key: string): string => formatDate(a[key] ?? '');

const LISTING: Readonly<Record<string, string>> = {
  task: 'xem các nhiệm vụ: tiendo list.',
  unit: 'xem các đơn vị: tiendo status.',
  entry: 'xem các mục: tiendo log.',
  record: 'xem các mục: tiendo log.',
  clause: 'xem các nội dung: tiendo list --by content.',
  obstacle: 'xem vướng mắc: tiendo status.',
  period: 'kế hoạch chưa có kỳ báo cáo: khai báo trong mục periods của plan.yaml.',
  anchor: 'mã nằm cạnh từng số của trang xem: tiendo report KỲ --out bao-cao.html.',
  plan: 'mỗi kế hoạch là một thư mục trong plans/ có tệp plan.yaml.',
};

/** Why two options contradict each other, where it is not plain. */
const CLASHES: Readonly<Record<string, string>> = {
  '--draft --issue': 'bản gửi đi không còn là dự thảo; ',
  '--out --issue': 'bản gửi đi được lưu vào issued/; ',
  '--template --format json': 'json là toàn bộ dữ liệu của báo cáo, không theo mẫu; ',
};

/** Why a command will not do something, in Vietnamese. */
export const refusals: Catalogue['refusals'] = {
  'not-found': {
    message: (a) =>
      a['typed']
        ? `không tìm thấy ${kind(a)} "${a['typed']}"${a['from'] ? `, ghi trong ${a['from']}` : ''}.`
        : `không có ${kind(a)} nào.`,
    remedy: (a) =>
      a['suggestion']
        ? `có phải là "${a['suggestion']}"${a['suggestionName'] ? ` (${a['suggestionName']})` : ''}?`
        : a['known']
          ? `${a['from'] ? `sửa dòng plan trong ${a['from']}; ` : ''}chọn một trong: ${a['known']}.`
          : (LISTING[a['kind'] ?? ''] ?? ''),
  },
  ambiguous: {
    message: (a) =>
      a['typed'] ? `"${a['typed']}" có thể là nhiều ${kind(a)}.` : `có nhiều ${kind(a)}.`,
    remedy: (a) =>
      `${a['kind'] === 'plan' ? 'chọn bằng -p' : a['typed'] ? 'ghi rõ hơn' : 'chọn một trong'}: ${a['candidates']}.`,
  },
  'bad-date': {
    message: (a) => `"${a['typed']}" không phải là một ngày có thật.`,
    remedy: () => 'viết như 2023-05-12 hoặc 12/5/2023.',
  },
  'future-date': {
    message: (a) => `ngày ${day(a, 'date')} ở sau hôm nay (${day(a, 'today')}).`,
    remedy: () => 'chỉ ghi việc đã xảy ra; xem lại ngày.',
  },
  'bad-percent': {
    message: (a) => `"${a['typed']}" không phải là tiến độ.`,
    remedy: () => 'ghi số nguyên từ 0 đến 100.',
  },
  'empty-summary': {
    message: () => 'chưa có nội dung.',
    remedy: () => 'thêm --summary "…".',
  },
  'task-not-of-unit': {
    message: (a) => `nhiệm vụ "${a['task']}" không giao cho ${a['unitName'] ?? a['unit']}.`,
    remedy: (a) =>
      `đơn vị được giao: ${a['choices']}. Nhiệm vụ của ${a['unitName'] ?? a['unit']}: ${a['own'] || 'không có'}.`,
  },
  'unit-needed': {
    message: (a) => `nhiệm vụ "${a['task']}" giao cho nhiều đơn vị; cần nêu đơn vị nào.`,
    remedy: (a) => `thêm --unit với một trong: ${a['choices']}.`,
  },
  'group-as-unit': {
    message: (a) => `${a['unitName'] ?? a['unit']} là một nhóm; phải nêu từng thành viên.`,
    remedy: (a) => `chọn một trong: ${a['choices']}.`,
  },
  'figure-form': {
    message: (a) => `không hiểu số liệu "${a['input']}".`,
    remedy: () => 'viết KEY=12, KEY.nu=65 hoặc KEY=3/4.',
  },
  'figure-given-twice': {
    message: (a) => `số liệu "${a['input']}" đã được nêu rồi.`,
    remedy: () => 'mỗi chỉ tiêu, mỗi phần chỉ ghi một lần.',
  },
  'indicator-not-of-task': {
    message: (a) => `nhiệm vụ "${a['task']}" không có chỉ tiêu "${a['typed']}".`,
    remedy: (a) =>
      a['suggestion']
        ? `có phải là "${a['suggestion']}"? Các chỉ tiêu: ${a['known']}.`
        : `các chỉ tiêu của nhiệm vụ này: ${a['known'] || 'không có'}.`,
  },
  'figure-wrong-type': {
    message: (a) =>
      `giá trị${a['value'] === undefined ? '' : ` "${a['value']}"`} của "${a['indicator']}" phải là ${figureForm(a['expected'])}.`,
    remedy: (a) =>
      `${a['name']} tính bằng ${a['measure']}; ví dụ --figure ${a['example']}. Chưa rõ: unknown; không áp dụng: na.`,
  },
  'figure-unknown-part': {
    message: (a) => `chỉ tiêu "${a['indicator']}" không có phần "${a['part']}".`,
    remedy: (a) =>
      a['suggestion'] ? `có phải là "${a['suggestion']}"?` : `các phần: ${a['known']}.`,
  },
  'figure-total-mismatch': {
    message: (a) =>
      `số liệu "${a['indicator']}" không khớp: tổng là ${a['total']} nhưng cộng theo ${a['split']} được ${a['sum']}.`,
    remedy: () => 'kiểm tra lại các phần và tổng; phần chưa rõ ghi unknown.',
  },
  'already-voided': {
    message: (a) => `bản ghi "${a['id']}" đã bị hủy.`,
    remedy: () => 'nếu việc ấy có thật, ghi lại thành một mục mới.',
  },
  'already-corrected': {
    message: (a) => `mục "${a['id']}" đã được đính chính bằng "${a['by']}".`,
    remedy: (a) => `đính chính bản đang có hiệu lực: tiendo correct ${a['by']} …`,
  },
  'nothing-to-correct': {
    message: () => 'chưa nêu cần sửa gì.',
    remedy: () =>
      'thêm ít nhất một trong: --date, --summary, --percent, --state, --figure, --unit, --task.',
  },
  'report-not-expected': {
    message: (a) => `${a['unitName'] ?? a['unit']} không thuộc diện gửi báo cáo định kỳ.`,
    remedy: () => 'xem các đơn vị phải gửi: tiendo overdue --all.',
  },
  'already-received': {
    message: (a) => `báo cáo của ${a['unitName'] ?? a['unit']} đã nhận ngày ${day(a, 'date')}.`,
    remedy: () =>
      'báo cáo bổ sung: --kind supplement; thay thế: --kind replacement; ghi nhầm: tiendo void.',
  },
  'period-needed': {
    message: () => 'không rõ báo cáo của kỳ nào.',
    remedy: (a) => `thêm --period với một trong: ${a['choices']}.`,
  },
  'nothing-to-return': {
    message: (a) =>
      `chưa nhận báo cáo ${a['period']} của ${a['unitName'] ?? a['unit']}, nên không có gì để trả lại.`,
    remedy: () => 'ghi nhận trước bằng tiendo receive.',
  },
  'extension-not-later': {
    message: (a) => `hạn mới ${day(a, 'until')} không sau hạn đang có (${day(a, 'lastDay')}).`,
    remedy: () => 'chọn ngày sau hạn đang có.',
  },
  'until-passed': {
    message: (a) =>
      `hạn mới ${day(a, 'until')} ở trước ngày của công văn (${day(a, 'asOf')}). Chưa ghi gì.`,
    remedy: () => 'chọn ngày của công văn hoặc ngày sau đó.',
  },
  'already-settled': {
    message: (a) => `vướng mắc "${a['id']}" đã được giải quyết.`,
    remedy: () => 'nếu ghi sai, hủy bản giải quyết bằng tiendo void rồi ghi lại.',
  },
  'clock-behind': {
    message: (a) =>
      `đồng hồ của máy đang chạy lùi: bây giờ là ${a['now']}, nhưng ${a['id']} đã ghi lúc ${a['recorded']}.`,
    remedy: () =>
      'chỉnh lại ngày giờ của máy rồi chạy lại lệnh. Nếu giờ của máy đúng thì mục kia ghi sai giờ: rút mục ấy bằng tiendo void.',
  },
  'before-obstacle': {
    message: (a) =>
      `ngày giải quyết ${day(a, 'date')} trước ngày nêu vướng mắc ${day(a, 'obstacle')}.`,
    remedy: () => 'xem lại ngày.',
  },
  'not-a-version': {
    message: (a) => `"${a['id']}" không phải là bản đính chính của "${a['of']}".`,
    remedy: () => 'xem các bản bằng tiendo log --all.',
  },
  'option-needed': {
    message: (a) => `còn thiếu ${a['option']}.`,
    remedy: (a) =>
      a['option'] === '--out'
        ? 'thêm --out và tên thư mục, ví dụ --out cong-van.'
        : `thêm ${a['option']} …`,
  },
  'option-unfit': {
    message: (a) => `${a['option']} không dùng được với ${a['with']}.`,
    remedy: (a) => `bỏ ${a['option']}.`,
  },
  'bad-choice': {
    message: (a) => `${a['option']} không nhận "${a['typed']}".`,
    remedy: (a) => `chọn một trong: ${a['choices']}.`,
  },
  'bad-number': {
    message: (a) => `${a['option']} cần một số nguyên từ 0 trở lên, không phải "${a['typed']}".`,
    remedy: (a) => `viết như ${a['option']} 14.`,
  },
  'bad-alarms': {
    message: (a) => `--alarms: "${a['typed']}" không phải là các số ngày nhắc trước.`,
    remedy: () => 'viết như --alarms 7,3,1 (không quá 366 ngày), hoặc --alarms none để không nhắc.',
  },
  'number-for-many': {
    message: (a) =>
      `có ${a['count']} công văn, mỗi công văn một số: không dùng chung số ${a['typed']}.`,
    remedy: () =>
      'lập từng công văn bằng --unit, lập một công văn chung bằng --all-in-one, hoặc bỏ --number.',
  },
  'bad-id': {
    message: (a) => `${a['option']} không nhận "${a['typed']}".`,
    remedy: () => 'mã gồm chữ thường không dấu và số, các từ nối bằng gạch ngang: bdg-2024.',
  },
  'bad-batch': {
    message: (a) => `mục thứ ${a['item']} trong tệp: ${a['detail']}`,
    remedy: () => 'sửa rồi chạy lại; chưa mục nào được ghi.',
  },
  'personal-data': {
    message: (a) =>
      `"${a['found']}" (${a['field']}) có thể là dữ liệu cá nhân: ${words.personalData[(a['dataKind'] ?? 'phone') as PersonalDataKind]}. Chưa ghi gì.`,
    remedy: () =>
      'viết lại không nêu tên, số, ngày sinh, thôn của người trong vụ việc: "một phụ nữ", "tại một thôn". Nếu chắc chắn không phải, thêm --allow-personal-data "lý do"; lý do được lưu cùng bản ghi.',
  },
  'evidence-form': {
    message: (a) => `không dùng được minh chứng "${a['typed']}".`,
    remedy: () =>
      'đường dẫn phải nằm trong thư mục làm việc; văn bản viết như "12/BC-CAX,13/5/2023".',
  },
  'no-signature': {
    message: (a) => `${a['option']}: kế hoạch không có ${a['field']}.`,
    remedy: () => 'ghi chức vụ người ký vào kế hoạch (upward.signature), hoặc bỏ lựa chọn này.',
  },
  'number-needed': {
    message: () => 'báo cáo gửi đi phải có số.',
    remedy: () => 'thêm --number, ví dụ --number 45/BC-UBND.',
  },
  'already-issued': {
    message: (a) => `báo cáo số ${a['number']} đã lưu ngày ${day(a, 'on')}: ${a['file']}.`,
    remedy: () => 'bản đã lưu không bị thay; báo cáo bổ sung, thay thế mang số khác.',
  },
  'not-issued': {
    message: (a) => `chưa lưu báo cáo nào của kỳ "${a['period']}".`,
    remedy: (a) => `lưu khi gửi: tiendo report ${a['period']} --issue --number … --on ….`,
  },
  'issued-number': {
    message: (a) => `"${a['typed']}" không chỉ rõ một báo cáo đã lưu của kỳ này.`,
    remedy: (a) => `ghi đủ số, một trong các số đã lưu: ${a['known']}.`,
  },
  'bad-files': {
    message: (a) => `có ${a['count']} tệp bị lỗi, nên báo cáo chưa đủ để lưu.`,
    remedy: () => 'sửa các lỗi trước: tiendo check.',
  },
  'unknown-template': {
    message: (a) => `không có mẫu "${a['typed']}".`,
    remedy: (a) =>
      `${a['suggestion'] ? `có phải là "${a['suggestion']}"? Các mẫu` : 'chọn trong các mẫu'}: ${a['known']}.`,
  },
  'unreadable-template': {
    message: (a) =>
      `mẫu ${a['file']} không đọc được: ${FILE_FAILURES[a['failure'] ?? ''] ?? ENCODINGS[a['failure'] ?? ''] ?? a['failure']}.`,
    remedy: (a) =>
      `${ENCODINGS[a['failure'] ?? ''] ? 'lưu lại bằng bảng mã UTF-8 (Notepad: Save As, Encoding chọn UTF-8)' : 'khôi phục tệp'}; xóa tệp thì mẫu có sẵn được dùng.`,
  },
  'not-to-issue': {
    message: (a) => `mẫu "${a['template']}" không làm ra báo cáo gửi đi, nên không lưu được.`,
    remedy: (a) =>
      `lưu theo mẫu có dòng "document: report" ở đầu; bản theo mẫu "${a['template']}" ghi ra tệp bằng --out.`,
  },
  'unfit-ending': {
    message: (a) => `không tạo được tệp .${a['ending']} như tên "${a['file']}" đòi hỏi.`,
    remedy: (a) =>
      `đặt đuôi ${a['choices']}.${a['ending'] === 'pdf' ? ' Cần PDF thì mở tệp Word hoặc trang xem rồi lưu, in thành PDF.' : ''}`,
  },
  'bad-document-number': {
    message: (a) => `"${a['typed']}" không phải là số văn bản.`,
    remedy: (a) => `viết như --number 5 hoặc --number 05/${a['suffix'] || 'BC-UBND'}.`,
  },
  'from-after-to': {
    message: (a) => `từ ngày ${day(a, 'from')} ở sau đến ngày ${day(a, 'to')}, nên không có gì.`,
    remedy: () => 'xem lại --from và --to.',
  },
  'options-clash': {
    message: (a) => `${a['option']} không dùng cùng ${a['other']}.`,
    remedy: (a) => `${CLASHES[`${a['option']} ${a['other']}`] ?? ''}bỏ một trong hai.`,
  },
  'invalid-record': {
    message: (a) => `bản ghi không hợp lệ: ${a['detail']}`,
    remedy: () => 'sửa lại nội dung theo mô tả trên.',
  },
};
