import type { FieldId } from './fields';
import type { LedgerKind } from './ledger';

/**
 * Columns a ledger of each kind cannot do without: of every set at least one. Kept to what all real ledgers of
 * the kind have, so that no lawful form is accused.
 */
const groups: Readonly<Record<LedgerKind, readonly (readonly FieldId[])[]>> = {
  schoolLedger: [['name'], ['idNumber'], ['stage', 'grade', 'class']],
  villageLedger: [['name'], ['idNumber']],
  officeList: [['name'], ['idNumber', 'disabilityNumber']],
  paymentRoll: [
    ['name'],
    ['paidAmount', 'dueAmount', 'standardAmount'],
    ['idNumber', 'studentNumber', 'guardianName'],
  ],
  enrolmentRoll: [['name'], ['studentNumber', 'idNumber']],
  dropoutLedger: [['name'], ['idNumber', 'studentNumber', 'birthDate', 'householdHead']],
};

/** Sets of fields of which at least one must have a column; the first of a set is the usual one. */
export function requiredGroups(kind: LedgerKind): readonly (readonly FieldId[])[] {
  return groups[kind];
}

/** The fields that must each have a column, whatever else there is. */
export function requiredFields(kind: LedgerKind): readonly FieldId[] {
  return groups[kind].flatMap((set) => (set.length === 1 ? set : []));
}
