import type { Ledger } from '../../../src/core/ledger/ledger';
import { moneyOf } from '../../../src/core/payments/moneyOf';
import { ownSheets } from '../../../src/core/plan/anchors';
import { applyPlan } from '../../../src/core/plan/applyPlan';
import type { Plan } from '../../../src/core/plan/plan';
import { nationalPack } from '../../../src/core/policy/nationalPack';
import type { StandardsPack } from '../../../src/core/policy/standard';
import type { Subsidy } from '../../../src/core/policy/subsidy';
import { subsidyColumns, type SubsidyColumns } from '../../../src/core/policy/subsidyColumns';
import { tallySubsidy } from '../../../src/core/policy/tally';
import type { Sheet, Snapshot } from '../../../src/core/snapshot/snapshot';
import { summarySheets, type SummarySheets } from '../../../src/core/summary/summarySheets';
import { snapshotOf, viewsOf } from '../policy/ledgerFrom';
import { evaluate } from './evaluate';

export interface Summarised {
  readonly subsidy: Subsidy;
  readonly placements: SubsidyColumns['placements'];
  readonly result: SummarySheets;
  readonly plan: Plan;
  readonly after: Snapshot;
}

/** Computes, writes the columns and makes the summary sheets, as one plan does. */
export function summarise(
  ledgers: readonly Ledger[],
  snapshot = snapshotOf(...ledgers),
  pack: StandardsPack = nationalPack,
): Summarised {
  const views = viewsOf(...ledgers);
  const money = moneyOf(views, pack, { language: 'zh-CN', asOf: '2026-11-22', term: undefined });
  const { subsidy } = money;
  const tally = tallySubsidy(subsidy, views);
  const { changes, sheets, placements } = subsidyColumns({
    snapshot,
    views,
    money,
    language: 'zh-CN',
    tally,
  });
  const result = summarySheets({
    snapshot,
    ledgers,
    views,
    money,
    placements,
    language: 'zh-CN',
    tally,
    asOf: '2026-11-22',
  });
  const plan: Plan = { id: 'r1', action: 'run', changes: [...changes, ...sheets, ...result.sheets] };
  return { subsidy, placements, result, plan, after: applyPlan(snapshot, plan) };
}

/** Every formula of our sheets whose cached value differs from the evaluator's. */
export function differing(snapshot: Snapshot): readonly string[] {
  const found: string[] = [];
  for (const sheet of ownSheets(snapshot).values()) {
    sheet.grid.data.formulas.forEach((formulas, column) => {
      for (const [row, formula] of formulas ?? []) {
        const cached = sheet.grid.value(row, column);
        const value = evaluate(formula, snapshot, sheet);
        const same =
          typeof value === 'number' && typeof cached === 'number'
            ? Math.abs(value - cached) < 1e-6
            : value === cached;
        if (!same)
          found.push(
            `${sheet.name} ${String(row + 1)}:${String(column)} ${formula} ${JSON.stringify(value)} ${JSON.stringify(cached)}`,
          );
      }
    });
  }
  return found;
}

/** The texts of one column of a sheet. */
export function texts(sheet: Sheet | undefined, column: number): readonly string[] {
  return Array.from({ length: sheet?.grid.rowCount ?? 0 }, (_, row) => sheet?.grid.text(row, column) ?? '');
}
