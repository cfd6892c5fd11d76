import type { WhyTexts } from '../why-texts.js';

const by = (id: string): string => (id === '' ? '' : ` (${id})`);

/** Texts of `why` in Vietnamese. */
export const why: WhyTexts = {
  totals: {
    required: 'Báo cáo bắt buộc',
    requested: 'Báo cáo đề nghị',
    received: 'Báo cáo bắt buộc đã nhận',
    requestedReceived: 'Báo cáo đề nghị đã nhận',
    onTime: 'Báo cáo bắt buộc gửi đúng hạn',
    late: 'Báo cáo bắt buộc gửi muộn',
    missing: 'Báo cáo bắt buộc chưa gửi',
    pending: 'Báo cáo bắt buộc còn trong hạn',
    tasks: 'Nhiệm vụ của kế hoạch',
    done: 'Nhiệm vụ hoàn thành',
    inProgress: 'Nhiệm vụ đang làm',
    notStarted: 'Nhiệm vụ chưa có kết quả',
    stopped: 'Nhiệm vụ đã dừng',
    entries: 'Mục tiến độ trong kỳ',
    obstacles: 'Vướng mắc',
    openObstacles: 'Vướng mắc chưa giải quyết',
  },
  reporters: (name) => `Đơn vị có số liệu: ${name}`,
  withheld: 'Báo cáo gửi đi không nêu số này; ở đây là số dùng nội bộ.',
  withheldInSentence: 'Báo cáo gửi đi không nêu số liệu nhạy cảm của mục này.',
  printed: 'Trong báo cáo',
  share: (unit) => `Chỉ tính phần của ${unit}`,
  adds: 'cộng',
  sum: 'Cộng',
  noNumber: 'không có số',
  replaces: (id) => `đính chính ${id}`,
  reason: (reason) => `lý do: ${reason}`,
  leftOut: 'Không tính',
  leftOutWhy: {
    voided: (id) => `đã hủy${by(id)}`,
    corrected: (id) => `đã đính chính${by(id)}`,
    'outside-period': () => 'ngoài kỳ báo cáo',
    overtaken: (id) => `số thời điểm, đã có lần mới hơn${by(id)}`,
  },
  units: {
    expected: (count) => `Đơn vị được giao nhiệm vụ (${count})`,
    unknown: (count) => `Chưa rõ (${count})`,
    notApplicable: (count) => `Không áp dụng (${count})`,
    silent: (count) => `Chưa báo cáo (${count})`,
  },
  noRecords: 'Không có mục nào.',
};
