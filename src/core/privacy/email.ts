/** Mail addresses of persons; the box of an office at a government domain is not one. */
import type { KindSpan } from './finding.js';
import type { Reading } from './reading.js';

/** The sign, also with a space beside it or written out. */
const AT = / ?@ ?| ?[[(](?:at|a cong)[\])] ?/g;
const LOCAL_PART = /[a-z0-9._%+-]{1,64}$/;
const DOMAIN = /^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,6}/;
const OFFICE_BOX =
  /^(?:ubnd|hdnd|vanphong|vpubnd|congan|tramyte|truong|thcs|thpt|mamnon|tieuhoc|hoilhpn|phong|so|xa)[a-z0-9.-]*$/;

/** Mail addresses in a reading. */
export function mailAddresses(reading: Reading): KindSpan[] {
  const { folded } = reading;
  const found: KindSpan[] = [];
  for (const { 0: sign, index: at } of folded.matchAll(AT)) {
    const end = at + sign.length;
    const local = LOCAL_PART.exec(folded.slice(Math.max(0, at - 64), at))?.[0];
    const domain = DOMAIN.exec(folded.slice(end, end + 254))?.[0].replace(/[.-]+$/, '');
    if (local === undefined || domain === undefined || !domain.includes('.')) continue;
    // Three things @ 1.500 is a price; written apart, an address has to end like one.
    if (sign !== '@' && !/\.[a-z]{2,}$/.test(domain)) continue;
    const isOffice = OFFICE_BOX.test(local) && /\.(?:gov|edu)\.vn$/.test(domain);
    if (isOffice) continue;
    found.push({ kind: 'email', start: at - local.length, end: end + domain.length });
  }
  return found;
}
