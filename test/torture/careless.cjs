/** A program that writes a record in its place, bit by bit. The harness must notice. */
const {
  appendFileSync,
  existsSync,
  fsyncSync,
  closeSync,
  mkdirSync,
  openSync,
  writeFileSync,
} = require('node:fs');

const words = process.argv.slice(2);
const id = `2023-05-12-cong-an-xa-${String(process.pid).padStart(6, '0').slice(-6)}`;
const folder = 'plans/bdg-2023/progress/2023-05';

if (words.includes('record')) {
  if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
  const file = `${folder}/${id}.yaml`;
  writeFileSync(file, `schema: tiendo/progress@1\nid: ${id}\ntask: cax-phong-toi-pham\n`);
  const handle = openSync(file, 'a');
  fsyncSync(handle);
  writeFileSync(handle, 'unit: cong-an-xa\ndate: 2023-05-12\nsummary: Hai buổi\n');
  closeSync(handle);
  appendFileSync(file, 'recorded: { at: 2023-05-12T17:00:00+07:00, by: vh-xh }\n');
  console.log(`Đã ghi ${id}`);
} else require('../../dist/bin.cjs');
