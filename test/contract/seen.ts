import { marksKey } from '../../src/core/plan/sameMarks';
import type { CellValue } from '../../src/core/snapshot/grid';
import type { CellStyle, Sheet, Snapshot } from '../../src/core/snapshot/snapshot';

/**
 * How much of a cell's look an adapter reads. `dates`: the number formats of numbers that could be dates, which is
 * all Excel's reads of a person's cells; `numberFormat`: all of them, for looking from inside.
 */
export type Looks = 'full' | 'numberFormat' | 'dates';

/** Properties at Excel's defaults are the same as none. */
function plain(style: CellStyle | undefined): unknown {
  const shown = { fontSize: 11, fontColor: '000000', vertical: 'bottom', ...style };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== false));
}

function lookOf(value: CellValue, style: CellStyle | undefined, looks: Looks): unknown {
  if (looks === 'full') return plain(style);
  if (looks === 'numberFormat') return style?.numberFormat;
  const telling = typeof value === 'number' && value >= 367 && value < 2_958_466;
  return telling ? style?.numberFormat : null;
}

function cells(snapshot: Snapshot, sheet: Sheet, looks: Looks): unknown[] {
  const found: unknown[] = [];
  for (let row = 0; row < sheet.grid.rowCount; row++) {
    for (let column = 0; column < sheet.grid.columnCount; column++) {
      const value = sheet.grid.value(row, column);
      const formula = sheet.grid.formula(row, column);
      if (value === null && formula === undefined) continue;
      const style = snapshot.styles[sheet.grid.style(row, column)];
      found.push([row, column, value, formula ?? null, lookOf(value, style, looks)]);
    }
  }
  return found;
}

const byText = <T>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));

function rowsOf(spans: Sheet['hiddenRows'], limit: number): number[] {
  return spans.flatMap((span) =>
    Array.from(
      { length: Math.max(0, Math.min(span.last, limit - 1) - span.first + 1) },
      (_, index) => span.first + index,
    ),
  );
}

/** Everything of a snapshot that adapters must agree on, in one comparable shape; sheet ids become names. */
export function seen(snapshot: Snapshot, looks: Looks = 'full'): unknown {
  const name = new Map(snapshot.sheets.map((sheet) => [sheet.id, sheet.name]));
  return {
    dateSystem: snapshot.dateSystem,
    structureProtected: snapshot.structureProtected,
    sheets: snapshot.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      extent: [sheet.grid.rowCount, sheet.grid.columnCount],
      cells: cells(snapshot, sheet, looks),
      merges: byText(sheet.merges.map(({ top, left, bottom, right }) => ({ top, left, bottom, right }))),
      hiddenRows: rowsOf(sheet.hiddenRows, sheet.grid.rowCount),
      hiddenColumns: rowsOf(sheet.hiddenColumns, sheet.grid.columnCount),
      filter: sheet.filter,
      protected: sheet.protected,
      tables: byText(sheet.tables),
      marks: marksKey(sheet.marks),
    })),
    names: byText(
      snapshot.names.map(({ name: own, sheet, area, hidden }) => ({
        name: own,
        sheet: name.get(sheet),
        area,
        hidden,
      })),
    ),
    // What an adapter keeps for itself is its own affair.
    settings: byText(
      [...snapshot.settings]
        .filter(([key]) => !key.startsWith('excel.'))
        .map(([key, text]) => [key, key.startsWith('undo:') ? '' : text]),
    ),
  };
}
