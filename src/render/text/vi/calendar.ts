import type { CalendarTexts } from '../calendar-texts.js';
import { formatDate } from '../numbers.js';

/** Texts of a calendar in Vietnamese. */
export const calendar: CalendarTexts = {
  name: (plan, unit) => (unit === null ? plan : `${plan} – ${unit}`),
  lastDayFor: (what) => `Hạn cuối: ${what}`,
  settledReport: (title) => `Đã nhận – ${title}`,
  settledTask: (title) => `Đã xong – ${title}`,
  requested: 'đề nghị gửi',
  clause: (source) => `Điểm ${source} của Kế hoạch`,
  rule: (rule) => `Thời hạn: ${rule}`,
  unit: (name) => `Đơn vị: ${name}`,
  state: (state) => `Trạng thái: ${state}`,
  received: (counts, asOf) => `Tính đến ${formatDate(asOf)}: ${counts}`,
};
