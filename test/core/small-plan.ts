/** A small plan for tests of the core: every kind of unit, indicator and task once, nothing left open. */
import { type PlanView, viewPlan } from '../../src/core/plan-view.js';
import type { Plan, PlanIndicator, PlanPeriod, PlanTask } from '../../src/model/generated/files.js';

const units: Plan['units'] = [
  { id: 'van-hoa', name: 'Công chức Văn hóa', roles: ['coordinator'], report: 'not-expected' },
  { id: 'cong-an', name: 'Công an xã', report: 'required' },
  {
    id: 'cac-thon',
    name: 'Các thôn',
    report: 'required',
    members: ['thon-1', 'thon-2', 'thon-10'],
  },
  { id: 'thon-1', name: 'Thôn 1', report: 'required' },
  { id: 'thon-2', name: 'Thôn 2', report: 'required' },
  { id: 'thon-10', name: 'Thôn 10', report: 'required' },
  { id: 'hoi-phu-nu', name: 'Hội Liên hiệp Phụ nữ xã', short: 'Hội LHPN', report: 'requested' },
];

const indicators: PlanIndicator[] = [
  { id: 'su-kien', code: 'g2', name: 'Buổi truyền thông', measure: 'cuộc', type: 'flow' },
  {
    id: 'luot',
    name: 'Lượt người tham dự',
    measure: 'lượt',
    type: 'flow',
    splits: ['gioi-tinh', 'dan-toc'],
  },
  { id: 'mo-hinh', name: 'Mô hình đang hoạt động', measure: 'mô hình', type: 'snapshot' },
  {
    id: 'duoc-ho-tro',
    name: 'Nạn nhân được hỗ trợ',
    measure: '%',
    type: 'ratio',
    ratio: { num: 'Được hỗ trợ', den: 'Được phát hiện', scale: 100 },
    targets: [{ goal: '3.2', value: 80, by: 2025, document: 'nq-28' }],
  },
  {
    id: 'co-nu',
    name: 'Cơ quan có lãnh đạo nữ',
    measure: '%',
    type: 'ratio',
    ratio: { num: 'Có nữ', den: 'Được tính', basis: 'snapshot', scale: 100 },
  },
  {
    id: 'kinh-phi',
    name: 'Kinh phí',
    measure: 'đồng',
    type: 'flow',
    money: true,
    splits: ['nguon'],
  },
];

const everyIndicator = indicators.map(({ id }) => id);

const tasks: PlanTask[] = [
  {
    id: 'ca-phong-ngua',
    source: 'IV.1.a',
    title: 'Phòng ngừa tội phạm',
    unit: 'cong-an',
    role: 'direct',
    kind: 'ongoing',
    contents: ['II.1.a', 'II.2.a'],
    indicators: everyIndicator,
  },
  {
    id: 'thon-truyen-thong',
    source: 'IV.2.a',
    title: 'Truyền thông ở thôn',
    unit: 'cac-thon',
    role: 'direct',
    kind: 'ongoing',
    contents: ['II.1.a'],
    indicators: everyIndicator,
  },
  {
    id: 'thon-thang-hanh-dong',
    source: 'IV.2.b',
    title: 'Hưởng ứng Tháng hành động',
    unit: 'cac-thon',
    role: 'direct',
    kind: 'window',
    contents: ['II.1.b'],
    window: { from: '2023-04-15', to: '2023-05-15' },
    indicators: ['su-kien'],
  },
  {
    id: 'vh-ke-hoach',
    source: 'IV.3.a',
    title: 'Trình kế hoạch',
    unit: 'van-hoa',
    role: 'advise',
    kind: 'document',
    contents: ['II.2.a'],
    due: { before: '2023-03-01' },
  },
  {
    id: 'hoi-kinh-phi',
    source: 'IV.4.a',
    title: 'Hỗ trợ phụ nữ khởi nghiệp',
    unit: 'hoi-phu-nu',
    role: 'requested',
    kind: 'ongoing',
    contents: ['III.1', 'II.2.a'],
    indicators: ['kinh-phi'],
    note: 'Đề án 939',
  },
];

const periods: PlanPeriod[] = [
  {
    id: '6-thang',
    name: 'Báo cáo 6 tháng',
    title: '6 tháng đầu năm 2023',
    source: 'V.1.b',
    covers: { from: '2023-01-01', to: '2023-06-09' },
    due: { before: '2023-06-10' },
  },
  {
    id: 'nam',
    name: 'Báo cáo năm',
    title: 'năm 2023',
    source: 'V.1.b',
    covers: { from: '2023-01-01', to: '2023-11-09' },
    due: { before: '2023-11-10' },
  },
];

const base: Plan = {
  schema: 'tiendo/plan@1',
  id: 'mau',
  title: 'Kế hoạch mẫu',
  year: 2023,
  issuer: { name: 'UBND xã Mẫu' },
  documents: [{ id: 'nq-28', number: '28/NQ-CP', title: 'Chiến lược' }],
  contents: [
    {
      id: 'II.1',
      title: 'Truyền thông',
      items: [
        { id: 'II.1.a', title: 'Tuyên truyền pháp luật' },
        { id: 'II.1.b', title: 'Tháng hành động' },
      ],
    },
    { id: 'II.2', title: 'Năng lực', items: [{ id: 'II.2.a', title: 'Tập huấn' }] },
  ],
  funding: [{ id: 'III.1', title: 'Ngân sách nhà nước' }],
  units,
  splits: [
    {
      id: 'gioi-tinh',
      name: 'Giới tính',
      parts: [
        { id: 'nam', name: 'Nam' },
        { id: 'nu', name: 'Nữ' },
      ],
    },
    {
      id: 'dan-toc',
      name: 'Dân tộc',
      parts: [
        { id: 'kinh', name: 'Kinh' },
        { id: 'dtts', name: 'Dân tộc thiểu số' },
      ],
    },
    {
      id: 'nguon',
      name: 'Nguồn',
      parts: [
        { id: 'ngan-sach', name: 'Ngân sách', funding: 'III.1' },
        { id: 'khac', name: 'Khác' },
      ],
    },
  ],
  indicators,
  tasks,
  periods,
  // This Saturday is worked, so that no deadline of the plan lies on a day off.
  calendar: { workingDays: ['2023-06-10'] },
};

/** The small plan, with some of its keys replaced. */
export function smallPlan(changes: Partial<Plan> = {}): Plan {
  return { ...base, ...changes };
}

/** The lookups of the small plan, with some of its keys replaced. */
export function smallView(changes: Partial<Plan> = {}): PlanView {
  return viewPlan(smallPlan(changes));
}

/** Something of the small plan that must be there. */
export function known<T>(map: ReadonlyMap<string, T>, id: string): T {
  const found = map.get(id);
  if (found === undefined) throw new Error(`The small plan has no "${id}".`);
  return found;
}
