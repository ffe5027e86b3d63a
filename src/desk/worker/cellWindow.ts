import { sheetSummaries } from '../../app/describe';
import type { CellWindow, SheetFrame, ShownCell } from '../../app/service';
import type { Area } from '../../core/snapshot/address';
import { CellKind } from '../../core/snapshot/grid';
import type { Mark, Sheet, Snapshot } from '../../core/snapshot/snapshot';
import { displayText, isDateFormat } from './displayText';

/** What a grid needs of a sheet before its cells. */
export function sheetFrame(snapshot: Snapshot, sheet: Sheet): SheetFrame {
  const summary = sheetSummaries(snapshot).find((candidate) => candidate.id === sheet.id);
  if (!summary) throw new Error(`No such sheet: ${sheet.id}`);
  return {
    sheet: summary,
    merges: sheet.merges,
    widths: sheet.columnWidths,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    frozen: sheet.frozen,
    styles: snapshot.styles,
  };
}

const ranks: readonly Mark['severity'][] = ['notice', 'warning', 'error'];

/** Lays the marks of a sheet over the cells of an area; the gravest wins. */
function marksIn(sheet: Sheet, area: Area): ReadonlyMap<number, Mark['severity']> {
  const width = area.right - area.left + 1;
  const found = new Map<number, Mark['severity']>();
  const marks = [...sheet.marks].sort((a, b) => ranks.indexOf(a.severity) - ranks.indexOf(b.severity));
  for (const { severity, areas } of marks) {
    for (const marked of areas) {
      const bottom = Math.min(marked.bottom, area.bottom);
      const right = Math.min(marked.right, area.right);
      for (let row = Math.max(marked.top, area.top); row <= bottom; row++) {
        for (let column = Math.max(marked.left, area.left); column <= right; column++) {
          found.set((row - area.top) * width + (column - area.left), severity);
        }
      }
    }
  }
  return found;
}

function editText(sheet: Sheet, row: number, column: number, shown: string, format: string): string {
  const formula = sheet.grid.formula(row, column);
  if (formula !== undefined) return `=${formula}`;
  const value = sheet.grid.value(row, column);
  // A number is edited as itself, not as shown rounded; a date is edited as a date.
  if (typeof value === 'number') return isDateFormat(format) ? shown : String(value);
  return shown;
}

/** A rectangle of a sheet's cells as shown. */
export function cellWindow(snapshot: Snapshot, sheet: Sheet, area: Area): CellWindow {
  const marks = marksIn(sheet, area);
  const width = area.right - area.left + 1;
  const cells: (ShownCell | null)[][] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const line: (ShownCell | null)[] = [];
    for (let column = area.left; column <= area.right; column++) {
      const kind = sheet.grid.kind(row, column);
      const style = sheet.grid.style(row, column);
      const mark = marks.get((row - area.top) * width + (column - area.left));
      if (kind === CellKind.blank && style === 0 && !mark) {
        line.push(null);
        continue;
      }
      const format = snapshot.styles[style]?.numberFormat ?? 'General';
      const text = displayText(sheet.grid.value(row, column), format, snapshot.dateSystem);
      line.push({
        text,
        edit: editText(sheet, row, column, text, format),
        style,
        numeric: kind === CellKind.number,
        ...(mark ? { mark } : {}),
      });
    }
    cells.push(line);
  }
  return { area, cells };
}
