import type { BlockColumn, CellsChange } from '../../core/plan/plan';
import type { Area } from '../../core/snapshot/address';
import type { CellValue } from '../../core/snapshot/grid';
import type { CellStyle, Snapshot } from '../../core/snapshot/snapshot';
import { cellInput, needsGeneral } from './cellCoding';
import { lookBytes, setLook } from './cellLook';
import { formatAt, type FormatRun } from './formatRuns';
import type { LookRun } from './readLooks';
import type { BlockRecords } from './runRecord';
import { spansOf } from './spans';
import type { Slices } from './slices';
import { blockSteps, heldBytes, rangeAt, setNumberFormat } from './writeCells';
import { lookKey, writeLook } from './writeLook';
import { actionBytes, type WriteStep } from './writeSteps';

type BlockRecord = ReturnType<BlockRecords['get']>;

/** The number format each cell has before the change, from what was read of the touched cells. */
function formatBefore(snapshot: Snapshot, change: CellsChange): (index: number, offset: number) => string {
  const grid = snapshot.sheets.find((sheet) => sheet.id === change.sheet)?.grid;
  return (index, offset) =>
    snapshot.styles[grid?.style(change.top + index, change.left + offset) ?? 0]?.numberFormat ?? 'General';
}

function styleKey(column: BlockColumn | undefined): string {
  if (column?.style === undefined) return '-';
  return column.style === null ? 'none' : `${column.style.numberFormat ?? ''} ${lookKey(column.style)}`;
}

function lookStep(sheet: string, area: Area, style: Partial<CellStyle> | null): WriteStep {
  return {
    bytes: actionBytes * 8,
    weight: 1,
    do: (context) => {
      const range = rangeAt(context, sheet, area);
      if (style === null) {
        // Clearing formats would take conditional formats off as well; the plain style does not.
        range.style = 'Normal';
        return;
      }
      if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
      if (lookKey(style) !== '') writeLook(range.format, style);
    },
  };
}

/** Looks first, for runs of columns that look the same; columns with a record get what stands there. */
function lookSteps(change: CellsChange, record: BlockRecord): WriteStep[] {
  const steps: WriteStep[] = [];
  const { after, top, left, rows } = change;
  const key = (offset: number): string =>
    record?.[offset] ? `record ${String(offset)}` : styleKey(after[offset]);
  for (let first = 0; first < after.length;) {
    let last = first;
    while (last + 1 < after.length && key(last + 1) === key(first)) last += 1;
    const style = after[first]?.style;
    const area: Area = { top, bottom: top + rows - 1, left: left + first, right: left + last };
    const told = record?.[first];
    if (style !== undefined && !told?.looks) steps.push(lookStep(change.sheet, area, style));
    if (told?.looks) steps.push(...lookRunSteps(change.sheet, area, told.looks));
    if (told?.formats) steps.push(...formatRunSteps(change.sheet, area, told.formats));
    first = last + 1;
  }
  return steps;
}

/** Gives one column of cells, from the top, the looks that were read of it. */
export function lookRunSteps(sheet: string, area: Area, runs: readonly LookRun[]): WriteStep[] {
  let top = area.top;
  return runs.map(([look, rows]): WriteStep => {
    const part = { ...area, top, bottom: top + rows - 1 };
    top += rows;
    if (look === 'plain' || look === null) return lookStep(sheet, part, null);
    return {
      bytes: lookBytes,
      weight: 1,
      do: (context) => {
        setLook(rangeAt(context, sheet, part), look);
      },
    };
  });
}

/** Gives one column of cells, from the top, the number formats that were read of it. */
export function formatRunSteps(sheet: string, area: Area, runs: readonly FormatRun[]): WriteStep[] {
  let top = area.top;
  return runs.flatMap(([format, rows]) => {
    const part = { ...area, top, bottom: top + rows - 1 };
    top += rows;
    return formatSteps(sheet, [part], format);
  });
}

/** Runs of cells whose text format must be lifted while a number or formula is put in. */
async function liftedRuns(
  change: CellsChange,
  format: (index: number, offset: number) => string,
  slices: Slices,
): Promise<Area[]> {
  const areas: Area[] = [];
  for (const [offset, column] of change.after.entries()) {
    const rows: number[] = [];
    for (let index = 0; index < change.rows; index++) {
      if (slices.due) await slices.rest();
      if (!needsGeneral(column.values[index] ?? null, column.formulas?.[index])) continue;
      if (format(index, offset) === '@') rows.push(change.top + index);
    }
    const at = change.left + offset;
    for (const span of spansOf(rows)) areas.push({ top: span.first, bottom: span.last, left: at, right: at });
  }
  return areas;
}

/** One number format per area. */
export function formatSteps(sheet: string, areas: readonly Area[], numberFormat: string): WriteStep[] {
  return areas.map((area) => ({
    bytes: actionBytes,
    weight: 1,
    do: (context) => {
      setNumberFormat(rangeAt(context, sheet, area), numberFormat);
    },
  }));
}

/** Whether `Range.formulas` tells the value or formula; what a formula comes to does not count. */
export function holds(held: unknown, value: CellValue, formula: string | null | undefined): boolean {
  if (formula !== null && formula !== undefined) return held === `=${formula}`;
  if (value === null) return held === '';
  return held === (typeof value === 'object' ? value.error : value);
}

/**
 * Steps that bring a block to its `after` side.
 * @param before the workbook as read just now, with the touched cells
 * @param record how the columns looked before the run that is taken back; goes before what the change says
 */
export async function* cellsSteps(
  change: CellsChange,
  before: Snapshot,
  slices: Slices,
  record: BlockRecord,
): AsyncGenerator<WriteStep> {
  if (change.rows === 0 || change.after.length === 0) return;
  const had = formatBefore(before, change);
  const recorded = change.after.map((_, offset) => {
    const formats = record?.[offset]?.formats;
    return formats && formatAt(formats);
  });
  const format = (index: number, offset: number): string => {
    const known = recorded[offset]?.(index);
    if (known !== undefined) return known;
    const style = change.after[offset]?.style;
    if (style === null) return 'General';
    return style?.numberFormat ?? had(index, offset);
  };
  const area: Area = {
    top: change.top,
    left: change.left,
    bottom: change.top + change.rows - 1,
    right: change.left + change.after.length - 1,
  };
  const lifted = await liftedRuns(change, format, slices);
  yield* lookSteps(change, record);
  yield* formatSteps(change.sheet, lifted, 'General');
  const grid = before.sheets.find((sheet) => sheet.id === change.sheet)?.grid;
  yield* blockSteps(
    change.sheet,
    area,
    (index, offset) => {
      const column = change.after[offset];
      return cellInput(
        column?.values[index] ?? null,
        column?.formulas?.[index],
        format(index, offset) === '@',
      );
    },
    slices,
    {
      holds: (index, offset, held) => {
        const row = change.top + index;
        const column = change.left + offset;
        return holds(held, grid?.value(row, column) ?? null, grid?.formula(row, column));
      },
      bytes: (index, offset) => {
        const row = change.top + index;
        const column = change.left + offset;
        return heldBytes(grid?.value(row, column) ?? null, grid?.formula(row, column));
      },
    },
  );
  yield* formatSteps(change.sheet, lifted, '@');
}
