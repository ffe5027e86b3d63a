import type { SheetCell, SheetContent } from '../plan/plan';
import type { StandardsPack } from '../policy/standard';
import { termTitle } from '../policy/term';
import type { CellStyle } from '../snapshot/snapshot';
import { standardsColumn, standardsColumnIds, type StandardsColumnId } from './standardsColumns';
import { headLabels, hintMark, offWord, onWord, programmeJoint } from './standardsHead';

/** `owned` id of the 补助标准 sheet. */
export const standardsSheetId = 'standards';

/** What the sheet is called when nobody renamed it. */
export const standardsSheetName = '补助标准';

const guide =
  '可以直接改：换金额，另起一行，编号照旧，写明从哪个学期起；新项目，加一行新编号。改完后再计算，就按这张表算。条件空着表示不限，金额空着表示由地方确定，不会当作0。';

const text: Partial<CellStyle> = { numberFormat: '@', border: true, vertical: 'middle', wrap: true };
const label: Partial<CellStyle> = { ...text, bold: true, fill: 'F2F2F2' };
const header: Partial<CellStyle> = { ...text, bold: true, fill: 'E2EFDA', horizontal: 'center' };
const hint: Partial<CellStyle> = { ...text, italic: true, fontColor: '595959', fontSize: 9 };
const figure: Partial<CellStyle> = { numberFormat: 'General', border: true, vertical: 'middle' };

/** Columns whose cells are numbers, so that nobody types a figure as text. */
const figures: readonly StandardsColumnId[] = ['units', 'cap', 'value', 'rangeFrom', 'rangeTo'];
/** Rows a person may still fill below the last standard, with the drop-down lists. */
const spareRows = 200;

function cell(value: string, style: Partial<CellStyle>): SheetCell {
  return { value: value === '' ? null : value, style };
}

function headRows(pack: StandardsPack): SheetCell[][] {
  const row = (name: string, ...values: readonly string[]): SheetCell[] => [
    cell(name, label),
    ...values.map((value) => cell(value, text)),
  ];
  const on = (id: string, byDefault: boolean): string =>
    (pack.settingsOn ? pack.settingsOn.includes(id) : byDefault) ? onWord : offWord;
  return [
    row(headLabels.name, pack.name),
    row(headLabels.version, pack.version),
    row(headLabels.since, termTitle(pack.since, 'zh-CN')),
    row(headLabels.lastChecked, pack.lastChecked ?? ''),
    ...pack.exclusive.map((group) => row(headLabels.exclusive, group.join(programmeJoint))),
    ...(pack.stacks ?? []).map((group) => row(headLabels.stacks, group.join(programmeJoint))),
    ...(pack.settings ?? []).map(({ id, title, default: byDefault }) =>
      row(headLabels.setting, id, on(id, byDefault), title['zh-CN']),
    ),
  ];
}

function standardCell(id: StandardsColumnId, written: string): SheetCell {
  if (!figures.includes(id) || written === '') return cell(written, text);
  return { value: Number(written), style: figure };
}

/**
 * The pack as a plain sheet that people edit: its head, then one row a dated amount, every condition in words.
 * `readStandardsSheet` reads it back.
 * @param name the sheet's name: what it is called now, or a free name
 */
export function standardsSheet(pack: StandardsPack, name: string): SheetContent {
  const last = standardsColumnIds.length - 1;
  const head = headRows(pack);
  const headerRow = 2 + head.length;
  const rows = pack.standards.flatMap((standard) =>
    standard.amounts.map((amount) =>
      standardsColumnIds.map((id) => standardCell(id, standardsColumn(id).write(standard, amount))),
    ),
  );
  const firstRow = headerRow + 2;
  const lists = standardsColumnIds.flatMap((id, column) => {
    const { list } = standardsColumn(id);
    const area = {
      top: firstRow,
      left: column,
      bottom: firstRow + rows.length - 1 + spareRows,
      right: column,
    };
    return list ? [{ area, values: list }] : [];
  });
  const settingRows = head.flatMap((cells, index) =>
    cells[0]?.value === headLabels.setting ? [index + 2] : [],
  );
  return {
    name,
    rows: [
      [cell('补助标准', { numberFormat: '@', bold: true, fontSize: 16, vertical: 'middle' })],
      [cell(guide, { numberFormat: '@', wrap: true, vertical: 'top' })],
      ...head,
      standardsColumnIds.map((id) => cell(standardsColumn(id).header, header)),
      standardsColumnIds.map((id, index) =>
        cell(index === 0 ? `${hintMark}${standardsColumn(id).hint}` : standardsColumn(id).hint, hint),
      ),
      ...rows,
    ],
    merges: [
      { top: 0, left: 0, bottom: 0, right: 6 },
      { top: 1, left: 0, bottom: 1, right: 6 },
    ],
    widths: standardsColumnIds.map((id) => standardsColumn(id).width),
    heights: new Map([
      [0, 28],
      [1, 34],
      [headerRow, 30],
      [headerRow + 1, 44],
    ]),
    print: { landscape: true, repeat: { first: headerRow, last: headerRow } },
    lists: [
      ...lists,
      ...settingRows.map((row) => ({
        area: { top: row, left: 2, bottom: row, right: 2 },
        values: [onWord, offWord],
      })),
    ],
    filter: { top: headerRow, left: 0, bottom: headerRow + 1 + rows.length, right: last },
  };
}
