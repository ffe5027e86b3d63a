import { extendLegacy } from '../id/checkCharacter';
import { cleanId } from '../id/cleanId';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';

/** A number typed with more than 15 digits lost its tail: many pupils then share one "number". */
function damaged(view: LedgerView, row: number): boolean {
  const value = view.value(row, 'idNumber');
  return typeof value === 'number' && value >= 1e15;
}

/**
 * Key of the pupil in a row, to tell 人 from 人次: the cleaned ID number (15 digits extended to 18, a 残疾人证 number
 * cut to its ID); without a usable one, name + birth date + school; without a name, the row itself.
 */
export function pupilKey(view: LedgerView, row: number, school: string): string {
  const id = damaged(view, row) ? '' : cleanId(view.text(row, 'idNumber'));
  if (id.length === 18) return `i${id}`;
  if (/^\d{15}$/.test(id)) return `i${extendLegacy(id)}`;
  if (id.length >= 20) return `i${id.slice(0, 18)}`;
  if (id !== '') return `i${id}`;
  const name = nameKey(view.text(row, 'name'));
  return name === ''
    ? `r${view.ledger.id}\u0000${String(row)}`
    : `n${name}\u0000${view.text(row, 'birthDate')}\u0000${school}`;
}
