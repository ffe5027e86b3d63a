import { parseArea, type Area } from '../../../core/snapshot/address';
import { SheetBytes } from './sheetBytes';
import { attribute, rootElement } from './xmlScan';

const lt = 0x3c;
const letterF = 0x66;

/** The areas of array formulas and data tables that span several cells: such a cell cannot be changed alone. */
export function arrayAreas(bytes: Uint8Array, prefix: string): Area[] {
  const scan = new SheetBytes(bytes);
  const found: Area[] = [];
  const skip = 1 + prefix.length;
  for (let at = 0; at < bytes.length; at++) {
    // A plain `<f>` has no attributes; only the others are looked at.
    if (bytes[at] !== lt || bytes[at + skip] !== letterF || bytes[at + skip + 1] !== 0x20) continue;
    scan.need(at);
    const tag = scan.text(scan.tag.start, scan.tag.end);
    const element = rootElement(tag);
    if (!element || !/^(?:array|dataTable)$/.test(attribute(tag, element, 't') ?? '')) continue;
    const area = parseArea(attribute(tag, element, 'ref') ?? '');
    if (area && (area.top < area.bottom || area.left < area.right)) found.push(area);
  }
  return found;
}
