import { maxRows, parseArea } from '../../../core/snapshot/address';
import type { Sheet, Table } from '../../../core/snapshot/snapshot';
import type { ZipPackage } from '../package/zipPackage';
import { GridFill, type FillContext } from './gridFill';
import { child, excelAttribute, parseXml } from './parseXml';
import { readRelationships, relsPathOf } from './relationships';
import { SheetFrame, hidesRows, readFilter } from './sheetFrame';
import { SheetScan } from './sheetScan';
import { gapsBetween, mergeSpans, spansOf } from './spans';
import type { SheetPart } from './xlsxRead';

/** What workbook.xml says about a sheet. */
export interface SheetEntry {
  readonly id: string;
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly relationId: string;
  readonly path: string;
}

type TableRead = Table & { readonly filter: Sheet['filter'] };

async function readTables(
  source: ZipPackage,
  sheetPath: string,
  relationIds: readonly string[],
): Promise<readonly TableRead[]> {
  if (relationIds.length === 0) return [];
  const relations = await readRelationships(source, sheetPath);
  const tables: TableRead[] = [];
  for (const id of relationIds) {
    const path = relations.find((relation) => relation.id === id)?.path;
    if (path === undefined || !source.has(path)) continue;
    const root = parseXml(await source.read(path), path);
    const area = parseArea(root.attributes.get('ref') ?? '');
    const name = excelAttribute(root, 'displayName') ?? excelAttribute(root, 'name') ?? '';
    if (area) tables.push({ name, area, filter: readFilter(child(root, 'autoFilter')) ?? null });
  }
  return tables;
}

/** Reads one worksheet part; `onChunk` hears of every piece before it is read. */
export async function readSheet(
  source: ZipPackage,
  entry: SheetEntry,
  context: Omit<FillContext, 'part'>,
  onChunk: (size: number) => void,
): Promise<{ sheet: Sheet; part: SheetPart }> {
  const { path } = entry;
  const fill = new GridFill({ ...context, part: path });
  const frame = new SheetFrame();
  const scan = new SheetScan(path, fill, frame.take);
  await source.stream(path, (chunk) => {
    onChunk(chunk.length);
    scan.push(chunk);
  });
  scan.end();

  const hidden = spansOf(fill.hiddenRows);
  const hiddenRows = frame.hiddenByDefault
    ? mergeSpans([...hidden, ...gapsBetween(spansOf(fill.shownRows), maxRows - 1)])
    : hidden;
  const tables = await readTables(source, path, frame.tableRelations);
  const own = frame.filter && {
    ...frame.filter,
    active: frame.filter.active || hidesRows(frame.filter.area, hiddenRows),
  };
  // A table's filter matters only while it filters; a sheet has one filter of its own at most.
  const filter = own ?? tables.find((table) => table.filter?.active)?.filter ?? null;
  const relsPath = source.spelled(relsPathOf(path));
  return {
    sheet: {
      id: entry.id,
      name: entry.name,
      visibility: entry.visibility,
      grid: fill.build(),
      merges: frame.merges,
      hiddenRows,
      hiddenColumns: frame.hiddenColumns,
      filter,
      protected: frame.protected,
      tables: tables.map(({ name, area }) => ({ name, area })),
      columnWidths: frame.columnWidths,
      frozen: frame.frozen,
      marks: frame.marks(),
      ...(frame.duplicateFormats.length > 0 ? { duplicateFormats: frame.duplicateFormats } : {}),
    },
    part: {
      path,
      relsPath,
      relationId: entry.relationId,
      prefix: scan.prefix,
      rowEnd: scan.rowEnd,
      columnEnd: scan.columnEnd,
    },
  };
}
