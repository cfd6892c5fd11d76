/**
 * Writes dist/help.json: for each way to ask for help in each language, the text that the bundle
 * prints, at 80 columns and at the 100 it goes up to. Anything else is left to the bundle.
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { createQuietIo } from './quiet-io.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { startWith } = createRequire(import.meta.url)('../dist/tiendo.cjs');

const asks = ['--help', '-h', 'help'];
const chosen = ['vi', 'en'].flatMap((lang) => [['--lang', lang], [`--lang=${lang}`]]);
const lines = asks.flatMap((ask) => [
  [ask],
  ...chosen.flatMap((lang) => [
    [...lang, ask],
    [ask, ...lang],
  ]),
]);

const texts = [];
const answers = {};
for (const lang of ['', 'vi', 'en']) {
  for (const [width, screens] of [
    [80, [undefined, 80]],
    [100, [100, 250]],
  ]) {
    for (const line of lines) {
      const printed = [];
      for (const columns of screens) printed.push(await printHelp(line, lang, columns));
      const [text] = printed;
      if (text === undefined || printed.some((other) => other !== text)) continue;
      if (!texts.includes(text)) texts.push(text);
      answers[JSON.stringify([lang, width, ...line])] = texts.indexOf(text);
    }
  }
}
if (texts.length === 0) throw new Error('the bundle prints no help');
writeFileSync(new URL('../dist/help.json', import.meta.url), JSON.stringify({ texts, answers }));

/** What the bundle prints, if that is the whole answer. */
async function printHelp(line, lang, columns) {
  const io = createQuietIo(root, { columns, env: lang === '' ? {} : { TIENDO_LANG: lang } });
  const code = await startWith(line, io);
  const text = io.printed();
  return code === 0 && text !== '' ? text : undefined;
}
