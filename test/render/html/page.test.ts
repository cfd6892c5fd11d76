/** The page of a report: complete, inert, in need of nothing, and true to the data. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { beforeEach, describe, expect, test } from 'vitest';
import { anchoredIn } from '../../../src/core/provenance/anchored.js';
import { buildReport } from '../../../src/core/report/report.js';
import type { ReportOutput } from '../../../src/model/generated/outputs.js';
import { escapeHtml, html } from '../../../src/render/html/html.js';
import { makePage } from '../../../src/render/html/make-page.js';
import { english } from '../../../src/render/text/en.js';
import { vietnamese } from '../../../src/render/text/vi.js';
import { factsOf } from '../../core/facts-of.js';
import { obstacle, progress } from '../../core/make-records.js';
import { known, smallView } from '../../core/small-plan.js';
import { pageReport, samplePage } from '../../support/page-report.js';
import { runInProcess } from '../../support/run.js';
import { copyPlan, copySample } from '../../support/workspace.js';

let page: string;
let report: ReportOutput;

beforeEach(async () => {
  ({ page, report } = await samplePage());
});

/** All values of an attribute, in their order. */
function valuesOf(attribute: string, text = page): string[] {
  return [...text.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(
    ([, value = '']) => value,
  );
}

/** The figure of a chart. */
function chart(id: string, text = page): string {
  return new RegExp(`<figure id="${id}">.*?</figure>`, 's').exec(text)?.[0] ?? '';
}

/** The rows of a chart's table as texts. */
function rowsOf(text: string): string[][] {
  const [, body = ''] = /<tbody>(.*?)<\/tbody>/s.exec(text) ?? [];
  return [...body.matchAll(/<tr[^>]*>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) =>
      cell.replace(/<[^>]+>/g, ''),
    ),
  );
}

