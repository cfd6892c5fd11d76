/** Texts of the HTML page, in both languages. They stand apart, since only the page needs them. */
import type { IsoDate } from '../../model/dates.js';
import type { Catalogue } from './catalogue.js';

/** What the page says besides the document that it shows. */
export interface PageTexts {
  readonly overview: string;
  readonly document: string;
  readonly toContent: string;
  readonly received: string;
  readonly requested: <T>(received: T, requested: T) => readonly (string | T)[];
  readonly tasks: string;
  readonly tasksDone: <T>(done: T, tasks: T) => readonly (string | T)[];
  readonly entries: string;
  readonly openObstacles: string;
  readonly covers: (from: string, to: string) => string;
  readonly submissions: string;
  readonly submissionsNote: (rule: string, asOf: string) => string;
  readonly deadline: string;
  readonly today: string;
  readonly progressByUnit: string;
  readonly progressByContent: string;
  readonly progressNote: string;
  readonly contentNote: string;
  readonly targets: string;
  readonly targetsNote: string;
  readonly splits: string;
  readonly splitsNote: string;
  readonly noFigures: string;
  readonly target: string;
  readonly result: string;
  readonly met: Readonly<Record<'yes' | 'no' | 'open', string>>;
  readonly atLeast: (value: string, year: number) => string;
  readonly atMost: (value: string, year: number) => string;
  readonly asTable: string;
  readonly sameAsTable: string;
  readonly figures: string;
  readonly figuresNote: string;
  readonly counts: string;
  readonly countsByContent: string;
  readonly countsByUnit: string;
  readonly register: string;
  readonly taskCount: string;
  readonly entryCount: (entries: number) => string;
  readonly madeOf: (units: string) => string;
  readonly sensitive: string;
  readonly noEntries: string;
  readonly silent: (units: string) => string;
  readonly unknown: (units: string) => string;
  readonly notApplicable: (units: string) => string;
  readonly allEntries: string;
  readonly search: string;
  readonly allUnits: string;
  readonly allContents: string;
  readonly shown: string;
  readonly back: string;
  readonly total: string;
  readonly columns: Readonly<
    Record<
      | 'date'
      | 'unit'
      | 'task'
      | 'content'
      | 'summary'
      | 'percent'
      | 'figures'
      | 'state'
      | 'indicator'
      | 'lastDay'
      | 'received'
      | 'late',
      string
    >
  >;
  readonly madeBy: (date: IsoDate) => string;
}

