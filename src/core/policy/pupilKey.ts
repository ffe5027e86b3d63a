import { checkCharacter, extendLegacy } from '../id/checkCharacter';
import { cleanId } from '../id/cleanId';
import { nameKey } from '../normalise/nameKey';
import type { LedgerView } from '../rules/rule';

/** The 18 characters of a number that proves itself by its check; undefined for anything damaged or malformed. */
function provenId(id: string): string | undefined {
  if (id.length === 15 && /^\d{15}$/.test(id)) return extendLegacy(id);
  if (id.length < 18 || checkCharacter(id) !== id.charAt(17)) return undefined;
  if (id.length === 18) return id;
  return /^[1-7][1-4](?:B\d)?$/.test(id.slice(18)) ? id.slice(0, 18) : undefined;
}

/** Keys by proven number: amounts due and amounts paid ask for the same rows. */
const proven = new WeakMap<LedgerView, (string | undefined)[]>();

function provenKey(view: LedgerView, row: number): string | undefined {
  let known = proven.get(view);
  if (!known) proven.set(view, (known = new Array<string | undefined>(view.ledger.rows.length)));
  const at = row - view.ledger.firstRow;
  const before = known[at];
  if (before !== undefined) return before;
  const id = provenId(cleanId(view.text(row, 'idNumber')));
  if (id === undefined) return undefined;
  const key = `i${id}`;
  known[at] = key;
  return key;
}

/**
 * Key of the pupil in a row, to tell 人 from 人次: the cleaned ID number (15 digits extended to 18, a 残疾人证 number
 * cut to its ID). A damaged or wrong number (5.32725E+17, …000) may stand in many pupils' rows: it counts
 * together with the name. Without a number, name + birth date + school; without a name, the row itself.
 */
export function pupilKey(view: LedgerView, row: number, school: string): string {
  const key = provenKey(view, row);
  if (key !== undefined) return key;
  const id = cleanId(view.text(row, 'idNumber'));
  const name = nameKey(view.text(row, 'name'));
  if (name === '') return id === '' ? `r${view.ledger.id}\u0000${String(row)}` : `d${id}`;
  if (id !== '') return `d${id}\u0000${name}\u0000${view.text(row, 'birthDate')}`;
  return `n${name}\u0000${view.text(row, 'birthDate')}\u0000${school}`;
}
