import { markSeverity, stateNamespace } from '../../../src/core/plan/anchors';
import { mergeAreas } from '../../../src/core/snapshot/areas';
import { Grid } from '../../../src/core/snapshot/grid';
import type { Mark, Sheet, Snapshot, Span } from '../../../src/core/snapshot/snapshot';
import { decodeState } from '../../../src/workbook/stateXml';
import type { HostSheet } from './hostSheet';
import type { HostWorkbook } from './hostWorkbook';

const visibility = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function widthsOf(sheet: HostSheet): (Span & { width: number })[] {
  return [...sheet.widths]
    .sort(([a], [b]) => a - b)
    .map(([column, pixels]) => ({ first: column, last: column, width: (pixels - 5) / 7 }));
}

function marksOf(sheet: HostSheet): Mark[] {
  const marks: Mark[] = [];
  for (const severity of ['error', 'warning', 'notice'] as const) {
    const areas = sheet.formats
      .filter((format) => markSeverity(format.formula) === severity)
      .flatMap((format) => format.areas);
    if (areas.length > 0) marks.push({ severity, areas: mergeAreas(areas) });
  }
  return marks;
}

function sheetOf(sheet: HostSheet): Sheet {
  return {
    id: sheet.id,
    name: sheet.name,
    visibility: visibility[sheet.visibility],
    // A copy: the host's own grid goes on changing.
    grid: new Grid(structuredClone(sheet.grid.data)),
    merges: sheet.merges,
    hiddenRows: sheet.hiddenRows,
    hiddenColumns: sheet.hiddenColumns,
    filter: sheet.filter,
    protected: sheet.protected,
    tables: sheet.tables.map((table) => ({ name: table.name, area: table.area })),
    columnWidths: widthsOf(sheet),
    frozen: sheet.frozen,
    marks: marksOf(sheet),
  };
}

/** The host's workbook as a snapshot, taken from inside: what a correct adapter must have read. */
export function snapshotOfHost(workbook: HostWorkbook): Snapshot {
  return {
    name: workbook.name,
    dateSystem: workbook.dateSystem,
    structureProtected: workbook.structureProtected,
    sheets: workbook.sheets.map(sheetOf),
    names: workbook.names.flatMap((name) =>
      name.sheet ? [{ name: name.name, sheet: name.sheet.id, area: name.area, hidden: !name.visible }] : [],
    ),
    styles: [...workbook.styles.list],
    settings: decodeState(
      workbook.xmlParts.map((part) => part.xml),
      stateNamespace,
    ),
  };
}
