import type { FieldId } from '../ledger/fields';
import { nameKey } from '../normalise/nameKey';
import type { Member } from './sharedRecords';

/** Any of these alike, besides name, sex, birth date and school, makes two records one person. */
const evidence: readonly FieldId[] = [
  'studentNumber',
  'householdHead',
  'guardianName',
  'phone',
  'householdPhone',
  'guardianPhone',
  'bankCard',
  'homeAddress',
];

function same(a: Member, b: Member, field: FieldId): boolean | undefined {
  const one = a.view.text(a.row, field);
  const other = b.view.text(b.row, field);
  return one === '' || other === '' ? undefined : nameKey(one) === nameKey(other);
}

/** One household; or one school and something else alike. Records of two households are two persons. */
export function samePerson(a: Member, b: Member): boolean {
  const household = same(a, b, 'householdNumber');
  if (household !== undefined) return household;
  return same(a, b, 'schoolName') === true && evidence.some((field) => same(a, b, field) === true);
}
