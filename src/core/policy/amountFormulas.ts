import { cellAddress, columnName, quoteSheet } from '../snapshot/address';
import type { SheetCell, SheetContent } from '../plan/plan';
import { headerStyle, rowStyle } from '../plan/columnChanges';
import type { CellStyle } from '../snapshot/snapshot';
import type { Derivation } from './derivation';
import type { RowOutcome, Subsidy } from './subsidy';
import { termTitle } from './term';
import type { StandardsPack } from './standard';

/** `owned` id of the sheet that amounts are computed from in formula mode. */
export const amountSheetId = 'standardsForFormulas';
export const amountSheetName = '补助标准（计算用）';

const columns = [
  { label: '标准编号', width: 28 },
  { label: '项目', width: 36 },
  { label: '学期', width: 18 },
  { label: '文件金额（元）', width: 14 },
  { label: '算法', width: 12 },
  { label: '因数', width: 8 },
  { label: '每学期上限（元）', width: 14 },
  { label: '每学期金额（元）', width: 16 },
  { label: '文号', width: 40 },
] as const;
const valueColumn = 3;
const factorColumn = 5;
const capColumn = 6;
const amountColumn = 7;
const firstRow = 3;

interface Used {
  readonly derivation: Derivation;
  readonly programme: string;
  readonly amount: string;
}

const keyOf = (derivation: Derivation): string =>
  `${derivation.standard}\u0000${derivation.term}\u0000${derivation.from}`;

/** The amounts a computation used, a line each on one sheet, and the formulas that add them up. */
export class AmountFormulas {
  private readonly lines = new Map<string, { readonly used: Used; readonly row: number }>();

  constructor(
    subsidy: Subsidy,
    private readonly pack: StandardsPack,
    private readonly name: string,
  ) {
    for (const { parts } of subsidy.rows)
      for (const part of parts) {
        if (part.is !== 'due' || part.benefit !== 'cash') continue;
        const key = keyOf(part.derivation);
        if (this.lines.has(key)) continue;
        const { derivation, programme, amount } = part;
        this.lines.set(key, {
          used: { derivation, programme, amount },
          row: firstRow + this.lines.size,
        });
      }
  }

  /** The sum of what is due in a row; null unless all of it is decided. */
  due({ kind, parts }: RowOutcome): string | null {
    if (kind !== 'entitled') return null;
    const cells = parts.flatMap((part) => {
      if (part.is !== 'due' || part.benefit !== 'cash') return [];
      const line = this.lines.get(keyOf(part.derivation));
      return line ? [`${quoteSheet(this.name)}!$${columnName(amountColumn)}$${String(line.row + 1)}`] : [];
    });
    return cells.length === 0 ? null : cells.join('+');
  }

  /** The sheet the formulas refer to: each amount with the number of the notice and how a term's comes of it. */
  content(): SheetContent {
    const last = columns.length - 1;
    const text: Partial<CellStyle> = { ...rowStyle, numberFormat: '@', wrap: true };
    const money: Partial<CellStyle> = { ...rowStyle, numberFormat: '#,##0.00' };
    return {
      name: this.name,
      rows: [
        [{ value: amountSheetName, style: { bold: true, fontSize: 16, horizontal: 'center' } }],
        [
          {
            value: `按“${this.pack.name}”${this.pack.version}版。台账“应发合计”由本表“每学期金额”用公式相加；改动文件金额，台账随之改变，正式修改标准请改“补助标准”表后重新计算。`,
            style: { numberFormat: '@', wrap: true },
          },
        ],
        columns.map(({ label }) => ({ value: label, style: headerStyle })),
        ...[...this.lines.values()].map(({ used, row }): readonly SheetCell[] => {
          const { derivation, programme, amount } = used;
          const { arithmetic } = derivation;
          const product = `${cellAddress(row, valueColumn)}*${cellAddress(row, factorColumn)}`;
          const cap = cellAddress(row, capColumn);
          const words =
            arithmetic?.operation === 'halve'
              ? '全年÷2'
              : arithmetic?.operation === 'multiply'
                ? '×天（月）数'
                : '原数';
          return [
            { value: derivation.standard, style: text },
            { value: programme, style: text },
            { value: termTitle(derivation.term, 'zh-CN'), style: text },
            { value: Number(arithmetic?.value ?? amount), style: money },
            { value: words, style: text },
            {
              value: arithmetic?.operation === 'halve' ? 0.5 : (arithmetic?.by ?? 1),
              style: { ...rowStyle, numberFormat: '0.####' },
            },
            { value: arithmetic?.cap === undefined ? null : Number(arithmetic.cap), style: money },
            {
              value: Number(amount),
              formula: `IF(${cap}="",${product},MIN(${product},${cap}))`,
              style: money,
            },
            { value: derivation.reference, style: text },
          ];
        }),
      ],
      merges: [
        { top: 0, left: 0, bottom: 0, right: last },
        { top: 1, left: 0, bottom: 1, right: last },
      ],
      widths: columns.map(({ width }) => width),
      heights: new Map([
        [0, 28],
        [1, 32],
      ]),
      frozen: { rows: firstRow, columns: 0 },
      print: { landscape: true, repeat: { first: 0, last: firstRow - 1 } },
    };
  }
}
