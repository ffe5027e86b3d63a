import { invertPlan } from '../../core/plan/invert';
import type {
  BlockColumn,
  CellsChange,
  Change,
  OwnSheetChange,
  Plan,
  SheetContent,
} from '../../core/plan/plan';
import type { Snapshot } from '../../core/snapshot/snapshot';
import { cellKey } from './cellKey';
import { formatRuns, type FormatRun } from './formatRuns';
import type { Frame } from './frame';
import { blockKey, type BlockLooks, type LookRun } from './readLooks';
import { positionOf } from './runRecord';
import type { Slices } from './slices';

/** A block as it was, and enough of what is written to know our cells from those edited by hand meanwhile. */
export interface JournalCells extends Omit<CellsChange, 'before' | 'after'> {
  readonly columns: readonly JournalColumn[];
}

export interface JournalColumn {
  /** What stood here; null = blank throughout. */
  readonly before: Pick<BlockColumn, 'values' | 'formulas'> | null;
  /** Number formats that stood here, as runs from the top; null where the write leaves looks alone. */
  readonly formats: readonly FormatRun[] | null;
  /** How the cells looked beside that; null where the write leaves looks alone. */
  readonly looks: readonly LookRun[] | null;
  /** {@link cellKey} of each cell written, joined. */
  readonly written: string;
}

/** What takes a run back. Stands in the workbook while the run is being written. */
export interface RunJournal {
  readonly version: 1;
  readonly run: string;
  /** Ids and names of the sheets there were. */
  readonly sheets: readonly (readonly [id: string, name: string])[];
  /** Where the sheets of ours stand that the run takes off or writes anew, by `owned`. */
  readonly positions: readonly (readonly [owned: string, position: number])[];
  /** What sheets the run adds are called until they have their anchors. */
  readonly added: readonly string[];
  readonly cells: readonly JournalCells[];
  /** Everything but cells, the other way round and in reverse order. */
  readonly others: readonly Exclude<Change, CellsChange>[];
}

function isBlank(column: BlockColumn): boolean {
  return (
    column.values.every((value) => value === null || value === '') &&
    column.formulas?.some((formula) => formula !== null) !== true
  );
}

async function packColumn(
  change: CellsChange,
  offset: number,
  before: Snapshot,
  looks: BlockLooks,
  slices: Slices,
): Promise<JournalColumn> {
  const stood = change.before[offset] ?? { values: [] };
  const after = change.after[offset] ?? { values: [] };
  let written = '';
  for (let index = 0; index < change.rows; index++) {
    written += cellKey(after.values[index] ?? null, after.formulas?.[index]);
    if (index % 500 === 0 && slices.due) await slices.rest();
  }
  // A number or formula put into a text-formatted cell lifts its format for a moment, whatever the look.
  const runs = formatRuns(before, change, offset);
  const uniform = runs.length === 1 && runs[0]?.[0] === 'General';
  return {
    before: isBlank(stood)
      ? null
      : { values: stood.values, ...(stood.formulas ? { formulas: stood.formulas } : {}) },
    formats: after.style === undefined && uniform ? null : runs,
    looks: looks.get(blockKey(change, change.after.length))?.[offset] ?? null,
    written,
  };
}

/**
 * The journal of a plan about to be written.
 * @param before the touched cells as they are, for their number formats
 * @param looks how the cells look that get another look
 */
export async function journalOf(
  plan: Plan,
  frame: Frame,
  before: Snapshot,
  looks: BlockLooks,
  added: readonly string[],
  slices: Slices,
): Promise<RunJournal> {
  const cells: JournalCells[] = [];
  const others: Exclude<Change, CellsChange>[] = [];
  for (const change of invertPlan(plan).changes) if (change.type !== 'cells') others.push(change);
  for (const change of plan.changes) {
    if (change.type !== 'cells') continue;
    const { type, sheet, top, left, rows } = change;
    const columns: JournalColumn[] = [];
    for (let offset = 0; offset < change.after.length; offset++)
      columns.push(await packColumn(change, offset, before, looks, slices));
    cells.push({ type, sheet, top, left, rows, columns });
  }
  return {
    version: 1,
    run: plan.id,
    sheets: frame.sheets.map(({ sheet }) => [sheet.id, sheet.name]),
    positions: plan.changes.flatMap((change) =>
      change.type === 'sheet' && change.before
        ? [[change.owned, positionOf(frame, change.owned)] as const]
        : [],
    ),
    added,
    cells,
    others,
  };
}

type PackedContent = Omit<SheetContent, 'heights'> & {
  readonly heights?: readonly (readonly [number, number])[];
};

function packContent(content: SheetContent | null): PackedContent | null {
  if (!content) return null;
  const { heights, ...rest } = content;
  return heights ? { ...rest, heights: [...heights] } : rest;
}

function unpackContent(content: PackedContent | null): SheetContent | null {
  if (!content) return null;
  const { heights, ...rest } = content;
  return heights ? { ...rest, heights: new Map(heights) } : rest;
}

/** As text: its length in front tells whether all of it arrived. What a sheet of ours will hold is left out. */
export function journalText(journal: RunJournal): string {
  const others = journal.others.map((change) =>
    change.type === 'sheet'
      ? { type: change.type, owned: change.owned, before: null, after: packContent(change.after) }
      : change,
  );
  const text = JSON.stringify({ ...journal, others });
  return `${String(text.length)}:${text}`;
}

/** The journal in a text; undefined when it is not whole, which is so only when nothing else was written yet. */
export function journalFrom(text: string): RunJournal | undefined {
  const colon = text.indexOf(':');
  const body = text.slice(colon + 1);
  if (colon < 1 || text.slice(0, colon) !== String(body.length)) return undefined;
  const journal = JSON.parse(body) as RunJournal;
  // Of another version of ours: left for it to take back.
  if ((journal.version as number) !== 1) return undefined;
  const others = journal.others.map((change): RunJournal['others'][number] => {
    if (change.type !== 'sheet') return change;
    const { owned, after } = change as { readonly owned: string; readonly after: PackedContent | null };
    const back: OwnSheetChange = { type: 'sheet', owned, before: null, after: unpackContent(after) };
    return back;
  });
  return { ...journal, others };
}