/** Texts of the page by language. */
export const pageTexts: Readonly<Record<Catalogue['language'], PageTexts>> = {
  vi: {
    overview: 'Tổng quan',
    document: 'Toàn văn báo cáo',
    toContent: 'Đến nội dung chính',
    received: 'Báo cáo bắt buộc đã nhận',
    requested: (received, requested) => ['báo cáo đề nghị ', received, '/', requested],
    tasks: 'Nhiệm vụ đang làm',
    tasksDone: (done, tasks) => ['hoàn thành ', done, ' trên ', tasks, ' nhiệm vụ'],
    entries: 'Mục tiến độ trong kỳ',
    openObstacles: 'Vướng mắc chưa giải quyết',
    covers: (from, to) => `từ ${from} đến ${to}`,
    submissions: 'Nộp báo cáo so với hạn',
    submissionsNote: (rule, asOf) => `${rule}; tính đến ${asOf}.`,
    deadline: 'hạn cuối',
    today: 'ngày tính',
    progressByUnit: 'Tiến độ theo đơn vị',
    progressByContent: 'Tiến độ theo nội dung',
    progressNote: 'Số nhiệm vụ của từng đơn vị theo trạng thái.',
    contentNote: 'Mỗi nhiệm vụ tính một lần, ở nội dung nêu kết quả.',
    targets: 'Chỉ tiêu so với mục tiêu',
    targetsNote: 'Vạch đứng là mục tiêu. Chỉ tiêu chưa có số liệu đầy đủ thì chưa đánh giá.',
    splits: 'Số liệu theo phân tổ',
    splitsNote: 'Chỉ những phân tổ có số liệu; phần chưa tách được không chia cho phần nào.',
    noFigures: 'Chưa có số liệu để vẽ.',
    target: 'mục tiêu',
    result: 'kết quả',
    met: { yes: 'đạt', no: 'chưa đạt', open: 'chưa đánh giá được' },
    atLeast: (value, year) => `từ ${value} (${year})`,
    atMost: (value, year) => `không quá ${value} (${year})`,
    asTable: 'Xem dạng bảng',
    sameAsTable: 'Bảng ngay dưới ghi cùng số liệu.',
    figures: 'Từng số liệu được tính từ đâu',
    figuresNote:
      'Mỗi số liệu dẫn đến các mục tiến độ làm nên nó. Mã ghi sau mỗi số dùng được với lệnh tiendo why.',
    counts: 'Các số đếm',
    countsByContent: 'Số nhiệm vụ theo nội dung',
    countsByUnit: 'Số nhiệm vụ theo đơn vị',
    register: 'Báo cáo của từng đơn vị',
    taskCount: 'nhiệm vụ',
    entryCount: (entries) => `${entries} mục`,
    madeOf: (units) => `${units} đơn vị có số liệu`,
    sensitive: 'Số liệu nhạy cảm: chỉ nêu chung toàn xã, không nêu từng mục.',
    noEntries: 'Chưa có mục nào.',
    silent: (units) => `Chưa báo cáo: ${units}.`,
    unknown: (units) => `Chưa rõ: ${units}.`,
    notApplicable: (units) => `Không áp dụng: ${units}.`,
    allEntries: 'Các mục tiến độ trong kỳ',
    search: 'Tìm trong các mục',
    allUnits: 'Mọi đơn vị',
    allContents: 'Mọi nội dung',
    shown: 'Đang hiện',
    back: 'Về đầu trang',
    total: 'Cộng',
    columns: {
      date: 'Ngày',
      unit: 'Đơn vị',
      task: 'Nhiệm vụ',
      content: 'Nội dung',
      summary: 'Kết quả',
      percent: 'Tiến độ',
      figures: 'Số liệu',
      state: 'Tình trạng',
      indicator: 'Chỉ tiêu',
      lastDay: 'Hạn cuối',
      received: 'Ngày nhận',
      late: 'Trễ (ngày)',
    },
    madeBy: (date) => `Trang này được lập từ dữ liệu của kế hoạch, tính đến ${date}.`,
  },
  en: {
    overview: 'Overview',
    document: 'The report in full',
    toContent: 'To the main content',
    received: 'Required reports received',
    requested: (received, requested) => ['requested reports ', received, '/', requested],
    tasks: 'Tasks under way',
    tasksDone: (done, tasks) => [done, ' of ', tasks, ' tasks done'],
    entries: 'Progress entries of the period',
    openObstacles: 'Obstacles not settled',
    covers: (from, to) => `from ${from} to ${to}`,
    submissions: 'Reports against the deadline',
    submissionsNote: (rule, asOf) => `${rule}; as of ${asOf}.`,
    deadline: 'last day',
    today: 'as of',
    progressByUnit: 'Progress by unit',
    progressByContent: 'Progress by content',
    progressNote: 'Number of tasks of each unit by state.',
    contentNote: 'Each task counts once, at the content where its results are told.',
    targets: 'Indicators against targets',
    targetsNote: 'The upright line is the target. What is not fully known is not judged.',
    splits: 'Figures by their parts',
    splitsNote: 'Only parts that were given; what was not split belongs to none of them.',
    noFigures: 'There are no figures to draw yet.',
    target: 'target',
    result: 'result',
    met: { yes: 'met', no: 'not met', open: 'cannot be judged yet' },
    atLeast: (value, year) => `at least ${value} (${year})`,
    atMost: (value, year) => `at most ${value} (${year})`,
    asTable: 'As a table',
    sameAsTable: 'The table below has the same numbers.',
    figures: 'What each figure is made of',
    figuresNote:
      'Each figure leads to the entries behind it. The anchor after each can be given to tiendo why.',
    counts: 'Counts',
    countsByContent: 'Tasks by content',
    countsByUnit: 'Tasks by unit',
    register: 'The report of each unit',
    taskCount: 'tasks',
    entryCount: (entries) => (entries === 1 ? '1 entry' : `${entries} entries`),
    madeOf: (units) => `${units} units gave a number`,
    sensitive: 'Sensitive: told for the whole commune only, without its entries.',
    noEntries: 'No entries yet.',
    silent: (units) => `Not reported: ${units}.`,
    unknown: (units) => `Unknown: ${units}.`,
    notApplicable: (units) => `Not applicable: ${units}.`,
    allEntries: 'Progress entries of the period',
    search: 'Search the entries',
    allUnits: 'All units',
    allContents: 'All contents',
    shown: 'Shown',
    back: 'Back to the top',
    total: 'Total',
    columns: {
      date: 'Date',
      unit: 'Unit',
      task: 'Task',
      content: 'Content',
      summary: 'Result',
      percent: 'Progress',
      figures: 'Figures',
      state: 'Status',
      indicator: 'Indicator',
      lastDay: 'Last day',
      received: 'Received',
      late: 'Late (days)',
    },
    madeBy: (date) => `This page was made from the data of the plan as of ${date}.`,
  },
};
