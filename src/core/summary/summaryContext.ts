import type { Ledger } from '../ledger/ledger';
import type { Subsidy } from '../policy/subsidy';
import type { SubsidyPlacement } from '../policy/subsidyColumns';
import type { Tally } from '../policy/tally';
import type { SummaryTable } from './summaryTables';

/** What every summary sheet is made from. */
export interface SummaryContext {
  readonly subsidy: Subsidy;
  readonly tally: Tally;
  readonly placements: ReadonlyMap<string, SubsidyPlacement>;
  /** The counted ledgers. */
  readonly ledgers: readonly Ledger[];
  /** `YYYY-MM-DD`: 填报时间. */
  readonly asOf: string;
  /** Sheet names by table id. */
  readonly names: ReadonlyMap<string, string>;
  readonly tables: readonly SummaryTable[];
}
