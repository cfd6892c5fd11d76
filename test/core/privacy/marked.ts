/** What the detector covers in a text, as lines for a table of cases. */
import { findPersonalData } from '../../../src/core/privacy/find-personal-data.js';

/** Each finding as `kind: text`, in its order. */
export function marked(
  text: string,
  { isSensitive = false, isOfVillage = false, villages = ['A Xin', 'Dốc Mẫu'] } = {},
): string[] {
  return findPersonalData(text, { villages, isSensitive, isOfVillage }).map(
    ({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`,
  );
}
