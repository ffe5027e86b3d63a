import { cellAddress } from '../../../core/snapshot/address';
import { ByteWriter } from './byteWriter';
import { numberAt, type SheetBytes } from './sheetBytes';
import { RowCells } from './rowPatch';
import { XmlEdits } from './xmlEdits';
import { rootElement } from './xmlScan';
import { opened } from './xmlText';

const letterR = 0x72;

interface FoundRow {
  opening: string;
  name: string;
  /** The last cell written for each column counts, as readers have it. */
  readonly cells: Map<number, string>;
}

function named(xml: string, attribute: 'r', value: string): string {
  const element = rootElement(xml);
  if (!element) return xml;
  const edits = new XmlEdits(xml);
  edits.attribute(element, attribute, value);
  return edits.apply();
}

/**
 * The sheet part with its rows and cells in order, each once and with its address: some writers leave them
 * in any order, which patching (and Excel) cannot work with.
 * @param scan stands at the opening `sheetData` tag
 */
export function orderedRows(scan: SheetBytes): Uint8Array {
  const { bytes } = scan;
  const out = new ByteWriter();
  const found = new Map<number, FoundRow>();
  const cells = new RowCells();
  out.bytes(bytes, 0, scan.tag.end);
  let at = scan.tag.end;
  let last = -1;
  for (;;) {
    scan.need(at);
    const { kind, start, end, first, nameEnd } = scan.tag;
    if (kind === 'close') break;
    if (!scan.is('row')) {
      at = kind === 'open' ? scan.skip(end) : end;
      continue;
    }
    const number = scan.letterAttribute(letterR);
    const row = number < 0 ? last + 1 : numberAt(bytes, number) - 1;
    last = row;
    const known = found.get(row);
    const opening = opened(scan.text(start, end));
    const line: FoundRow = known ?? { opening, name: scan.text(first, nameEnd), cells: new Map() };
    line.opening = opening;
    found.set(row, line);
    at = end;
    if (kind === 'empty') continue;
    at = cells.read(scan, end);
    for (let index = 0; index < cells.count; index++) {
      line.cells.set(cells.column(index), scan.text(cells.start(index), cells.end(index)));
    }
  }
  for (const [row, line] of [...found].sort(([a], [b]) => a - b)) {
    out.text(
      named(`${line.opening}</${line.name}>`, 'r', String(row + 1)).slice(0, -`</${line.name}>`.length),
    );
    for (const [column, xml] of [...line.cells].sort(([a], [b]) => a - b))
      out.text(named(xml, 'r', cellAddress(row, column)));
    out.text(`</${line.name}>`);
  }
  out.bytes(bytes, scan.tag.start, bytes.length);
  return out.join();
}
