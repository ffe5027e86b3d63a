import { areaAddress, parseArea, type Area } from '../../../core/snapshot/address';
import type { CellStyle, Mark } from '../../../core/snapshot/snapshot';
import { WorkbookError } from '../../port';
import { ByteWriter } from './byteWriter';
import { columnStyles, patchColumns } from './columnsPatch';
import { patchMarks } from './marksPatch';
import { SheetBytes } from './sheetBytes';
import { Disorder } from './disorder';
import { orderedRows } from './orderedRows';
import { patchSheetData } from './sheetDataPatch';
import type { CellContext, RowEdits } from './sheetEdits';
import { misplaced, placeFor, worksheetOrder } from './worksheetOrder';
import { XmlEdits } from './xmlEdits';
import { attribute, elementsFrom, prefixOf, rootElement } from './xmlScan';

/** Everything that changes on one sheet of the clerk's; what is absent stays as it is. */
export interface SheetPatch {
  /** Edited cells, rows ascending; `reach` covers the ones that will hold something. */
  readonly cells?: { readonly rows: () => Iterable<RowEdits>; readonly reach: Area | undefined };
  /** By zero-based column, in characters; null = default. */
  readonly widths?: ReadonlyMap<number, number | null>;
  /** All our marks. */
  readonly marks?: readonly Mark[];
}

/** What the patch needs from the rest of the workbook. */
export interface PatchSupport {
  over(xf: number, look: Partial<CellStyle>): number;
  markFormat(severity: Mark['severity']): number;
  /** The formula a cell of this sheet had when it was read. */
  formula(row: number, column: number): string | undefined;
}

function union(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

function patchHead(head: string, patch: SheetPatch): string {
  const root = rootElement(head);
  if (!root) throw new WorkbookError('damaged-package', { reason: 'xml' });
  const prefix = prefixOf(root.name);
  const siblings = elementsFrom(head, root.inner);
  const edits = new XmlEdits(head);
  const dimension = siblings.find((element) => element.local === 'dimension');
  const reach = patch.cells?.reach;
  if (dimension && reach) {
    const present = parseArea(attribute(head, dimension, 'ref') ?? '');
    if (present) edits.attribute(dimension, 'ref', areaAddress(union(present, reach)));
  }
  if (patch.widths && patch.widths.size > 0) {
    const cols = siblings.find((element) => element.local === 'cols');
    const format = siblings.find((element) => element.local === 'sheetFormatPr');
    const width = Number((format && attribute(head, format, 'defaultColWidth')) ?? Number.NaN);
    const next = patchColumns(head, cols, patch.widths, prefix, Number.isFinite(width) ? width : undefined);
    if (cols) edits.replace(cols.start, cols.end, next);
    else edits.insert(placeFor('cols', siblings, worksheetOrder, root.inner), next);
  }
  return edits.apply();
}

/** Our change may not break the order of elements; one that was broken before is not ours to refuse. */
function assertOrder(text: string, from: number, before: string): void {
  const order = (xml: string): readonly [string, string] | undefined =>
    misplaced(
      elementsFrom(xml, from).map((element) => element.local),
      worksheetOrder,
    );
  const wrong = order(text);
  if (wrong && !order(before))
    throw new WorkbookError('write-defect', { reason: 'element-order', first: wrong[0], second: wrong[1] });
}

/** Finds `sheetData` among the root's children; leaves the scanner's tag at it. */
function findData(scan: SheetBytes): void {
  scan.need(0);
  scan.enterRoot();
  let at = scan.tag.end;
  for (;;) {
    scan.need(at);
    if (scan.tag.kind === 'close') throw new WorkbookError('damaged-package', { reason: 'sheetData' });
    if (scan.is('sheetData')) return;
    at = scan.tag.kind === 'open' ? scan.skip(scan.tag.end) : scan.tag.end;
  }
}

function cellContext(support: PatchSupport, head: string): CellContext {
  const siblings = elementsFrom(head, rootElement(head)?.inner ?? 0);
  const format = siblings.find((element) => element.local === 'sheetFormatPr');
  return {
    over: (xf, look) => support.over(xf, look),
    formula: (row, column) => support.formula(row, column),
    columnStyle: columnStyles(
      head,
      siblings.find((element) => element.local === 'cols'),
    ),
    hidesRows: /^(?:1|true)$/.test((format && attribute(head, format, 'zeroHeight')) ?? ''),
  };
}

/** @throws Disorder when rows or cells are out of order or stand there twice */
function patchOrdered(bytes: Uint8Array, patch: SheetPatch, support: PatchSupport): Uint8Array {
  const scan = new SheetBytes(bytes);
  const out = new ByteWriter();
  findData(scan);
  const dataStart = scan.tag.start;
  const head = scan.text(0, dataStart);
  const root = rootElement(head);
  const prefix = prefixOf(root?.name ?? '');
  const newHead = patchHead(head, patch);
  if (newHead === head) out.bytes(bytes, 0, dataStart);
  else {
    assertOrder(newHead, root?.inner ?? 0, head);
    out.text(newHead);
  }
  let dataEnd = scan.tag.end;
  if (patch.cells) {
    dataEnd = patchSheetData(scan, out, patch.cells.rows(), cellContext(support, head), prefix);
  } else {
    if (scan.tag.kind === 'open') dataEnd = scan.skipToClose();
    out.bytes(bytes, dataStart, dataEnd);
  }
  if (!patch.marks) {
    out.bytes(bytes, dataEnd, bytes.length);
    return out.join();
  }
  const tail = scan.text(dataEnd, bytes.length);
  const newTail = patchMarks(tail, patch.marks, (severity) => support.markFormat(severity), prefix);
  assertOrder(newTail, 0, tail);
  out.text(newTail);
  return out.join();
}

/**
 * A sheet part with a patch made: one pass over its bytes, everything untouched copied as it is. Only where
 * cells change and the part has its rows or cells in disorder are they put in order first.
 * @throws WorkbookError `damaged-package` when it is not a sheet, `write-defect` when the result would be wrong
 */
export function patchSheet(bytes: Uint8Array, patch: SheetPatch, support: PatchSupport): Uint8Array {
  try {
    return patchOrdered(bytes, patch, support);
  } catch (error) {
    if (!(error instanceof Disorder)) throw error;
    const scan = new SheetBytes(bytes);
    findData(scan);
    try {
      return patchOrdered(orderedRows(scan), patch, support);
    } catch (again) {
      if (!(again instanceof Disorder)) throw again;
      throw new WorkbookError('write-defect', { reason: 'order', where: again.message }, { cause: again });
    }
  }
}
