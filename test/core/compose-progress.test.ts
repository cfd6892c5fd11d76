import { describe, expect, test } from 'vitest';
import {
  composeProgress,
  type ProgressInput,
  parseDocument,
  parsePercent,
} from '../../src/core/compose-progress.js';
import { smallPlan, smallView } from './small-plan.js';
import { accepted, NOW, refusalsOf, writeContext } from './write-context.js';

const fit = { task: 'ca-phong-ngua', summary: 'Tuyên truyền.' };

/** The entry that comes of an input for the task of the police. */
function compose(input: Partial<ProgressInput> = {}) {
  return accepted(composeProgress(writeContext(), { ...fit, ...input }));
}

/** What is refused of an input for the task of the police. */
function refuse(input: Partial<ProgressInput>) {
  return refusalsOf(composeProgress(writeContext(), { ...fit, ...input }));
}

describe('an entry', () => {
  test('needs a task and a summary; it is of the only unit and of today', () => {
    expect(compose()).toStrictEqual({
      schema: 'tiendo/progress@1',
      id: '2023-06-12-cong-an-000000',
      task: 'ca-phong-ngua',
      unit: 'cong-an',
      date: '2023-06-12',
      summary: 'Tuyên truyền.',
      recorded: { at: NOW, by: 'van-hoa' },
    });
  });

  test('holds all that was typed, in the order of the file', () => {
    const entry = compose({
      task: 'IV.2.a',
      unit: 'Thôn 2',
      date: '12/5/2023',
      percent: '40%',
      state: 'in-progress',
      summary: '  Họp thôn.\r\n',
      figures: ['luot.nu=65', 'su-kien=1'],
      evidence: ['bien-ban/hop.pdf'],
      docs: ['12/BC-CAX,13/5/2023', '14/BC-CAX'],
    });
    expect(Object.entries(entry)).toEqual(
      Object.entries({
        schema: 'tiendo/progress@1',
        id: '2023-05-12-thon-2-000000',
        task: 'thon-truyen-thong',
        unit: 'thon-2',
        date: '2023-05-12',
        percent: 40,
        state: 'in-progress',
        summary: 'Họp thôn.',
        figures: { luot: { nu: 65 }, 'su-kien': 1 },
        evidence: [
          { path: 'bien-ban/hop.pdf' },
          { doc: '12/BC-CAX', date: '2023-05-13' },
          { doc: '14/BC-CAX' },
        ],
        recorded: { at: NOW, by: 'van-hoa' },
      }),
    );
  });

  test('takes figures and evidence that are values already, as a batch gives them', () => {
    const entry = compose({ figures: { luot: { nam: 1, nu: 2 } }, evidence: [{ note: 'Ảnh' }] });
    expect(entry).toMatchObject({
      figures: { luot: { nam: 1, nu: 2 } },
      evidence: [{ note: 'Ảnh' }],
    });
  });

  test('may be of today, said or not', () => {
    expect(compose({ date: '12/6/2023' })).toEqual(compose());
  });

  test('says nothing where nothing was said', () => {
    const entry = compose({ unit: ' ', date: ' ', percent: '', state: '', figures: [], docs: [] });
    expect(entry).toEqual(compose());
  });
});

describe('what is refused', () => {
  test.each<[string, Partial<ProgressInput>, string]>([
    ['no such task', { task: 'xyz' }, 'not-found'],
    ['a beginning of two tasks', { task: 'thon' }, 'ambiguous'],
    ['no such unit', { unit: 'bưu điện' }, 'not-found'],
    ['a unit that does not have the task', { unit: 'hoi-phu-nu' }, 'task-not-of-unit'],
    ['a group instead of its member', { task: 'IV.2.a', unit: 'cac-thon' }, 'group-as-unit'],
    ['no unit, where several have the task', { task: 'IV.2.a' }, 'unit-needed'],
    ['no day', { date: '30/2/2023' }, 'bad-date'],
    ['a day to come', { date: '13/6/2023' }, 'future-date'],
    ['more than all', { percent: '101' }, 'bad-percent'],
    ['no state', { state: 'xong' }, 'bad-choice'],
    ['a figure of no indicator', { figures: ['xyz=1'] }, 'indicator-not-of-task'],
    ['a value of no indicator', { figures: { xyz: 1 } }, 'indicator-not-of-task'],
    ['evidence outside the workspace', { evidence: ['../a.pdf'] }, 'evidence-form'],
    ['a document of no number', { docs: [',13/5/2023'] }, 'evidence-form'],
    ['a summary of nothing', { summary: ' \n' }, 'option-needed'],
    ['no summary', { summary: undefined }, 'option-needed'],
  ])('%s', (_, input, code) => {
    expect(refuse(input).map((refusal) => refusal.code)).toEqual([code]);
  });

  test('everything that is wrong is said at once', () => {
    const wrong = { unit: 'bưu điện', date: 'x', percent: 'x', state: 'x', figures: ['x'] };
    const more = { evidence: ['/x.pdf'], docs: [''], summary: '' };
    expect(refuse({ ...wrong, ...more }).map(({ code }) => code)).toEqual([
      'not-found',
      'bad-date',
      'bad-percent',
      'bad-choice',
      'figure-form',
      'evidence-form',
      'evidence-form',
      'option-needed',
    ]);
  });

  test('a refusal names what could have been meant', () => {
    expect(refuse({ task: 'IV.2.a' })).toEqual([
      {
        code: 'unit-needed',
        args: { task: 'thon-truyen-thong', choices: 'thon-1, thon-2, thon-10' },
      },
    ]);
    expect(refuse({ task: 'IV.2.a', unit: 'các thôn' })).toEqual([
      { code: 'group-as-unit', args: { unit: 'cac-thon', choices: 'thon-1, thon-2, thon-10' } },
    ]);
    expect(refuse({ unit: 'thon-1' })).toEqual([
      {
        code: 'task-not-of-unit',
        args: {
          task: 'ca-phong-ngua',
          unit: 'thon-1',
          choices: 'cong-an',
          own: 'thon-truyen-thong, thon-thang-hanh-dong',
        },
      },
    ]);
    expect(refuse({ state: 'xong' })).toEqual([
      {
        code: 'bad-choice',
        args: {
          option: '--state',
          typed: 'xong',
          choices: 'not-started, in-progress, done, stopped',
        },
      },
    ]);
    expect(refuse({ summary: '' })).toEqual([
      { code: 'option-needed', args: { option: '--summary' } },
    ]);
    expect(refuse({ date: '13/6/2023' })).toEqual([
      { code: 'future-date', args: { date: '2023-06-13', today: '2023-06-12' } },
    ]);
    expect(refuse({ date: '30/2' })).toEqual([{ code: 'bad-date', args: { typed: '30/2' } }]);
    expect(refuse({ evidence: ['/etc/x'] })).toEqual([
      { code: 'evidence-form', args: { typed: '/etc/x' } },
    ]);
  });

  test('a task that nobody has to do has no unit to choose', () => {
    const tasks = smallPlan().tasks.map((task) => ({ ...task, unit: 'bo-phan-cu' }));
    const outcome = composeProgress(writeContext(smallView({ tasks })), fit);
    expect(refusalsOf(outcome)).toEqual([
      { code: 'unit-needed', args: { task: 'ca-phong-ngua', choices: '' } },
    ]);
  });
});

