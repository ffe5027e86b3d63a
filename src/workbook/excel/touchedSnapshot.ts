import { ownSheetAnchor } from '../../core/plan/anchors';
import { columnWidth } from '../../core/plan/applyPlan';
import type { Plan } from '../../core/plan/plan';
import { CellKind, type CellValue, type Grid } from '../../core/snapshot/grid';
import { GridBuilder } from '../../core/snapshot/gridBuilder';
import type { Sheet, Snapshot, Span } from '../../core/snapshot/snapshot';
import type { WorkControl } from '../port';
import type { ExcelContext } from './excelLibrary';
import type { Frame } from './frame';
import type { CellJob, FormatsWanted } from './readCells';
import { ownSheetIds, snapshotWith } from './readSnapshot';
import { Slices } from './slices';

function ownSheetId(frame: Frame, owned: string): string | undefined {
  const anchor = ownSheetAnchor(owned);
  return frame.names.find((name) => name.name === anchor)?.sheet;
}

/** The cells a plan touches, and our own sheets it replaces, as jobs to read. */
function touchedJobs(frame: Frame, plan: Plan): CellJob[] {
  const own = ownSheetIds(frame);
  const builders = new Map<string, GridBuilder>();
  const jobs: CellJob[] = [];
  const add = (sheetId: string, area: CellJob['area'] | null | undefined): void => {
    const found = frame.sheets.find(({ sheet }) => sheet.id === sheetId);
    if (!found || !area || area.bottom < area.top || area.right < area.left) return;
    let builder = builders.get(sheetId);
    if (!builder) builders.set(sheetId, (builder = new GridBuilder()));
    jobs.push({ sheet: sheetId, area, builder, formulas: found.formulas, own: own.has(sheetId) });
  };
  for (const change of plan.changes) {
    if (change.type === 'cells') {
      const { top, left, rows, after } = change;
      add(change.sheet, { top, left, bottom: top + rows - 1, right: left + after.length - 1 });
    }
    if (change.type === 'sheet') {
      const id = ownSheetId(frame, change.owned);
      const sheet = frame.sheets.find((candidate) => candidate.sheet.id === id);
      if (sheet) add(sheet.sheet.id, sheet.used);
    }
  }
  return jobs;
}

/** Excel rounds widths to pixels: a width that is a pixel or so off is the one that was asked for. */
const sameWidth = 0.3;

function snapWidths(sheet: Sheet, plan: Plan): Sheet {
  let widths: (Span & { width: number })[] = [...sheet.columnWidths];
  for (const change of plan.changes) {
    if (change.type !== 'width' || change.sheet !== sheet.id || change.before === null) continue;
    const { column, before } = change;
    const measured = columnWidth(sheet, column);
    if (measured === null || Math.abs(measured - before) > sameWidth) continue;
    widths = widths.flatMap((span) => {
      if (column < span.first || column > span.last) return [span];
      const parts = [
        { ...span, last: column - 1 },
        { first: column, last: column, width: before },
        { ...span, first: column + 1 },
      ];
      return parts.filter((part) => part.first <= part.last);
    });
  }
  return { ...sheet, columnWidths: widths };
}

/**
 * Excel recalculates: a formula of ours that still stands is unchanged whatever it comes to now. And it keeps no
 * empty text: a cell that should hold one is blank.
 */
function settle(
  builder: GridBuilder,
  grid: Grid,
  row: number,
  column: number,
  value: CellValue,
  formula: string | null | undefined,
): void {
  const present = grid.value(row, column);
  const kept = formula !== null && formula !== undefined && grid.formula(row, column) === formula;
  // Excel keeps 15 digits of a number.
  const digits =
    typeof value === 'number' && typeof present === 'number' && Number(value.toPrecision(15)) === present;
  const blank =
    value === '' && grid.kind(row, column) === CellKind.blank && grid.formula(row, column) === undefined;
  if (kept || blank || digits) builder.set(row, column, value);
}

async function settleExpected(
  frame: Frame,
  plan: Plan,
  builders: ReadonlyMap<string, GridBuilder>,
  slices: Slices,
): Promise<void> {
  for (const change of plan.changes) {
    if (change.type === 'cells') {
      const builder = builders.get(change.sheet);
      if (!builder) continue;
      const grid = builder.build();
      for (const [offset, column] of change.before.entries()) {
        for (const [index, value] of column.values.entries()) {
          if (slices.due) await slices.rest();
          const formula = column.formulas?.[index];
          if (value === '' || typeof value === 'number' || typeof formula === 'string')
            settle(builder, grid, change.top + index, change.left + offset, value, formula);
        }
      }
    }
    if (change.type === 'sheet') {
      const id = ownSheetId(frame, change.owned);
      const builder = id === undefined ? undefined : builders.get(id);
      if (!builder) continue;
      const grid = builder.build();
      change.before?.rows.forEach((cells, row) => {
        cells.forEach((cell, column) => {
          if (cell && (cell.value === '' || typeof cell.value === 'number' || cell.formula !== undefined))
            settle(builder, grid, row, column, cell.value, cell.formula);
        });
      });
    }
  }
}

/** The workbook as it is now, with just the cells that decide whether the plan may be written. */
export async function touchedSnapshot(
  context: ExcelContext,
  frame: Frame,
  plan: Plan,
  control: WorkControl,
  formats: FormatsWanted = 'all',
): Promise<Snapshot> {
  const jobs = touchedJobs(frame, plan);
  const snapshot = await snapshotWith(context, frame, jobs, control, formats);
  await settleExpected(
    frame,
    plan,
    new Map(jobs.map((job) => [job.sheet, job.builder])),
    new Slices(control.signal),
  );
  return { ...snapshot, sheets: snapshot.sheets.map((sheet) => snapWidths(sheet, plan)) };
}
