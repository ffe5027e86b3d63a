import type { ByteWriter } from './byteWriter';
import { Disorder } from './disorder';
import { numberAt, type SheetBytes } from './sheetBytes';
import { RowCells, RowPatch } from './rowPatch';
import type { CellContext, CellEdit, RowEdits } from './sheetEdits';
import { attribute, rootElement } from './xmlScan';
import { opened } from './xmlText';

const letterR = 0x72;
const spansPattern = /(\sspans\s*=\s*["'])([^"']*)/;

/** `spans` is only a hint, but a wrong one makes Excel distrust the row: it is widened over the new cells. */
function widenedSpans(tag: string, edits: readonly CellEdit[]): string {
  return tag.replace(spansPattern, (whole, open: string, spans: string) => {
    const bounds = spans.split(/[\s:]+/).map(Number);
    const first = edits[0]?.column ?? 0;
    const last = edits.at(-1)?.column ?? 0;
    const low = Math.min(...bounds);
    const high = Math.max(...bounds);
    if (!Number.isInteger(low) || !Number.isInteger(high) || (first + 1 >= low && last + 1 <= high))
      return whole;
    return `${open}${String(Math.min(low, first + 1))}:${String(Math.max(high, last + 1))}`;
  });
}

function rowStyle(tag: string): number | undefined {
  if (!tag.includes('customFormat')) return undefined;
  const row = rootElement(tag);
  if (!row || !/^(?:1|true)$/.test(attribute(tag, row, 'customFormat') ?? '')) return undefined;
  return Number(attribute(tag, row, 's') ?? 0);
}

/**
 * Copies the rows of a sheet bit for bit, save those that have edits.
 * @param scan stands at the opening (or empty) `sheetData` tag; everything before it is written already
 * @returns the end of the `sheetData` element
 */
export function patchSheetData(
  scan: SheetBytes,
  out: ByteWriter,
  edits: Iterable<RowEdits>,
  context: CellContext,
  prefix: string,
): number {
  const { bytes, tag } = scan;
  const rows = new RowPatch(scan, out, context, prefix);
  const cells = new RowCells();
  const source = edits[Symbol.iterator]();
  let pending = source.next();

  const hidden = context.hidesRows ? ' hidden="1"' : '';
  let written = -1;
  const writeNewRow = (edit: RowEdits): void => {
    written = edit.row;
    const body = rows.fresh(edit.row, edit.cells);
    if (body !== '') out.text(`<${prefix}row r="${String(edit.row + 1)}"${hidden}>${body}</${prefix}row>`);
  };

  if (tag.kind === 'empty') {
    const { end } = tag;
    const name = scan.text(tag.start + 1, tag.nameEnd);
    out.text(opened(scan.text(tag.start, end)));
    for (; !pending.done; pending = source.next()) writeNewRow(pending.value);
    out.text(`</${name}>`);
    return end;
  }

  let copied = tag.start;
  let at = tag.end;
  let last = -1;
  for (;;) {
    scan.need(at);
    if (scan.tag.kind === 'close') break;
    if (!scan.is('row')) {
      at = scan.tag.kind === 'open' ? scan.skip(tag.end) : tag.end;
      continue;
    }
    const number = scan.letterAttribute(letterR);
    const row = number < 0 ? last + 1 : numberAt(bytes, number) - 1;
    if (row <= Math.max(last, written)) throw new Disorder(`row ${String(row + 1)}`);
    last = row;
    const { start, end, kind, nameEnd } = scan.tag;
    if (!pending.done && pending.value.row < row) {
      out.bytes(bytes, copied, start);
      copied = start;
      for (; !pending.done && pending.value.row < row; pending = source.next()) writeNewRow(pending.value);
    }
    const mine = !pending.done && pending.value.row === row ? pending.value.cells : undefined;
    if (!mine && rows.orphans.size === 0) {
      at = kind === 'open' ? scan.skipToClose() : end;
      continue;
    }
    out.bytes(bytes, copied, start);
    const text = scan.text(start, end);
    const opening = mine ? widenedSpans(text, mine) : text;
    if (kind === 'empty') {
      const body = mine ? rows.fresh(row, mine, rowStyle(text)) : '';
      out.text(body === '' ? text : `${opened(opening)}${body}</${scan.text(start + 1, nameEnd)}>`);
      at = end;
    } else {
      out.text(opening);
      at = cells.read(scan, end);
      rows.write(row, cells, mine ?? [], rowStyle(text));
    }
    copied = at;
    if (mine) pending = source.next();
  }
  const { start, end } = tag;
  out.bytes(bytes, copied, start);
  for (; !pending.done; pending = source.next()) {
    writeNewRow(pending.value);
  }
  out.bytes(bytes, start, end);
  return end;
}
