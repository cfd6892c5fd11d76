/**
 * The page in a browser: what axe finds, on a phone, in the dark, on paper, and what its script does. Chromium
 * must be installed (Debian: chromium); where it is not, the tests are skipped and say so.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AxeResults } from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { samplePage } from '../../support/page-report.js';

const program = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SLOW = 240_000;

/** Nothing that a browser does by itself: this machine may have no network. */
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const looks = [
  ['a desk', { viewport: { width: 1280, height: 900 }, colorScheme: 'light' }],
  ['the desk in the dark', { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' }],
] as const;

describe.skipIf(program === undefined)(
  `in a browser${program === undefined ? ' (skipped: no chromium)' : ''}`,
  () => {
    let browser: Browser;
    let folder: string;
    let addresses: { readonly half: string; readonly early: string };

    beforeAll(async () => {
      folder = mkdtempSync(join(tmpdir(), 'tiendo-page-'));
      const write = async (name: string, day?: string): Promise<string> => {
        const file = join(folder, `${name}.html`);
        writeFileSync(file, (await samplePage(day)).page);
        return pathToFileURL(file).href;
      };
      // Axe looks at every element, so it gets the smaller page of an early day.
      addresses = { half: await write('half'), early: await write('early', '2023-03-20') };
      browser = await chromium.launch({ executablePath: program ?? '', args: quiet });
    }, SLOW);
    afterAll(async () => {
      await browser?.close();
      rmSync(folder, { recursive: true, force: true });
    });

    async function open(
      options: Parameters<Browser['newPage']>[0] = {},
      address = addresses.half,
    ): Promise<Page> {
      const page = await browser.newPage(options);
      page.setDefaultTimeout(SLOW);
      await page.goto(address);
      return page;
    }

    test.each(looks)(
      'on %s axe finds nothing',
      async (_, options) => {
        // The policy of the page would keep axe out as well.
        const page = await open({ ...options, bypassCSP: true }, addresses.early);
        await page.addScriptTag({ content: axe });
        await page.evaluate(
          "document.querySelectorAll('details').forEach((each) => { each.open = true; })",
        );
        const { violations, passes } = await page.evaluate<AxeResults>('axe.run()');
        expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
        expect(passes.map(({ id }) => id)).toContain('color-contrast');
        await page.close();
      },
      SLOW,
    );

    test.each([320, 360, 768, 1280])(
      'nothing sticks out of a screen %d px wide, and its letters can be read',
      async (width) => {
        const page = await open({ viewport: { width, height: 740 } });
        expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(width);
        const scale = await page.evaluate<number>(
          "Math.min(...[...document.querySelectorAll('svg')].map((svg) => svg.getScreenCTM().a))",
        );
        expect(scale * 12).toBeGreaterThanOrEqual(width < 360 ? 9.5 : 11);
        await page.close();
      },
      SLOW,
    );

    test(
      'each number of a chart can be reached from the keyboard, has a name, and leads to its place',
      async () => {
        const page = await open({ javaScriptEnabled: true });
        const [count, deaf] = await page.evaluate<[number, string[]]>(`(() => {
          const links = [...document.querySelectorAll('figure svg a')];
          const isDeaf = (link) => {
            link.focus();
            return document.activeElement !== link || !/\\d/.test(link.getAttribute('aria-label'));
          };
          return [links.length, links.filter(isDeaf).map((link) => link.outerHTML)];
        })()`);
        expect(count).toBeGreaterThan(150);
        expect(deaf).toEqual([]);
        await page.locator('#don-vi svg a').first().focus();
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#d-dang-lam.vh-xh');
        expect(await page.locator(':target').isVisible()).toBe(true);
        await page.keyboard.press('Tab');
        const next = await page.evaluate<string>('document.activeElement.textContent');
        expect(next).toMatch(/vh-xh/);
        await page.close();
      },
      SLOW,
    );

    test(
      'without scripts everything is there but the filter',
      async () => {
        const page = await open({ javaScriptEnabled: false });
        expect(await page.locator('.entries tbody tr').count()).toBeGreaterThan(50);
        expect(await page.locator('.entries tbody tr').last().isVisible()).toBe(true);
        expect(await page.locator('.filters').isVisible()).toBe(false);
        await page.close();
      },
      SLOW,
    );

    test(
      'the filter narrows by unit, content and words without tone marks; a link shows its entry again',
      async () => {
        const errors: string[] = [];
        const page = await open();
        page.on('pageerror', (error) => errors.push(error.message));
        const rows = page.locator('.entries tbody tr:visible');
        const all = await rows.count();
        await page.selectOption('select[name=unit]', 'Thôn 2');
        const ofUnit = await rows.count();
        expect(ofUnit).toBeGreaterThan(0);
        expect(ofUnit).toBeLessThan(all);
        expect(await page.locator('.filters output span').textContent()).toBe(String(ofUnit));
        await page.selectOption('select[name=unit]', '');
        await page.fill('input[name=words]', 'LOA thon hong truyen MIENG');
        expect(await rows.count()).toBe(1);
        const other = '#e-2023-05-12-cong-an-xa-xszvrq';
        await page.evaluate(`location.hash = ${JSON.stringify(other)}`);
        await expect.poll(() => rows.count()).toBe(all);
        await page.selectOption('select[name=content]', 'II.4');
        expect(await rows.count()).toBeLessThan(all);
        expect(errors).toEqual([]);
        await page.close();
      },
      SLOW,
    );

    test(
      'on paper the filter and the folded tables are gone',
      async () => {
        const page = await open();
        await page.emulateMedia({ media: 'print' });
        expect(await page.locator('.filters').isVisible()).toBe(false);
        expect(await page.locator('details').first().isVisible()).toBe(false);
        // What cannot be cut lies over what comes after it when it is higher than a page.
        await page.setViewportSize({ width: 680, height: 900 });
        const highest = await page.evaluate<number>(
          "Math.max(...[...document.querySelectorAll('svg')].map((svg) => svg.clientHeight))",
        );
        expect(highest).toBeGreaterThan(100);
        expect(highest).toBeLessThan(900);
        expect((await page.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
        await page.close();
      },
      SLOW,
    );
  },
);
