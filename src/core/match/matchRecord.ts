import { isoDay } from '../id/calendarDay';
import { cleanId } from '../id/cleanId';
import { readId } from '../id/readId';
import { sexList } from '../codes/sex';
import type { FieldId } from '../ledger/fields';
import type { LedgerView } from '../rules/rule';

/** What two lists are compared by. Texts are clean; '' = blank or no column. */
export interface MatchRecord {
  /** Id of the ledger, and the zero-based row on its sheet. */
  readonly ledger: string;
  readonly row: number;
  /** The ID cell as written, half-width and without spaces, also a faulty one; `*` for digits that are lost. */
  readonly id: string;
  readonly disabilityNumber: string;
  readonly studentNumber: string;
  readonly name: string;
  /** `YYYY-MM-DD`, from its column, else from the ID. */
  readonly birthDate: string;
  readonly sex: '男' | '女' | '';
  readonly guardian: string;
  readonly head: string;
  readonly headId: string;
  readonly householdNumber: string;
  readonly village: string;
  readonly school: string;
  readonly phone: string;
  readonly card: string;
}

/** The first column that is not blank in this row. */
function firstOf(view: LedgerView, row: number, fields: readonly FieldId[]): string {
  for (const field of fields) {
    const text = view.text(row, field);
    if (text !== '') return text;
  }
  return '';
}

function sexOf(view: LedgerView, row: number, id: string): '男' | '女' | '' {
  const text = view.text(row, 'sex');
  if (text !== '') {
    const value = sexList.canonical(text);
    if (value === '男' || value === '女') return value;
  }
  const reading = readId(id);
  return reading.checkHolds ? (reading.sex ?? '') : '';
}

function birthOf(view: LedgerView, row: number, id: string): string {
  const parsed = view.date(row, 'birthDate');
  if (parsed.kind === 'day') return parsed.date;
  const { birth, checkHolds } = readId(id);
  return birth !== undefined && checkHolds ? isoDay(birth) : '';
}

/** A number cell keeps 15 digits of an ID, whatever the last three seem to be. */
function idOf(view: LedgerView, row: number): string {
  const id = cleanId(view.text(row, 'idNumber'));
  const lost = typeof view.value(row, 'idNumber') === 'number' && /^\d{17,20}$/.test(id);
  return lost ? `${id.slice(0, 15)}***` : id;
}

/** One row of a ledger as the comparison needs it. `row` is a row of `view.ledger.rows`. */
export function matchRecord(view: LedgerView, row: number): MatchRecord {
  const id = idOf(view, row);
  return {
    ledger: view.ledger.id,
    row,
    id,
    disabilityNumber: cleanId(view.text(row, 'disabilityNumber')),
    studentNumber: cleanId(view.text(row, 'studentNumber')),
    name: view.text(row, 'name'),
    birthDate: birthOf(view, row, id),
    sex: sexOf(view, row, id),
    guardian: view.text(row, 'guardianName'),
    head: view.text(row, 'householdHead'),
    headId: cleanId(firstOf(view, row, ['headIdNumber', 'guardianIdNumber'])),
    householdNumber: view.text(row, 'householdNumber'),
    village: firstOf(view, row, ['village', 'homeVillage']),
    school: view.text(row, 'schoolName'),
    phone: firstOf(view, row, ['phone', 'guardianPhone', 'householdPhone']),
    card: view.text(row, 'bankCard'),
  };
}
