/**
 * The `date` format of the schemas: days that the Gregorian calendar has, leap years included, in the
 * years 0001 to 9999. One regular expression, so that Ajv writes it into the standalone validators.
 */
const longMonth = '(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])';
const shortMonth = '(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)';
const february = '02-(?:0[1-9]|1\\d|2[0-8])';
const byFour = '(?:0[48]|[2468][048]|[13579][26])';
const leapYear = `(?:\\d\\d${byFour}|(?:[02468][048]|[13579][26])00)`;

export const realDate = new RegExp(
  `^(?!0000)(?:\\d{4}-(?:${longMonth}|${shortMonth}|${february})|${leapYear}-02-29)$`,
);
