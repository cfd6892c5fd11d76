/** Numbers and dates as each language writes them. */
import { type IsoDate, weekdayOf } from '../../model/dates.js';

const separators = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } };

/**
 * A number with its groups and at most two decimals: 1.234.567,8 in Vietnamese. Written here because making
 * one formatter of Intl costs as much time as the rest of a short command.
 */
export function formatNumber(value: number, language: 'vi' | 'en'): string {
  const { group, decimal } = separators[language];
  const rounded = Math.round(Math.abs(value) * 100) / 100;
  const [whole = '0', fraction] = String(rounded).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, group);
  const sign = value < 0 && rounded > 0 ? '-' : '';
  return `${sign}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
}

/** A date in a table: 09/06/2023. */
export function formatTableDate(date: IsoDate): string {
  const [year, month, day] = date.split('-');
  return `${day}/${month}/${year}`;
}

/** A date in a sentence, as documents write it: days below 10 and the months 1 and 2 take a zero (Decree 30/2020). */
export function formatDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `${day}/${Number(month) <= 2 ? month : Number(month)}/${year}`;
}

/** A date written out for the head of a document: "ngày 09 tháng 6 năm 2023". */
export function formatDocumentDate(date: IsoDate): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return `ngày ${day} tháng ${Number(month) <= 2 ? month : Number(month)} năm ${year}`;
}

/** The day of the week by name, from a list that begins on Monday. */
export function nameWeekday(date: IsoDate, names: readonly string[]): string {
  return names[weekdayOf(date) - 1] ?? '';
}
