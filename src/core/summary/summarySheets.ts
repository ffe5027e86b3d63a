import { hardshipCategoryList } from '../codes/hardshipCategory';
import { studyPlaceList } from '../codes/studyPlace';
import { stages } from '../codes/stage';
import type { Ledger } from '../ledger/ledger';
import { ownSheets } from '../plan/anchors';
import type { Money } from '../payments/money';
import type { OwnSheetChange, SheetContent } from '../plan/plan';
import { sheetContentOf } from '../plan/sheetContentOf';
import { safeSheetName } from '../plan/sheetName';
import type { SubsidyPlacement } from '../policy/subsidyColumns';
import type { Tally } from '../policy/tally';
import type { LedgerView } from '../rules/rule';
import type { Snapshot } from '../snapshot/snapshot';
import type { Language } from '../text/text';
import { furtherSheetNames, furtherSheets, type FurtherSheetId } from './furtherSheets';
import { duePaidIdentity } from './duePaidSheet';
import { summaryIdentities, type SummaryIdentity } from './identities';
import type { SummaryContext } from './summaryContext';
import { SummarySheet } from './summarySheet';
import { summaryTables } from './summaryTables';

export interface SummaryInput {
  readonly snapshot: Snapshot;
  /** All ledgers of the workbook. */
  readonly ledgers: readonly Ledger[];
  /** Of all ledgers. */
  readonly views: readonly LedgerView[];
  /** What is due and was paid. */
  readonly money: Money;
  /** Of `subsidyColumns`: where our columns stand once the same plan is applied. */
  readonly placements: ReadonlyMap<string, SubsidyPlacement>;
  /** Of the identities' names in the result; the sheets themselves are official forms and Chinese. */
  readonly language: Language;
  readonly tally: Tally;
  /** `YYYY-MM-DD`: 填报时间. */
  readonly asOf: string;
}

/** One sheet's identities, as the report prints them. */
export interface SheetIdentities {
  readonly sheet: string;
  readonly identities: readonly SummaryIdentity[];
}

export interface SummarySheets {
  readonly sheets: readonly OwnSheetChange[];
  readonly identities: readonly SheetIdentities[];
  /** What the sheets were made from; undefined when none were. */
  readonly context?: SummaryContext;
}

/** Keeps the name a sheet of ours has now; a new one gets the nearest free name. */
function namesOf(
  snapshot: Snapshot,
  sheets: readonly { readonly id: string; readonly sheetName: string }[],
): ReadonlyMap<string, string> {
  const own = ownSheets(snapshot);
  const taken = snapshot.sheets.map((sheet) => sheet.name);
  const names = new Map<string, string>();
  for (const { id, sheetName } of sheets) {
    const name = own.get(id)?.name ?? safeSheetName(sheetName, taken);
    taken.push(name);
    names.set(id, name);
  }
  return names;
}

/**
 * The summary sheets as changes of a plan: live formulas over the ledgers' rows and our columns, with the values we
 * computed as cached results, and the identities that tie the sheets to each other and to the ledgers.
 * Nothing when no ledger was counted.
 */
export function summarySheets(input: SummaryInput): SummarySheets {
  const { snapshot, language, money } = input;
  const { subsidy, pack } = money;
  if (subsidy.counted.length === 0) return { sheets: [], identities: [] };
  const { tally, asOf } = input;
  const tables = summaryTables(tally, {
    programmes: [...new Set(pack.standards.map((standard) => standard.programme))],
    stages,
    categories: hardshipCategoryList.values,
    places: studyPlaceList.values,
  });
  const further = Object.entries(furtherSheetNames).map(([id, sheetName]) => ({ id, sheetName }));
  const names = namesOf(snapshot, [...tables, ...further]);
  const context: SummaryContext = {
    subsidy,
    tally,
    placements: input.placements,
    asOf,
    ledgers: input.ledgers.filter((ledger) => subsidy.counted.includes(ledger.id)),
    names,
    tables,
  };
  const own = ownSheets(snapshot);
  const change = (owned: string, after: SheetContent | null): OwnSheetChange => {
    const present = own.get(owned);
    return { type: 'sheet', owned, before: present ? sheetContentOf(snapshot, present) : null, after };
  };
  const sheets: OwnSheetChange[] = [];
  const identities: SheetIdentities[] = [];
  for (const table of tables) {
    const sheet = new SummarySheet(table, context, summaryIdentities(table, context));
    const after = sheet.content();
    sheets.push(change(table.id, after));
    identities.push({ sheet: after.name, identities: sheet.identities(language) });
  }
  const nameOf = (id: FurtherSheetId): string => names.get(id) ?? furtherSheetNames[id];
  const made = furtherSheets({ money, tally, views: input.views, asOf, nameOf });
  for (const { id } of further) {
    const after = made.get(id as FurtherSheetId) ?? null;
    // One that no longer has anything to show is taken away rather than left to contradict the others.
    if (after || own.has(id)) sheets.push(change(id, after));
  }
  const duePaid = made.get('summaryDuePaid')?.name;
  if (duePaid !== undefined)
    identities.push({ sheet: duePaid, identities: [duePaidIdentity(money.compared(), duePaid, language)] });
  return { sheets, identities, context };
}
