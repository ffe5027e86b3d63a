import { calendarDay, dayNumber, type DayNumber } from '../id/calendarDay';
import { idColumn } from '../id/idColumn';
import { isSound } from '../id/judgeId';
import type { LedgerView } from '../rules/rule';

/** Birth by the ID number of a record, where the number is sound. `at` is the record's place in `ledger.rows`. */
export function birthById(view: LedgerView, at: number, asOf: string): DayNumber | undefined {
  const cell = idColumn(view, 'idNumber', asOf)?.[at];
  return cell && isSound(cell) ? cell.reading.birth : undefined;
}

/** Birth by a sound ID number, else by its own column. */
export function birthOf(view: LedgerView, row: number, at: number, asOf: string): DayNumber | undefined {
  const known = birthById(view, at, asOf);
  if (known !== undefined) return known;
  const read = view.date(row, 'birthDate');
  return read.kind === 'day' ? calendarDay(String(dayNumber(read.date))) : undefined;
}
