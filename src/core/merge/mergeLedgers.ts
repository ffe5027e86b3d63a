import { kindTitles } from '../ledger/kindTitles';
import { ledgerKinds, type LedgerKind } from '../ledger/ledger';
import { dataSheetPrefix } from '../plan/anchors';
import type { OwnSheetChange } from '../plan/plan';
import { safeSheetName } from '../plan/sheetName';
import { maxRows } from '../snapshot/address';
import type { Language } from '../text/text';
import { mergedSheet } from './mergedSheet';
import { mergeOutcomes, schoolsMissing, type SourceOutcome } from './mergeOutcome';
import { outcomeSheet } from './outcomeSheet';
import type { MergeSource, SourceLedger } from './mergeSource';

/** `owned` id of the 合并情况 sheet. */
const outcomeSheetId = 'mergeOutcome';

/** A sheet holds 1,048,576 rows; title and header take two. */
const roomForRecords = maxRows - 2;

export interface Merged {
  /** The new workbook's sheets: one per kind of ledger, and 合并情况. */
  readonly sheets: readonly OwnSheetChange[];
  readonly outcomes: readonly SourceOutcome[];
  /** Of the schools expected; [] when nobody said which. */
  readonly missingSchools: readonly string[];
  readonly records: number;
}

export interface MergeOptions {
  readonly language: Language;
  /** Names of the schools that should hand in. */
  readonly expectedSchools?: readonly string[];
  /** Sheet names taken in the workbook the sheets go into. */
  readonly taken: readonly string[];
}

/** Ledgers by kind; a source's later sheets follow its earlier ones. */
function byKindOf(sources: readonly MergeSource[]): Map<LedgerKind, SourceLedger[]> {
  const byKind = new Map<LedgerKind, SourceLedger[]>();
  for (const { file, read } of sources) {
    if (!read) continue;
    for (const ledger of read.ledgers) {
      const list = byKind.get(ledger.kind);
      const entry = { file, snapshot: read.snapshot, ledger };
      if (list) list.push(entry);
      else byKind.set(ledger.kind, [entry]);
    }
  }
  return byKind;
}

/** Sources of one kind in groups that fit on a sheet each. */
function sheetsFull(sources: readonly SourceLedger[]): SourceLedger[][] {
  const groups: SourceLedger[][] = [[]];
  let room = roomForRecords;
  for (const source of sources) {
    const records = source.ledger.rows.length;
    if (records > room && groups.at(-1)?.length !== 0) {
      groups.push([]);
      room = roomForRecords;
    }
    groups.at(-1)?.push(source);
    room -= records;
  }
  return groups;
}

/**
 * The ledgers of many workbooks in one: a sheet per kind, every record with its source file, sheet and row, and a
 * sheet that tells what became of every file. Pure; the caller makes the workbook.
 */
export function mergeLedgers(sources: readonly MergeSource[], options: MergeOptions): Merged {
  const { language, expectedSchools = [] } = options;
  const byKind = byKindOf(sources);
  const taken = [...options.taken];
  const name = (wanted: string): string => {
    const free = safeSheetName(wanted, taken);
    taken.push(free);
    return free;
  };
  const sheets: OwnSheetChange[] = [];
  for (const kind of ledgerKinds) {
    const ledgers = (byKind.get(kind) ?? []).filter(({ ledger }) => ledger.rows.length > 0);
    if (ledgers.length === 0) continue;
    sheetsFull(ledgers).forEach((group, index) => {
      const after = mergedSheet(kind, group, name(`${kindTitles[kind]['zh-CN']}合并`));
      const owned = `${dataSheetPrefix}merged.${kind}.${String(index)}`;
      sheets.push({ type: 'sheet', owned, before: null, after });
    });
  }
  const outcomes = mergeOutcomes(sources, byKind, language);
  const all = [...byKind.values()].flat();
  const missingSchools = schoolsMissing(expectedSchools, all);
  const after = outcomeSheet({
    outcomes,
    missingSchools,
    expected: expectedSchools.length,
    language,
    name: name('合并情况'),
  });
  sheets.push({ type: 'sheet', owned: outcomeSheetId, before: null, after });
  const records = outcomes.reduce((sum, outcome) => sum + (outcome.merged ? outcome.records : 0), 0);
  return { sheets, outcomes, missingSchools, records };
}
