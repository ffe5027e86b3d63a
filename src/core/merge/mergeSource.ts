import type { Ledger } from '../ledger/ledger';
import type { Snapshot } from '../snapshot/snapshot';
import type { LocalText } from '../text/text';

/** One workbook that somebody handed in. */
export interface MergeSource {
  /** File name without a folder. */
  readonly file: string;
  /** What it holds; absent when it could not be opened. */
  readonly read?: { readonly snapshot: Snapshot; readonly ledgers: readonly Ledger[] };
  /** Why it could not be opened or holds no ledger. */
  readonly refusal?: LocalText;
}

/** A ledger of a source, on its way into the merged sheet. */
export interface SourceLedger {
  readonly file: string;
  readonly snapshot: Snapshot;
  readonly ledger: Ledger;
}
