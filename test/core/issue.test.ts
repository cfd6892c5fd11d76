/** A report on its way out: its number, and who signs it. */
import { describe, expect, test } from 'vitest';
import {
  documentNumber,
  type Issue,
  isDocumentNumber,
  issueReport,
} from '../../src/core/report/issue.js';
import { buildReport } from '../../src/core/report/report.js';
import type { Plan } from '../../src/model/generated/files.js';
import { factsOf } from './facts-of.js';
import { known, smallView } from './small-plan.js';
import { accepted, refusalsOf } from './write-context.js';

type Signature = NonNullable<NonNullable<Plan['upward']>['signature']>;

const chair: Signature = { authority: 'TM. ỦY BAN NHÂN DÂN', title: 'CHỦ TỊCH' };
const withDeputy: Signature = { ...chair, deputy: 'PHÓ CHỦ TỊCH' };

function issue(given: Partial<Issue>, signature?: Signature) {
  const view = smallView({
    upward: { to: ['UBND huyện'], numberSuffix: 'BC-UBND', ...(signature && { signature }) },
  });
  const report = buildReport(factsOf(view, [], '2023-06-12'), known(view.periods, '6-thang'));
  return issueReport(report, {
    number: undefined,
    byDeputy: false,
    signer: undefined,
    draft: false,
    ...given,
  });
}

describe('the number', () => {
  test.each<[string | undefined, string | undefined, string]>([
    ['5', '05/BC-UBND', 'below 10 it has a zero before it'],
    ['12', '12/BC-UBND', 'a bare number takes the ending of the plan'],
    [' 125 ', '125/BC-UBND', 'spaces are nothing'],
    ['7/BC-VP', '07/BC-VP', 'its own ending stays'],
    ['7 /BC-VP ', '07/BC-VP', 'also with spaces'],
    ['07/', '07/', 'and a stroke alone'],
    ['số 5', 'số 5', 'what is no number is left as it is'],
    ['5a', '5a', 'and what only begins like one'],
    [undefined, undefined, 'nor is one made up'],
  ])('%s is %s: %s', (typed, number) => {
    expect(documentNumber(typed, 'BC-UBND')).toBe(number);
  });

  test('of a plan that knows no ending is the number alone', () => {
    expect(documentNumber('5', '')).toBe('05');
  });

  test.each<[string, boolean]>([
    ['5', true],
    [' 05 ', true],
    ['112/BC-UBND', true],
    ['05a / BC-UBND', true],
    ['0', false],
    ['00/BC-UBND', false],
    ['-3', false],
    ['5a', false],
    ['05/', false],
    ['số 5', false],
    ['BC-UBND', false],
    ['', false],
  ])('%j is a number of a document: %j', (typed, is) => {
    expect(isDocumentNumber(typed)).toBe(is);
    const args = { typed, suffix: 'BC-UBND' };
    const refusals = is ? [] : [{ code: 'bad-document-number', args }];
    const outcome = issue({ number: typed });
    expect(outcome.ok ? [] : outcome.refusals).toEqual(refusals);
  });

  test('goes into the head; without one it stays open', () => {
    expect(accepted(issue({ number: '5' })).head.number).toBe('05/BC-UBND');
    expect(accepted(issue({})).head.number).toBeNull();
  });
});

test('a draft is marked as one, and nothing else is', () => {
  expect(accepted(issue({ draft: true })).head.draft).toBe(true);
  expect(accepted(issue({})).head.draft).toBe(false);
});

describe('the signature', () => {
  const signature = (given: Partial<Issue>, of?: Signature) =>
    accepted(issue(given, of)).head.signature;

  test('is of the head of the office, with no name, unless it is said otherwise', () => {
    expect(signature({}, withDeputy)).toEqual({ ...withDeputy, signedBy: 'head', name: null });
  });

  test('may be of the deputy, and may name who signs', () => {
    expect(signature({ byDeputy: true, signer: 'Hồ Văn Mẫu' }, withDeputy)).toEqual({
      ...withDeputy,
      signedBy: 'deputy',
      name: 'Hồ Văn Mẫu',
    });
    expect(signature({ signer: 'Hồ Văn Mẫu' }, chair)).toMatchObject({
      signedBy: 'head',
      name: 'Hồ Văn Mẫu',
    });
  });

  test('is left out where the plan has none', () => {
    expect(signature({ number: '5' })).toBeNull();
  });

  test.each<[Partial<Issue>, Signature | undefined, string, string]>([
    [{ byDeputy: true }, undefined, '--deputy', 'upward.signature'],
    [{ signer: 'Hồ Văn Mẫu' }, undefined, '--signer', 'upward.signature'],
    [{ byDeputy: true }, chair, '--deputy', 'upward.signature.deputy'],
  ])('%j is refused where the plan does not say how', (given, of, option, field) => {
    expect(refusalsOf(issue(given, of))).toEqual([
      { code: 'no-signature', args: { option, field } },
    ]);
  });
});
