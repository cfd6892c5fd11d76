/** A program that answers as if it had recorded, and writes nothing. The harness must notice. */
const words = process.argv.slice(2);
const writes = ['record', 'receive', 'correct'];

if (words.some((word) => writes.includes(word))) {
  console.log(`Đã ghi 2023-05-12-cong-an-xa-${String(process.pid).padStart(6, '0').slice(-6)}`);
} else require('../../dist/bin.cjs');
