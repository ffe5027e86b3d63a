import type { Ledger } from '../ledger/ledger';
import { CellKind } from '../snapshot/grid';
import { exactNumber } from './exactNumber';

/** A column of figures: amounts, counts, rates. */
export interface FigureColumn {
  readonly column: number;
  /** Header without spaces and line breaks, levels joined with `/`. */
  readonly header: string;
  /** Millionths by place in {@link figureRows}; undefined where there is no number. */
  readonly values: readonly (bigint | undefined)[];
  /** How many cells hold a number. */
  readonly numbers: number;
  /** Rates and percentages are no amounts. */
  readonly rate: boolean;
}

/** Columns whose digits count nothing. */
const noFigure = /[号账卡序]|编码|代码|电话|手机|日期|时间|年月|年龄|周岁|学年|学期|班级|年级|身份|户编|姓名/;
const rateWord = /[率%％‰]|占比|比例|比重|百分比/;

/** The rows figures are compared in: records, then totals. */
export function figureRows({ rows, totals }: Ledger): readonly number[] {
  return totals.length === 0 ? rows : [...rows, ...totals.map(({ row }) => row)];
}

const known = new WeakMap<Ledger, readonly FigureColumn[]>();

/** The columns of figures, from left to right: at least two numbers, and more numbers than words. */
export function figureColumns(ledger: Ledger): readonly FigureColumn[] {
  const found = known.get(ledger);
  if (found) return found;
  const rows = figureRows(ledger);
  const figures = [...ledger.columns, ...ledger.unmapped]
    .filter(({ header }) => !noFigure.test(header))
    .sort((a, b) => a.column - b.column)
    .flatMap(({ header, column }) => readColumn(ledger, rows, header, column) ?? []);
  known.set(ledger, figures);
  return figures;
}

/** Records looked at before a column without any number is given up. */
const sample = 200;

function readColumn(
  ledger: Ledger,
  rows: readonly number[],
  header: string,
  column: number,
): FigureColumn | undefined {
  const { grid } = ledger.sheet;
  let words = 0;
  let numbers = 0;
  const values: (bigint | undefined)[] = [];
  for (const [at, row] of rows.entries()) {
    const value = grid.kind(row, column) === CellKind.blank ? undefined : percent(grid.value(row, column));
    if (value === 'text') words++;
    else if (value !== undefined) numbers++;
    values.push(value === 'text' ? undefined : value);
    if (at === sample && words > numbers) return undefined;
  }
  if (numbers < 2 || words > numbers) return undefined;
  const text = header.normalize('NFKC').replace(/\s/g, '');
  return { column, header: text, values, numbers, rate: rateWord.test(text) };
}

/** 85% typed as text counts as 85. */
function percent(value: Parameters<typeof exactNumber>[0]): ReturnType<typeof exactNumber> {
  return exactNumber(typeof value === 'string' ? value.trim().replace(/[%％人元]{1,2}$/, '') : value);
}
