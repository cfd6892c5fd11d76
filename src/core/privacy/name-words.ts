/**
 * Words by which a personal name is known, or by which a capitalised word is known to be none: the common
 * family names of the Kinh and those met among the Cơ Tu, Tà Ôi and Bru–Vân Kiều, forms of address,
 * places, heroes and offices. Data of the detector; the lists are ours and can grow.
 */
import { lexiconOf } from './words.js';

/** Family names; those of two syllables are written out. */
export const familyNames = lexiconOf([
  ...'Nguyễn Trần Lê Phạm Hoàng Huỳnh Phan Vũ Võ Đặng Bùi Đỗ Hồ Ngô Dương Lý'.split(' '),
  ...'Đinh Đoàn Trịnh Trương Lương Cao Mai Tô Hà Châu Tạ Lâm Đào Thái Văn'.split(' '),
  ...'Blúp Bhling Bling Bhnướch Kê Ating Briu Bríu Clâu Cơlâu Coor Đinh Hôih Riah Ploong'.split(
    ' ',
  ),
  ...['A Lăng', 'A Rất', 'A Viết', 'A Ting', 'A Râl', 'Pơ Loong', 'Zơ Râm', 'Ra Pát', 'Ra Pat'],
  ...['Tà Rương', 'Ta Rương', 'Tơ Ngôl', 'Bh Nướch', 'Bờ Nước', 'Vỗ Zút', 'Quỳnh Hoàng'],
]);

/** Forms of address before a name. */
export const addressWords = lexiconOf(['bà', 'ông', 'chị', 'anh', 'em', 'cháu', 'cô', 'bé', 'tên']);

/** Before em and the like: trẻ em, chị em, các em speak of many. */
export const manyWords = lexiconOf(['trẻ', 'chị', 'anh', 'các', 'những', 'vợ', 'hai', 'bà', 'đàn']);

/** What stands before a name that is a place, a school, a fund or a movement. */
export const placeWords = lexiconOf([
  ...['đường', 'phố', 'xã', 'phường', 'trường', 'tiểu học', 'trung học', 'THCS', 'THPT', 'TH'],
  ...['mầm non', 'mẫu giáo', 'cầu', 'chợ', 'công viên', 'bệnh viện', 'bảo tàng', 'quảng trường'],
  ...['quỹ', 'học bổng', 'giải', 'giải thưởng', 'anh hùng', 'phong cách', 'TNCS', 'bác', 'sông'],
]);

/** Names that every sentence may hold: they are no person of the commune. */
export const publicNames = lexiconOf([
  ...['Hồ Chí Minh', 'Võ Thị Sáu', 'Nguyễn Thị Định', 'Trần Hưng Đạo', 'Lê Lợi', 'Hai Bà Trưng'],
  ...['Bà Triệu', 'Bà Trưng', 'Lý Thường Kiệt', 'Nguyễn Huệ', 'Lê Duẩn', 'Phạm Văn Đồng'],
  ...['Võ Nguyên Giáp', 'Nguyễn Trãi', 'Nguyễn Du', 'Phan Bội Châu', 'Phan Châu Trinh'],
  ...['Hoàng Hoa Thám', 'Nguyễn Tất Thành', 'Nguyễn Chí Thanh', 'Lê Quý Đôn', 'Trần Phú'],
  ...['Nguyễn Thị Minh Khai', 'Trần Quốc Toản', 'Lê Hồng Phong', 'Hà Nội', 'Thái Nguyên'],
]);

/** Capitalised words that begin the name of an office, a law or a people rather than of a person. */
export const officeWords = lexiconOf([
  ...'Thôn Bản Làng Xã Huyện Tỉnh Hội Đoàn Công Trường Trạm Ủy Mặt Ban Tổ Phòng Sở Bộ'.split(' '),
  ...'UBND HĐND MTTQ LHPN TNCS Luật Nghị Quyết Kế Tháng Ngày Việt Kinh Cơ Tà Pa Bru Dự'.split(' '),
  ...'Đảng Chi Câu Nhà Mẹ Nhân Tòa Viện Trung Bí Chủ Trưởng Phó Quốc Khu'.split(' '),
]);

/** Offices and callings whose holder is named as such, not as a victim. */
export const roleWords = lexiconOf([
  ...[
    'đồng chí',
    'chủ tịch',
    'bí thư',
    'trưởng',
    'phó',
    'trưởng thôn',
    'trưởng bản',
    'trưởng ban',
    'công chức',
  ],
  ...[
    'hiệu trưởng',
    'trạm trưởng',
    'hội trưởng',
    'giảng viên',
    'báo cáo viên',
    'tuyên truyền viên',
  ],
  ...['luật sư', 'bác sĩ', 'y sĩ', 'nữ hộ sinh', 'cán bộ', 'đại biểu', 'chuyên viên', 'già làng'],
  ...['thầy', 'cô giáo', 'thẩm phán', 'kiểm sát viên', 'hòa giải viên', 'trợ giúp viên'],
]);

/** What may stand between an office and its holder: Chủ tịch UBND xã Hồ Văn A. */
export const officeTailWords = lexiconOf([
  ...['UBND', 'HĐND', 'UBMTTQ', 'MTTQ', 'LHPN', 'xã', 'huyện', 'tỉnh', 'thôn', 'công an', 'hội'],
  ...['phụ nữ', 'nông dân', 'chi bộ', 'chi hội', 'đảng ủy', 'đoàn', 'thanh niên', 'trạm', 'y tế'],
  ...['trường', 'tiểu học', 'mầm non', 'tư pháp', 'hộ tịch', 'văn phòng', 'công tác', 'mặt trận'],
]);
