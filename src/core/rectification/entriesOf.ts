import type { HandRow } from './mergeRows';
import { noEntries, type Entries } from './rectification';

/** What people wrote about an issue: as the sheet has it now; from memory where the row or its column is gone. */
export function entriesOf(remembered: Entries = noEntries, row: HandRow | undefined): Entries {
  return row ? { ...remembered, ...row.entries } : remembered;
}
