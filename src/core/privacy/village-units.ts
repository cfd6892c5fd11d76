/** Units of a plan that are villages: what a village records is said of that village, whether its name stands there or not. */
import type { PlanUnit } from '../../model/generated/files.js';
import type { PlanView } from '../plan-view.js';

/** The villages of a plan. */
export interface VillageUnits {
  readonly ids: ReadonlySet<string>;
  readonly names: readonly string[];
}

const KIND = /(?:^|\s)(?:thôn|bản|làng|xóm|ấp|buôn|tổ dân phố|khu phố)(?=\s|$)/iu;

const known = new WeakMap<PlanView, VillageUnits>();

/** Units that are called a village, or belong to a group that is. */
export function villageUnits(view: PlanView): VillageUnits {
  const before = known.get(view);
  if (before !== undefined) return before;
  const isKind = ({ name }: PlanUnit): boolean => KIND.test(name.normalize('NFC'));
  const units = [...view.units.values()];
  const members = new Set(units.filter(isKind).flatMap((unit) => unit.members ?? []));
  const villages = units.filter(
    (unit) => unit.members === undefined && (members.has(unit.id) || isKind(unit)),
  );
  const found = {
    ids: new Set(villages.map(({ id }) => id)),
    names: villages.map(({ name }) => name),
  };
  known.set(view, found);
  return found;
}
