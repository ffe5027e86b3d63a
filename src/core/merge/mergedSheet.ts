import { kindTitles } from '../ledger/kindTitles';
import type { FieldId } from '../ledger/fields';
import type { LedgerKind } from '../ledger/ledger';
import { fromNumber, multiply, decimal } from '../money/decimal';
import type { SheetCell, SheetContent } from '../plan/plan';
import { termTitle } from '../policy/term';
import { CellKind, type CellValue } from '../snapshot/grid';
import type { CellStyle } from '../snapshot/snapshot';
import { mergedColumns, type MergedColumn } from './mergedColumns';
import type { SourceLedger } from './mergeSource';

/** Header of the columns that tell where a row comes from. */
export const sourceHeaders = ['来源文件', '来源工作表', '来源行', '来源单位'] as const;

const header: Partial<CellStyle> = {
  numberFormat: '@',
  bold: true,
  fill: 'E2EFDA',
  horizontal: 'center',
  vertical: 'middle',
  wrap: true,
  border: true,
};
const moneyFields: readonly (FieldId | undefined)[] = [
  'standardAmount',
  'paidAmount',
  'dueAmount',
  'mealAmount',
];
const tenThousand = decimal('10000');

/** One style object per number format: a county has millions of cells. */
class Styles {
  private readonly known = new Map<string, Partial<CellStyle>>();

  of(numberFormat: string): Partial<CellStyle> {
    let style = this.known.get(numberFormat);
    if (!style) this.known.set(numberFormat, (style = { numberFormat, border: true }));
    return style;
  }
}

/** The one term all ledgers state; undefined when they differ or do not say. */
function commonTerm(sources: readonly SourceLedger[]): string | undefined {
  const terms = new Set(sources.map(({ ledger }) => ledger.term));
  const [term] = terms;
  return terms.size === 1 && term !== undefined ? termTitle(term, 'zh-CN') : undefined;
}

/** Adds columns a source states above its header only: its term, and the school as 填报单位. */
function withStated(columns: readonly MergedColumn[], sources: readonly SourceLedger[], kind: LedgerKind) {
  const none = sources.map(() => undefined);
  const has = (field: FieldId) => columns.some((column) => column.field === field);
  const added: MergedColumn[] = [];
  const terms = sources.some(({ ledger }) => ledger.term !== undefined);
  if (terms && !has('term') && commonTerm(sources) === undefined)
    added.push({ key: 'term', field: 'term', header: '学期', at: none });
  const units = sources.some(({ ledger }) => ledger.reportingUnit !== '');
  if (kind === 'schoolLedger' && units && !has('schoolName'))
    added.push({ key: 'schoolName', field: 'schoolName', header: '学校名称', at: none });
  return [...columns, ...added];
}

function statedValue(field: FieldId | undefined, { ledger }: SourceLedger, kind: LedgerKind): string {
  if (field === 'term') return ledger.term === undefined ? '' : termTitle(ledger.term, 'zh-CN');
  return field === 'schoolName' && kind === 'schoolLedger' ? ledger.reportingUnit : '';
}

/** 万元 become 元, exactly; anything but a plain number stays as it is. */
function inYuan(value: CellValue, column: MergedColumn, { ledger }: SourceLedger): CellValue {
  if (ledger.moneyUnit === 1 || typeof value !== 'number' || !moneyFields.includes(column.field))
    return value;
  const exact = fromNumber(value);
  return exact ? multiply(exact, tenThousand).toNumber() : value;
}

function cellOf(value: CellValue, style: Partial<CellStyle>, text: Partial<CellStyle>): SheetCell | null {
  if (value === null || value === '') return null;
  return { value, style: typeof value === 'string' ? text : style };
}

/**
 * The merged sheet of one kind of ledger: every record of every source as it stands (formulas as their results),
 * under one row of headers, each with its source. Nothing is corrected, left out or guessed; totals are not copied.
 */
export function mergedSheet(kind: LedgerKind, sources: readonly SourceLedger[], name: string): SheetContent {
  const columns = withStated(mergedColumns(sources), sources, kind);
  const styles = new Styles();
  const text = styles.of('@');
  const general = styles.of('General');
  const rows: (SheetCell | null)[][] = [];
  let number = 0;
  sources.forEach((source, index) => {
    const { ledger, snapshot, file } = source;
    const { grid } = ledger.sheet;
    for (const row of ledger.rows) {
      const cells: (SheetCell | null)[] = [{ value: ++number, style: general }];
      for (const column of columns) {
        const at = column.at[index];
        if (at === undefined) {
          cells.push(cellOf(statedValue(column.field, source, kind), text, text));
          continue;
        }
        const format = snapshot.styles[grid.style(row, at)]?.numberFormat ?? 'General';
        const value = grid.kind(row, at) === CellKind.blank ? null : grid.value(row, at);
        cells.push(cellOf(inYuan(value, column, source), styles.of(format), text));
      }
      cells.push(
        { value: file, style: text },
        { value: ledger.sheet.name, style: text },
        { value: row + 1, style: general },
        cellOf(ledger.reportingUnit, text, text),
      );
      rows.push(cells);
    }
  });
  const headers = ['序号', ...columns.map((column) => column.header), ...sourceHeaders];
  const title = `${commonTerm(sources) ?? ''}${kindTitles[kind]['zh-CN']}（合并）`;
  return {
    name,
    rows: [
      [{ value: title, style: { numberFormat: '@', bold: true, fontSize: 16, horizontal: 'center' } }],
      headers.map((value) => ({ value, style: header })),
      ...rows,
    ],
    merges: [{ top: 0, left: 0, bottom: 0, right: headers.length - 1 }],
    widths: headers.map((each) => Math.min(30, Math.max(10, each.length * 2 + 4))),
    heights: new Map([[0, 28]]),
    frozen: { rows: 2, columns: 0 },
    print: { landscape: true, repeat: { first: 1, last: 1 } },
    filter: { top: 1, left: 0, bottom: 1 + rows.length, right: headers.length - 1 },
  };
}