describe('in need of nothing', () => {
  test('no address, no file and no picture is loaded', () => {
    expect(page).not.toMatch(/\b(?:src|srcset|data|action|poster)=|url\(|@import|https?:/);
    for (const href of valuesOf('href')) expect(href).toMatch(/^#/);
  });

  test('its policy lets only its own script run', () => {
    const [, script = ''] = /<script>(.*?)<\/script>/s.exec(page) ?? [];
    const hash = createHash('sha256').update(script).digest('base64');
    expect(page).toContain(escapeHtml(`script-src 'sha256-${hash}'`));
    expect(page).toContain(escapeHtml("default-src 'none'"));
    expect(page.match(/<script/g)).toHaveLength(1);
    expect(page).not.toMatch(/ on[a-z]+="/);
  });

  test('no id stands twice, and every link leads somewhere', () => {
    const ids = valuesOf('id');
    expect(new Set(ids).size).toBe(ids.length);
    for (const href of valuesOf('href')) expect(ids).toContain(href.slice(1));
    for (const label of valuesOf('aria-labelledby').flatMap((words) => words.split(' '))) {
      expect(ids).toContain(label);
    }
  });

  test('the same data make the same page', async () => {
    expect((await pageReport(copySample())).page).toBe(page);
  });
});

describe('true to the data', () => {
  test('every entry of the report is told once, and stands in the text', () => {
    const told = [...page.matchAll(/<tr id="e-([^"]+)"/g)].map(([, id]) => id);
    expect(told).toHaveLength(report.covers.entries);
    expect(new Set(told).size).toBe(told.length);
    for (const id of told) expect(page).toContain(`<a href="#e-${id}">${id}</a>`);
  });

  test('every figure leads to its entries; a sensitive one tells none', () => {
    for (const row of report.indicators) {
      const own = new RegExp(`<div id="f-${row.id}">.*?</dd></div>`, 's').exec(page)?.[0] ?? '';
      const links = valuesOf('href', own).map((href) => href.slice('#e-'.length));
      expect(links, row.id).toEqual(row.sensitive ? [] : row.entries);
      expect(own).toContain(`${row.reported}/${row.expected}`);
    }
  });

  test('a figure that says its measure by itself is not followed by it again', () => {
    const words = page.replaceAll(/<[^>]+>/g, '');
    expect(words).toContain('64.000.000 đồng f-kinh-phi-cap');
    expect(words).toContain('50 % (2/4) f-co-quan-co-lanh-dao-nu');
    expect(words).toContain('40 cuộc f-su-kien');
    expect(words).toContain('Kinh phí đã chi, chưa nêu nguồn: 0 đồng');
  });

  test('the table beside each chart has the numbers of the report', () => {
    expect(rowsOf(chart('don-vi'))).toEqual(
      report.units
        .filter(({ tasks }) => tasks.length > 0)
        .map((unit) =>
          [unit.name, unit.done, unit.inProgress, unit.notStarted, unit.stopped].map(String),
        ),
    );
    const byContent = rowsOf(chart('noi-dung')).map(([, ...counts]) => counts.map(Number));
    const told = report.contents.flatMap(({ items }) =>
      items.flatMap((item) => item.tasks.filter(({ toldAt }) => toldAt === item.id)),
    );
    expect(byContent.flat().reduce((sum, count) => sum + count, 0)).toBe(told.length);
    const submissions = rowsOf(chart('nop-bao-cao'));
    expect(submissions.map(([name, , , , late]) => [name, Number(late)])).toEqual(
      report.submissions.map((row) => [row.unitName, row.daysLate]),
    );
    expect(rowsOf(chart('muc-tieu'))).toHaveLength(
      report.indicators.filter(({ targets }) => targets.length > 0).length,
    );
  });

  test('the bars are as long as their numbers', () => {
    const bars = [
      ...chart('don-vi').matchAll(
        /<rect class="c\d" x="[\d.]+" y="[\d.]+" width="([\d.]+)"[^>]*><title>[^:]+: (\d+)<\/title>/g,
      ),
    ];
    const most = Math.max(...report.units.map(({ tasks }) => tasks.length));
    expect(bars.length).toBeGreaterThan(20);
    for (const [, width, value] of bars) {
      expect(Number(width)).toBeCloseTo((320 * Number(value)) / most, 1);
    }
  });

  test('what is withheld is neither drawn nor listed', () => {
    const withheld = report.indicators.filter(({ figure }) => figure.masked);
    expect(withheld.length).toBeGreaterThan(0);
    const drawn = rowsOf(chart('phan-to'));
    for (const { name } of withheld) expect(drawn.map(([other]) => other)).not.toContain(name);
    const parts = report.indicators.flatMap(({ name, figure }) =>
      figure.parts.filter(({ masked }) => masked).map((part) => ({ name, part: part.name })),
    );
    expect(parts.length).toBeGreaterThan(0);
    for (const { name, part } of parts) {
      const words = drawn.filter(([other]) => other === name).map(([, told]) => told);
      expect(words.join('; ')).not.toContain(part);
    }
  });

  test('the document stands on the page as its Markdown has it', () => {
    expect(page).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    expect(page).toContain('<h3>Phụ lục III. TÌNH HÌNH NỘP BÁO CÁO</h3>');
    expect(page).toContain('DỮ LIỆU MẪU');
  });

  test('a plan without records has charts that say so', async () => {
    const empty = await pageReport(copyPlan());
    expect(chart('phan-to', empty.page)).toContain('Chưa có số liệu để vẽ.');
    expect(chart('nop-bao-cao', empty.page)).toContain('chưa gửi, trễ 3 ngày');
    expect(empty.page).not.toContain('DỮ LIỆU MẪU');
  });
});

describe('inert', () => {
  const nasty = [
    '<script>alert(1)</script>',
    '"><img src=x onerror=alert(1)>',
    "' onmouseover='x",
    '</title></style><b>',
    '[x](javascript:alert(1))',
    '&lt;i&gt; &amp; \u202ereverse\u202c \u0007 \ud800',
  ];

  test('a text of any kind stays a text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(html`<p title="${text}">${text}</p>`.toString()).toBe(
          `<p title="${escapeHtml(text)}">${escapeHtml(text)}</p>`,
        );
        expect(escapeHtml(text)).not.toMatch(/[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
        expect(escapeHtml(text)).not.toMatch(
          /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\p{Cs}]/u,
        );
      }),
    );
  });

  test('texts of records reach the page only escaped', () => {
    const view = smallView();
    const records = nasty.flatMap((summary, i) => [
      progress({ id: `2023-05-1${i}-cong-an-aaaaa${i}`, date: `2023-05-1${i}`, summary }),
      obstacle(`2023-05-1${i}-cong-an-bbbbb${i}`, { date: `2023-05-1${i}`, summary }),
    ]);
    const data = buildReport(factsOf(view, records, '2023-12-31'), known(view.periods, '6-thang'));
    for (const text of [vietnamese, english]) {
      const made = makePage(`# ${nasty.join('\n\n')}\n`, data, text);
      const tags = new Set([...made.matchAll(/<([a-z0-9]+)/g)].map(([, tag]) => tag));
      expect([...tags].filter((tag) => ['img', 'b', 'i', 'iframe'].includes(tag ?? ''))).toEqual(
        [],
      );
      expect(made.match(/<script/g)).toHaveLength(1);
      expect(made).not.toMatch(/<[^>]+\son\w+=/);
      expect(made).not.toMatch(/(?!\n)[\p{Cc}\p{Cs}\u202e]/u);
    }
  });
});

