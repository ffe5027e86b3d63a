import type { Ledger } from '../../core/ledger/ledger';

/** A name people can read for each ledger: its sheet, with `#2`, `#3` for further blocks on the same sheet. */
export function ledgerNames(ledgers: readonly Ledger[]): ReadonlyMap<string, string> {
  const blocks = new Map<string, number>();
  const names = new Map<string, string>();
  for (const { id, sheet } of ledgers) {
    const block = (blocks.get(sheet.id) ?? 0) + 1;
    blocks.set(sheet.id, block);
    names.set(id, block === 1 ? sheet.name : `${sheet.name}#${String(block)}`);
  }
  return names;
}
