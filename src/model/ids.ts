/** Identifiers of records: the day, the unit and a random part, so that two offices never collide. */
import type { IsoDate } from './dates.js';

const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const RANDOM_LENGTH = 6;
const RECORD_ID = /^(\d{4}-\d{2}-\d{2})-([a-z0-9]+(?:-[a-z0-9]+)*)-([0-9a-z]{6})$/;

/** A source of random bytes; the edge gives the operating system's, tests give a fixed one. */
export type RandomBytes = (length: number) => Uint8Array;

/** A new record id such as 2023-05-12-cong-an-xa-k3f9x2. */
export function createRecordId(date: IsoDate, unit: string, random: RandomBytes): string {
  const letters = [...random(RANDOM_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length]);
  return `${date}-${unit}-${letters.join('')}`;
}

/** The parts of a record id, or undefined when the text is not one. */
export function parseRecordId(id: string): { date: IsoDate; unit: string } | undefined {
  const match = RECORD_ID.exec(id);
  return match ? { date: match[1] as string, unit: match[2] as string } : undefined;
}
