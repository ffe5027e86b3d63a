import type { SheetCell } from '../plan/plan';
import type { CellStyle } from '../snapshot/snapshot';

/** How our summary sheets look: as offices print them, black on white with a light header. */
export const looks = {
  title: { numberFormat: '@', bold: true, fontSize: 16, horizontal: 'center', vertical: 'middle' },
  caption: { numberFormat: '@', vertical: 'middle' },
  captionRight: { numberFormat: '@', horizontal: 'right', vertical: 'middle' },
  header: {
    numberFormat: '@',
    bold: true,
    fill: 'E2EFDA',
    horizontal: 'center',
    vertical: 'middle',
    wrap: true,
    border: true,
  },
  label: { numberFormat: '@', vertical: 'middle', wrap: true, border: true },
  count: { numberFormat: '0', horizontal: 'right', vertical: 'middle', border: true },
  money: { numberFormat: '#,##0.00', horizontal: 'right', vertical: 'middle', border: true },
  tenThousand: { numberFormat: '0.0000', horizontal: 'right', vertical: 'middle', border: true },
  total: { bold: true, fill: 'F2F2F2' },
  note: { numberFormat: '@', vertical: 'top', wrap: true, fontSize: 10 },
  // Formulas (a link is one in Excel) in cells of text format would turn into text at the next edit.
  link: {
    numberFormat: 'General',
    vertical: 'top',
    wrap: true,
    fontSize: 10,
    fontColor: '0563C1',
    underline: true,
  },
  rowsLink: {
    numberFormat: 'General',
    horizontal: 'center',
    vertical: 'middle',
    border: true,
    fontColor: '0563C1',
    underline: true,
  },
  verdict: { numberFormat: 'General', horizontal: 'center', vertical: 'middle', border: true, bold: true },
} as const satisfies Record<string, Partial<CellStyle>>;

/** A cell of plain text. */
export function textCell(value: string, style: Partial<CellStyle>): SheetCell {
  return { value, style };
}
