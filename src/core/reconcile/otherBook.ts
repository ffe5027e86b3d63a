import { ledgerView } from '../ledger/ledgerView';
import { recogniseLedgers } from '../ledger/recogniseLedgers';
import type { LedgerView } from '../rules/rule';
import type { Snapshot } from '../snapshot/snapshot';

/**
 * The ledgers of a further workbook, to compare with: sheets go by `[file]sheet`, as Excel writes them, and no id is
 * one of the workbook at hand.
 */
export function otherBook(file: string, snapshot: Snapshot): readonly LedgerView[] {
  return recogniseLedgers(snapshot).ledgers.map((ledger) => {
    const { sheet } = ledger;
    const named = { ...sheet, id: `[${file}]${sheet.id}`, name: `[${file}]${sheet.name}` };
    return ledgerView({ ...ledger, id: `[${file}]${ledger.id}`, sheet: named }, snapshot.dateSystem);
  });
}