describe('a percentage as typed', () => {
  test.each([
    ['0', 0],
    ['40', 40],
    ['40%', 40],
    [' 40 % ', 40],
    ['100', 100],
    [75, 75],
    [undefined, undefined],
    ['', undefined],
  ])('%s is %s', (typed, value) => {
    expect(parsePercent(typed)).toEqual({ ok: true, value });
  });

  test.each(['101', '-1', '40,5', '4 0', 'x', '%', '40%%', '%40', '1000', 'a40', '0100', 40.5])(
    '%s is none',
    (typed) => {
      expect(refusalsOf(parsePercent(typed))).toEqual([
        { code: 'bad-percent', args: { typed: String(typed) } },
      ]);
    },
  );
});

describe('a document as typed', () => {
  test.each([
    ['12/BC-CAX', { number: '12/BC-CAX' }],
    [' 12/BC-CAX , 13/5/2023 ', { number: '12/BC-CAX', date: '2023-05-13' }],
    ['12/BC-UBND, 2023-05-13', { number: '12/BC-UBND', date: '2023-05-13' }],
    ['Quyết định'.normalize('NFD'), { number: 'Quyết định' }],
  ])('%s', (typed, document) => {
    expect(parseDocument(typed)).toEqual({ ok: true, value: document });
  });

  test.each([
    ['', 'evidence-form', 'nothing'],
    [',13/5/2023', 'evidence-form', 'no number'],
    ['12/BC, 13/5/2023, x', 'evidence-form', 'something after the date'],
    ['12/BC, hôm qua', 'bad-date', 'no date'],
    ['12/BC,', 'bad-date', 'an empty date'],
  ])('%j: %s, %s', (typed, code) => {
    expect(refusalsOf(parseDocument(typed)).map((refusal) => refusal.code)).toEqual([code]);
  });

  test('what is wrong with it is told as it was typed', () => {
    expect(refusalsOf(parseDocument(' a, b, c '))[0]?.args).toEqual({ typed: ' a, b, c ' });
    expect(refusalsOf(parseDocument('a, hôm qua'))[0]?.args).toEqual({ typed: 'hôm qua' });
  });
});

describe('evidence as typed is a path or a note', () => {
  test.each([
    ['bien-ban/hop.pdf', 'path'],
    ['hop.pdf', 'path'],
    ['anh\\hop.jpeg', 'path'],
    ['tai-lieu/bien ban', 'path'],
    ['a..b.pdf', 'path'],
    ['Biên bản họp thôn', 'note'],
    ['Ảnh chụp.', 'note'],
    ['bản v.2', 'note'],
    ['tệp .pdf đã gửi', 'note'],
    ['tep.abcdef', 'note'],
  ])('%s is a %s', (typed, kind) => {
    expect(compose({ evidence: [typed] }).evidence).toEqual([{ [kind]: typed }]);
  });

  test('it is stored in NFC', () => {
    expect(compose({ evidence: ['Ảnh'.normalize('NFD')] }).evidence).toEqual([{ note: 'Ảnh' }]);
    expect(compose({ evidence: ['ảnh.png'.normalize('NFD')] }).evidence).toEqual([
      { path: 'ảnh.png' },
    ]);
  });

  test.each([
    '/nha/a.pdf',
    '\\\\may\\a.pdf',
    'C:\\a.pdf',
    'd:a.pdf',
    '../a.pdf',
    'a/../../b.pdf',
    'a\\..\\b',
  ])('%s lies outside', (typed) => {
    expect(refuse({ evidence: [typed] })).toEqual([{ code: 'evidence-form', args: { typed } }]);
  });
});
