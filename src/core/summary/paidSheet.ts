import { stages } from '../codes/stage';
import { decimal, type Decimal } from '../money/decimal';
import type { Payment } from '../payments/payment';
import type { SheetCell, SheetContent } from '../plan/plan';
import { notTold } from '../policy/tally';
import { cellAddress, columnName } from '../snapshot/address';
import type { CellStyle } from '../snapshot/snapshot';
import { FlatSheet, flatFirstLine, numberedNotes, type FlatColumn } from './flatSheet';
import { FormulaCells, type Addend } from './formulaCells';
import { looks, textCell } from './looks';
import { sumOf, type PaidFormula } from './paidFormula';

const columns: readonly FlatColumn[] = [
  { title: '资助项目', width: 38 },
  { title: '学段', width: 10 },
  { title: '人数（人）', width: 14 },
  { title: '人次（人次）', width: 14 },
  { title: '金额（元）', width: 18 },
  { title: '金额（万元）', width: 14 },
  { title: '明细', width: 9 },
];

export interface PaidSheetInput {
  readonly name: string;
  /** What was paid, each amount once. */
  readonly payments: readonly Payment[];
  readonly formula: PaidFormula;
  /** Programmes that are loans: shown under the total, never in it. */
  readonly loans: ReadonlySet<string>;
  /** The pack's programmes, in order. */
  readonly programmes: readonly string[];
  readonly title: string;
  readonly caption: readonly [string, string, string];
  /** Sheet id of a ledger. */
  readonly sheetOf: (ledger: string) => string | undefined;
}

interface Line {
  readonly programme: string;
  readonly stage: string;
  readonly payments: Payment[];
}

/** Whether a payment is no aid. */
function isLoan({ programmes }: Payment, loans: ReadonlySet<string>): boolean {
  return programmes.length > 0 && programmes.every((programme) => loans.has(programme));
}

/** By programme and stage, known ones in their order, others as they appear. */
function linesOf(payments: readonly Payment[], programmes: readonly string[]): readonly Line[] {
  const lines = new Map<string, Line>();
  for (const payment of payments) {
    const programme = payment.programmes.length === 0 ? notTold : payment.programmes.join('＋');
    const stage = payment.stage ?? notTold;
    const key = `${programme}\u0000${stage}`;
    const line = lines.get(key);
    if (line) line.payments.push(payment);
    else lines.set(key, { programme, stage, payments: [payment] });
  }
  const place = (list: readonly string[], value: string): number => {
    const at = list.indexOf(value);
    return at < 0 ? list.length : at;
  };
  const found = [...lines.values()];
  const order = [...new Set([...programmes, ...found.map(({ programme }) => programme)])];
  return found.sort(
    (a, b) =>
      place(order, a.programme) - place(order, b.programme) ||
      place(stages, a.stage) - place(stages, b.stage),
  );
}

function personsIn(payments: readonly Payment[]): number {
  return new Set(payments.map(({ pupil }) => pupil)).size;
}

/** 实发汇总: what was paid, by programme and stage. */
export function paidSheet(input: PaidSheetInput): SheetContent {
  const { formula, programmes, loans } = input;
  const payments = input.payments.filter((payment) => !isLoan(payment, loans));
  const borrowed = linesOf(
    input.payments.filter((payment) => isLoan(payment, loans)),
    programmes,
  );
  const sheet = new FlatSheet(columns, input.title, input.caption);
  const { page } = sheet;
  const lines = linesOf(payments, programmes);
  const notes = numberedNotes([
    '人数：同一学生在一行中只计一次，合计在全表只计一次，为生成时的数；人次：实发笔数；金额、人次随名册变化。',
    '国家助学贷款不是资助金，列在合计下面，不计入合计。',
  ]);
  const formulas = new FormulaCells(
    flatFirstLine + lines.length + 1 + borrowed.length + notes.length + 1 + 1 + 1,
  );
  const cell = (addends: readonly Addend[], style: Partial<CellStyle>): SheetCell => {
    const { text, value } = formulas.sum(addends);
    return { value: value.toNumber(), formula: text, style };
  };
  const tenThousand = (value: Decimal): SheetCell => ({
    value: value.times('0.0001').toNumber(),
    formula: `${cellAddress(page.next, 4)}/10000`,
    style: looks.tenThousand,
  });
  const addLine = ({ programme, stage, payments: own }: Line): void => {
    const { amount, entries } = formula.line(own);
    const [first] = own;
    const target = first && input.sheetOf(first.ledger);
    const rows = `${String(own.length)}行`;
    sheet.line([
      textCell(programme, looks.label),
      textCell(stage, looks.label),
      { value: personsIn(own), style: looks.count },
      cell(entries, looks.count),
      cell(amount, looks.money),
      tenThousand(sumOf(own)),
      first && target !== undefined
        ? {
            value: rows,
            style: looks.rowsLink,
            link: { sheet: target, row: first.row, column: first.column },
          }
        : textCell(rows, looks.label),
    ]);
  };
  lines.forEach(addLine);
  const bottom = flatFirstLine + lines.length;
  const added = (column: number, value: Decimal, style: Partial<CellStyle>): SheetCell => {
    const name = columnName(column);
    const text =
      lines.length === 0 ? '0' : `SUM(${name}${String(flatFirstLine + 1)}:${name}${String(bottom)})`;
    return { value: value.toNumber(), formula: text, style };
  };
  sheet.total(2, [
    { value: personsIn(payments), style: looks.count },
    added(3, decimal(String(payments.length)), looks.count),
    added(4, sumOf(payments), looks.money),
    tenThousand(sumOf(payments)),
    null,
  ]);
  for (const line of borrowed) addLine({ ...line, programme: `另：${line.programme}（不计入合计）` });
  sheet.notes(notes);
  const helpers = formulas.rows();
  if (helpers.length > 0) {
    page.add([]);
    page.note({ text: '计算用（上面公式太长，分段放在这里，请勿删除）' });
    for (const each of helpers)
      page.add([
        null,
        ...each.map(({ text, value }): SheetCell => ({
          value: value.toNumber(),
          formula: text,
          style: looks.money,
        })),
      ]);
  }
  return sheet.content(input.name);
}
