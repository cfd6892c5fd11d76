/** Personal data in records: what stands in git stands there for ever, so it is looked for here too. */
import { problem } from '../../model/diagnostics.js';
import { findInRecord } from '../privacy/record-texts.js';
import { allRecords } from '../records.js';
import type { Check } from './check.js';

/** Texts that look like personal data, unless the record says why they were allowed. */
export const findPersonalDataInRecords: Check = ({ view, records }) =>
  allRecords(records).flatMap(({ file, data }) =>
    data.personalDataAllowed === undefined
      ? findInRecord(view, data).map(({ pointer, kind }) =>
          problem('personal-data', file, pointer, { kind }),
        )
      : [],
  );
