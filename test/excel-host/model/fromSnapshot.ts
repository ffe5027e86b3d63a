import { markColours, markFormula, stateNamespace } from '../../../src/core/plan/anchors';
import { StyleTable } from '../../../src/core/plan/styleTable';
import type { Sheet, Snapshot } from '../../../src/core/snapshot/snapshot';
import { encodeState } from '../../../src/workbook/stateXml';
import { HostSheet } from './hostSheet';
import { HostWorkbook } from './hostWorkbook';

const visibility = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

/** Pixels of a width in characters: 7 pixels a digit and 5 around, as with an 11-point font. */
export function widthPixels(characters: number): number {
  return Math.trunc(((256 * characters + Math.trunc(128 / 7)) / 256) * 7) + 5;
}

function sheetFrom(source: Sheet, workbook: HostWorkbook, id: string): HostSheet {
  const sheet = new HostSheet(id, source.name, source.grid);
  sheet.visibility = visibility[source.visibility];
  sheet.protected = source.protected;
  sheet.merges = [...source.merges];
  sheet.hiddenRows = [...source.hiddenRows];
  sheet.hiddenColumns = [...source.hiddenColumns];
  sheet.filter = source.filter ? { ...source.filter } : null;
  sheet.frozen = { ...source.frozen };
  sheet.tables = source.tables.map((table) => ({ name: table.name, area: table.area, filtered: false }));
  for (const span of source.columnWidths) {
    for (let column = span.first; column <= span.last; column++)
      sheet.widths.set(column, widthPixels(span.width));
  }
  sheet.formats = source.marks.map((mark) => ({
    id: workbook.nextId(),
    type: 'Custom',
    areas: [...mark.areas],
    formula: `=${markFormula(mark.severity)}`,
    fill: `#${markColours[mark.severity].fill}`,
    font: `#${markColours[mark.severity].font}`,
    stopIfTrue: false,
  }));
  return sheet;
}

/**
 * The simulated Excel's workbook with everything the snapshot holds.
 * @param saved whether the snapshot is of an Excel workbook saved and opened again, which keeps its sheets' ids
 * @returns the workbook, and the host's sheet id by the snapshot's
 */
export function hostWorkbookFrom(
  snapshot: Snapshot,
  saved = false,
): {
  workbook: HostWorkbook;
  ids: ReadonlyMap<string, string>;
} {
  const workbook = new HostWorkbook(snapshot.name, snapshot.dateSystem);
  workbook.structureProtected = snapshot.structureProtected;
  workbook.styles = new StyleTable(snapshot.styles);
  // Ids already given must not be given again.
  if (saved) for (let count = 0; count < 1_000; count++) workbook.nextId();
  const ids = new Map<string, string>();
  for (const source of snapshot.sheets) {
    const id = workbook.nextId();
    const sheet = sheetFrom(source, workbook, saved ? source.id : id);
    workbook.sheets.push(sheet);
    ids.set(source.id, sheet.id);
  }
  for (const name of snapshot.names) {
    const sheet = workbook.findSheet(ids.get(name.sheet) ?? '') ?? null;
    workbook.names.push({ name: name.name, sheet, area: name.area, visible: !name.hidden });
  }
  workbook.active = workbook.sheets.find((sheet) => sheet.visibility === 'Visible') ?? null;
  if (snapshot.settings.size > 0) {
    for (const xml of encodeState(snapshot.settings, stateNamespace))
      workbook.xmlParts.push({ id: workbook.nextId(), xml });
  }
  return { workbook, ids };
}
