import { columnName } from '../../../core/snapshot/address';
import type { CellValue } from '../../../core/snapshot/grid';
import { escapeCellText, escapeXml } from './xmlText';

/** What a cell holds: `value` is the formula's cached result when there is one. */
export interface CellContent {
  readonly value: CellValue;
  /** Without its leading `=`. */
  readonly formula?: string | undefined;
}

const names: string[] = [];

/** `columnName`, remembered. */
export function columnLetters(column: number): string {
  return (names[column] ??= columnName(column));
}

const needsSpace = /^\s|\s$|[\n\t]/;

/** A text in the element `t`, with `xml:space` when its white space would otherwise be lost. */
export function textElement(text: string, prefix: string): string {
  const space = needsSpace.test(text) ? ' xml:space="preserve"' : '';
  return `<${prefix}t${space}>${escapeCellText(text)}</${prefix}t>`;
}

/** A number as Excel reads it back to the same double. */
function numberText(value: number): string {
  return Object.is(value, -0) ? '0' : String(value).replace('e+', 'E+').replace('e-', 'E-');
}

/** The cell's `t` attribute (undefined = number or blank) and what stands inside it. */
export function cellBody(content: CellContent, prefix: string): { type: string | undefined; inner: string } {
  const { value, formula } = content;
  const f = formula === undefined ? '' : `<${prefix}f>${escapeXml(formula)}</${prefix}f>`;
  const v = (text: string): string => `${f}<${prefix}v>${text}</${prefix}v>`;
  // A constant text without characters is no value in Excel, and none to our reader.
  if (value === null || (value === '' && formula === undefined)) return { type: undefined, inner: f };
  if (typeof value === 'boolean') return { type: 'b', inner: v(value ? '1' : '0') };
  if (typeof value === 'object') return { type: 'e', inner: v(escapeXml(value.error)) };
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) return { type: 'e', inner: v('#NUM!') };
    return { type: undefined, inner: v(numberText(value)) };
  }
  if (formula !== undefined) return { type: 'str', inner: v(escapeCellText(value)) };
  return { type: 'inlineStr', inner: `<${prefix}is>${textElement(value, prefix)}</${prefix}is>` };
}

/** A whole new cell. `style` 0 is left out; a blank cell without style gives ''. */
export function cellXml(
  row: number,
  column: number,
  style: number,
  content: CellContent,
  prefix: string,
): string {
  const { type, inner } = cellBody(content, prefix);
  if (inner === '' && style === 0) return '';
  const open =
    `<${prefix}c r="${columnLetters(column)}${String(row + 1)}"` +
    (style === 0 ? '' : ` s="${String(style)}"`) +
    (type === undefined ? '' : ` t="${type}"`);
  return inner === '' ? `${open}/>` : `${open}>${inner}</${prefix}c>`;
}
