import type { Ledger } from '../ledger/ledger';
import type { ColumnPlacement } from '../plan/columnPlacement';
import { headerStyle, rowStyle } from '../plan/columnChanges';
import type { SheetCell, SheetContent } from '../plan/plan';
import type { CellStyle } from '../snapshot/snapshot';
import type { LedgerView } from '../rules/rule';
import { cellAddress } from '../snapshot/address';
import { subsidyLooks, type ShownColumnId, type SubsidyCells } from './subsidyCells';

/** `owned` id of the 补助计算 sheet, where ledgers stand that cannot get columns of their own. */
export const subsidySheetId = 'subsidySheet';
export const subsidySheetName = '补助计算';

/** Columns before ours: who the row is about, and where it stands in the ledger. */
const lead = [
  { label: '序号', width: 6 },
  { label: '工作表', width: 18 },
  { label: '台账位置', width: 10 },
  { label: '姓名', width: 12 },
  { label: '身份证号', width: 22 },
] as const;

/** Title, note, header. */
const headerRow = 2;

/** Where a ledger's results stand on the sheet. */
export interface SheetPlacement extends ColumnPlacement<ShownColumnId> {
  /** Row on this sheet of each record, by its row in the ledger. */
  readonly rows: ReadonlyMap<number, number>;
}

/** The places of everything, before a formula is written: ledgers below each other, one line a record. */
export function placeOnSheet(
  ledgers: readonly Ledger[],
  ids: readonly ShownColumnId[],
  name: string,
): readonly SheetPlacement[] {
  const columns = Object.fromEntries(ids.map((id, at) => [id, lead.length + at])) as Record<
    ShownColumnId,
    number
  >;
  let next = headerRow + 1;
  return ledgers.flatMap((ledger) => {
    if (ledger.rows.length === 0) return [];
    const firstRow = next;
    const rows = new Map(ledger.rows.map((row, at) => [row, firstRow + at]));
    next += ledger.rows.length;
    return [
      {
        ledger: ledger.id,
        ordinal: 0,
        sheet: `owned:${subsidySheetId}`,
        sheetName: name,
        headerTop: headerRow,
        labelRow: headerRow,
        firstRow,
        lastRow: next - 1,
        columns,
        rows,
      },
    ];
  });
}

const text: Partial<CellStyle> = { ...rowStyle, numberFormat: '@' };
const link: Partial<CellStyle> = {
  ...rowStyle,
  numberFormat: 'General',
  fontColor: '0563C1',
  underline: true,
  horizontal: 'center',
};

function textCell(value: string): SheetCell {
  return { value: value === '' ? null : value, style: text };
}

/** The 补助计算 sheet: the same columns as beside a ledger, a line for every record, linked to it. */
export function subsidySheet(
  placements: readonly SheetPlacement[],
  views: ReadonlyMap<string, LedgerView>,
  ids: readonly ShownColumnId[],
  cells: SubsidyCells,
  formula: (ledger: string, row: number, id: ShownColumnId) => string | null,
): SheetContent {
  const labels = [...lead.map(({ label }) => label), ...ids.map((id) => subsidyLooks[id].label)];
  const last = labels.length - 1;
  const rows: (readonly (SheetCell | null)[])[] = [
    [
      {
        value: subsidySheetName,
        style: { bold: true, fontSize: 16, horizontal: 'center', vertical: 'middle' },
      },
    ],
    [
      {
        value: '以下台账受保护或正在筛选，补助结果写在这里，每行一名学生，点“台账位置”到原行。',
        style: { numberFormat: '@' },
      },
    ],
    labels.map((value) => ({ value, style: headerStyle })),
  ];
  for (const { ledger: id, rows: places } of placements) {
    const view = views.get(id);
    if (!view) continue;
    const { sheet } = view.ledger;
    view.ledger.rows.forEach((row) => {
      const column = view.column('name') ?? view.ledger.columns[0]?.column ?? 0;
      rows.push([
        { value: (places.get(row) ?? 0) - headerRow, style: { ...rowStyle, numberFormat: '0' } },
        textCell(sheet.name),
        { value: cellAddress(row, column), style: link, link: { sheet: sheet.id, row, column } },
        textCell(view.text(row, 'name')),
        // As it stands in the ledger: a damaged number is shown damaged.
        textCell(view.text(row, 'idNumber')),
        ...ids.map((each): SheetCell => {
          const written = formula(id, row, each);
          return {
            value: cells.value(id, row, each),
            ...(written === null ? {} : { formula: written }),
            style: { ...rowStyle, numberFormat: subsidyLooks[each].format },
          };
        }),
      ]);
    });
  }
  return {
    name: placements[0]?.sheetName ?? subsidySheetName,
    rows,
    merges: [
      { top: 0, left: 0, bottom: 0, right: last },
      { top: 1, left: 0, bottom: 1, right: last },
    ],
    widths: [...lead.map(({ width }) => width), ...ids.map((id) => subsidyLooks[id].width)],
    heights: new Map([[0, 28]]),
    frozen: { rows: headerRow + 1, columns: 4 },
    print: { landscape: true, repeat: { first: 0, last: headerRow } },
  };
}