/** The element that has an id, with all that is inside. */
function elementAt(id: string): string {
  const start = page.lastIndexOf('<', page.indexOf(` id="${id}"`));
  const [name = ''] = /[a-z]+/.exec(page.slice(start)) ?? [];
  let depth = 0;
  for (const tag of page.slice(start).matchAll(new RegExp(`<(/?)${name}\\b[^<>]*>`, 'g'))) {
    depth += tag[1] === '' ? 1 : -1;
    if (depth === 0) return page.slice(start, start + tag.index);
  }
  throw new Error(`No element with the id ${id}`);
}

/** What is left to read of a piece. */
function wordsIn(piece: string): string {
  return piece
    .replace(/<[^<>]+>/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** Numbers and dates of a text. */
function numbersIn(text: string): string[] {
  return text.match(/\d+(?:[.,/]\d+)*/g) ?? [];
}

/** Links of a piece: where to, and all that they say. */
function linksIn(piece: string): { anchor: string; name: string; words: string }[] {
  return [...piece.matchAll(/<a href="#([^"]+)"(?: aria-label="([^"]*)")?>(.*?)<\/a>/gs)].map(
    ([, anchor = '', name, inside = '']) => ({
      anchor,
      name: name ?? wordsIn(inside),
      // A part that is too narrow for its number tells it by its title.
      words: wordsIn(inside.replace(/<title>.*?<\/title>(?=.)/, '')),
    }),
  );
}

describe('numbers in charts', () => {
  const charts = ['nop-bao-cao', 'don-vi', 'noi-dung', 'muc-tieu', 'phan-to'];

  /** What a chart draws and lists, without its title, its notes and the days on its axis. */
  function told(id: string): string {
    return chart(id)
      .replace(/<figcaption>.*?<\/figcaption>|<desc.*?<\/desc>|<thead>.*?<\/thead>/gs, '')
      .replace(/<text class="(?:deadline|today)[^>]*>.*?<\/text>|<title>\d{4}<\/title>/gs, '');
  }

  test.each(charts)('none of %s is without a link that says it', (id) => {
    const names = [...report.units, ...report.indicators].map(({ name }) => name);
    const contents = report.contents.map((row) => `${row.id}. ${row.title}`);
    let rest = wordsIn(
      told(id)
        .replace(/<a href="#[^>]*>.*?<\/a>/gs, '')
        .replace(/<summary>.*?<\/summary>/g, ''),
    );
    for (const name of [...names, ...contents].map((text) => escapeHtml(text))) {
      rest = rest.replaceAll(name, '');
    }
    for (const { figure } of report.indicators) {
      for (const part of figure.parts) rest = rest.replaceAll(part.name, '');
    }
    expect(numbersIn(rest)).toEqual([]);
    const links = linksIn(told(id));
    expect(links.length).toBeGreaterThan(10);
    for (const { anchor, name, words } of links) {
      expect(valuesOf('id')).toContain(anchor);
      for (const number of numbersIn(words)) expect(numbersIn(name)).toContain(number);
    }
  });

  test.each(charts)('each of %s is told where its link leads to', (id) => {
    for (const { anchor, words } of linksIn(told(id))) {
      const target = numbersIn(wordsIn(elementAt(anchor)));
      for (const number of numbersIn(words))
        expect(target, `${anchor}: ${words}`).toContain(number);
    }
  });

  test.each(['don-vi', 'noi-dung'])('those of %s are as many as the tasks told there', (id) => {
    const links = linksIn(told(id));
    for (const { anchor, name } of links) {
      const target = elementAt(anchor);
      const number = name.split(': ').at(-1) ?? '';
      expect(wordsIn(target).startsWith(`${number} `), anchor).toBe(true);
      expect(target.match(/<li(?: id="t-|><a href="#t-)/g) ?? []).toHaveLength(Number(number));
    }
    expect(new Set(links.map(({ anchor }) => anchor)).size).toBeGreaterThan(20);
  });

  test('the tasks of a unit lead to as many entries as it made for them', () => {
    const tasks = report.units.flatMap((unit) => unit.tasks);
    expect(tasks.length).toBeGreaterThan(20);
    for (const { anchor, entries } of tasks) {
      const target = elementAt(anchor);
      expect(linksIn(target), anchor).toHaveLength(entries);
      expect(wordsIn(target)).toContain(` ${entries} mục`);
    }
  });

  test('parts of a figure are those that its entries add up to', () => {
    const parts = new Map<string, number | null>(
      report.indicators.flatMap((row) =>
        row.figure.parts.map((part) => [`${row.anchor}.${part.id}`, part.value] as const),
      ),
    );
    const links = linksIn(told('phan-to')).filter(({ anchor }) => anchor.includes('.'));
    expect(links.length).toBeGreaterThan(60);
    for (const { anchor, name } of links) {
      const [, number] = name.split(': ');
      expect(number, anchor).toBe(vietnamese.phrases.number(parts.get(anchor) ?? -1));
    }
  });

  test('those of the overview lead to their counts too', () => {
    const [, tiles = ''] = /<ul class="tiles">(.*?)<\/ul>/s.exec(page) ?? [];
    const [dates = ''] = /từ \d.*?(?=<)/.exec(tiles) ?? [];
    expect(numbersIn(wordsIn(tiles.replace(/<a .*?<\/a>/g, '').replace(dates, '')))).toEqual([]);
    for (const { anchor, words } of linksIn(tiles)) {
      expect(wordsIn(elementAt(anchor))).toContain(words);
    }
  });

  test('the progress of a unit in the document leads to its entries', () => {
    const [, paper = ''] = page.split('<div class="paper">');
    const rows = paper.match(/<tr>.*?<\/tr>/gs) ?? [];
    const row = rows.find((each) => /^Công an xã IV\.6\.b/.test(wordsIn(each))) ?? '';
    expect(linksIn(row).map(({ anchor, words }) => [anchor.split('.')[1], words])).toEqual([
      ['cong-an-xa', '50'],
      ['cong-an-xa', '2'],
    ]);
  });
});

describe('anchors that why takes', () => {
  test('every place of the report that has a number is a place of the page', () => {
    const ids = new Set(valuesOf('id'));
    const missing = [...anchoredIn(report)].filter(
      ([anchor, { value }]) => !ids.has(anchor) && value !== null,
    );
    expect(missing.map(([anchor]) => anchor)).toEqual([]);
    for (const anchor of ['f-luot-tham-du.nam', 'u-luot-tham-du', 'x-kinh-phi-chi', 's-thon-3']) {
      expect(ids).toContain(anchor);
    }
  });

  test('are unique, and nothing leads nowhere, with the summary too', async () => {
    const argv = ['--as-of', '2023-06-12', 'report', '6-thang', '--format', 'html'];
    const summary = await runInProcess([...argv, '--template', 'tom-tat'], { cwd: copySample() });
    for (const each of [page, summary.stdout]) {
      const ids = valuesOf('id', each);
      expect(new Set(ids).size).toBe(ids.length);
      for (const href of valuesOf('href', each)) expect(ids).toContain(href.slice(1));
    }
  });

  test('each figure of the document leads to what it is made of', () => {
    const [, paper = ''] = page.split('<div class="paper">');
    expect(paper).toContain(
      'Đã nhận <a href="#n-da-nhan">9</a>/<a href="#n-bat-buoc">13</a> báo cáo bắt buộc',
    );
    expect(paper).toMatch(/<a href="#f-luot-tham-du">2\.418<\/a> \(chưa đầy đủ\)/);
    expect(paper).toContain('Nam <a href="#f-luot-tham-du.nam">702</a>; Nữ <a href=');
    expect(paper).toContain('Lớp 1 <a href="#f-hoc-sinh.lop-1">38</a>; ');
    const own = /<div id="n-hoan-thanh">.*?<\/dd><\/div>/s.exec(page)?.[0] ?? '';
    expect(own.match(/<li><a href="#t-/g)).toHaveLength(2);
  });
});
