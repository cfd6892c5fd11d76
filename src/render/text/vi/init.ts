import type { InitTexts } from '../init-texts.js';

/** Making a workspace, in Vietnamese. */
export const vietnameseInit: InitTexts = {
  title: (year) => `Kế hoạch mẫu năm ${year}`,
  issuer: 'Ủy ban nhân dân xã (ghi tên xã)',
  made: (folder) => `Đã tạo thư mục làm việc: ${folder}`,
  repository: 'Đã tạo kho git',
  written: 'Đã ghi',
  kept: 'Đã có, giữ nguyên',
  lacks: 'nên thêm dòng',
  hook: (file) => `Đã cài kiểm tra trước khi commit: ${file}`,
  hookCurrent: (file) => `Kiểm tra trước khi commit đã được cài: ${file}`,
  program: 'đặt gói chương trình tiendo.tgz (npm pack) ở gốc kho git',
  edit: (file) => `thay kế hoạch mẫu trong ${file} bằng kế hoạch của cơ quan`,
  refusals: {
    'inside-workspace': {
      message: (a) =>
        `đây đã là thư mục làm việc (${a['root']}), không tạo thêm ở trong. Chưa ghi gì.`,
      remedy: () =>
        'chọn thư mục khác; để cài kiểm tra trong thư mục làm việc này, thêm --hook hoặc --ci.',
    },
    'no-git': {
      message: () => 'không chạy được git. Chưa ghi gì.',
      remedy: () => 'cài git, hoặc bỏ --git, --hook, --ci.',
    },
    'no-repository': {
      message: (a) =>
        `${a['option']} cần một kho git, mà thư mục này không nằm trong kho nào. Chưa ghi gì.`,
      remedy: () => 'thêm --git để tạo kho.',
    },
    'git-refuses': {
      message: () =>
        'git không đọc được kho chứa thư mục này, thường vì kho thuộc người dùng khác hoặc bị hỏng. Chưa ghi gì.',
      remedy: () => 'chạy git status ở đó và làm theo lời git.',
    },
    'git-failed': {
      message: (a) => `git không tạo được kho ở ${a['folder']}. Chưa ghi tệp nào.`,
      remedy: () => 'chạy git init ở đó để xem lý do.',
    },
    'other-hook': {
      message: (a) => `đã có kiểm tra khác trước khi commit: ${a['file']}. Chưa ghi gì.`,
      remedy: (a) => `giữ tệp đó và thêm vào cuối dòng này: sh "${a['hook']}"; hoặc bỏ --hook.`,
    },
    'shared-hooks': {
      message: (a) =>
        `git lấy các kiểm tra từ ${a['file']}, nằm ngoài kho này và dùng chung cho các kho khác (core.hooksPath). Chưa ghi gì.`,
      remedy: (a) =>
        `thêm dòng sh "${a['hook']}" vào cuối tệp đó (kho không có kế hoạch không bị ảnh hưởng); hoặc bỏ --hook.`,
    },
  },
};
