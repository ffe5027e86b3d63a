import type { Decimal } from '../money/decimal';
import type { SheetCell, SheetContent } from '../plan/plan';
import { firstMarks, type TallyLine } from '../policy/tally';
import { cellAddress, columnName, type Area } from '../snapshot/address';
import type { CellStyle } from '../snapshot/snapshot';
import type { Language } from '../text/text';
import { FormulaCells, type Addend } from './formulaCells';
import {
  identityHolds,
  reportIdentity,
  totalValue,
  type IdentityLine,
  type SummaryIdentity,
} from './identities';
import { figureColumn, firstLine, headerRow, reviewRow, totalRow } from './layout';
import { lineAddends, type Criterion, type Mark, type Measure } from './liveFormula';
import { looks, textCell } from './looks';
import type { SummaryContext } from './summaryContext';
import { captionOf, footerText, notesOf, sourcesOf, titleOf, type NoteLine } from './summaryTexts';
import type { SummaryTable } from './summaryTables';

const columns = 6;
const lastColumn = columns - 1;
const styles: Readonly<Record<Measure, Partial<CellStyle>>> = {
  persons: looks.count,
  entries: looks.count,
  amount: looks.money,
  refusedPersons: looks.count,
  refusedEntries: looks.count,
};

/** Half-width characters a text takes; 汉字 count two. */
function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) width += (character.codePointAt(0) ?? 0) > 0xff ? 2 : 1;
  return width;
}

/** Builds one summary sheet from top to bottom; the place of everything is known before any formula is written. */
export class SummarySheet {
  private readonly rows: (SheetCell | null)[][] = [];
  private readonly merges: Area[] = [];
  private readonly heights = new Map<number, number>();
  private readonly notes: readonly NoteLine[];
  private readonly formulas: FormulaCells;

  constructor(
    private readonly table: SummaryTable,
    private readonly context: SummaryContext,
    private readonly ties: readonly IdentityLine[],
  ) {
    this.notes = [...notesOf(table, context), ...sourcesOf(context)];
    const tableEnd = (reviewRow(table) ?? totalRow(table)) + 1;
    // One blank row, then the heading and lines of the identities; one more blank row, then the helper block.
    this.formulas = new FormulaCells(tableEnd + this.notes.length + 1 + 1 + 1 + ties.length + 1 + 1);
  }

  content(): SheetContent {
    this.head();
    this.table.lines.forEach((line, index) => {
      this.line(line, firstLine + index);
    });
    this.total();
    this.review();
    for (const note of this.notes) this.note(note);
    this.note({ text: footerText });
    this.rows.push([]);
    this.identityBlock();
    this.helperBlock();
    return {
      name: this.context.names.get(this.table.id) ?? this.table.sheetName,
      rows: this.rows,
      merges: this.merges,
      widths: this.table.widths,
      heights: this.heights,
      frozen: { rows: firstLine, columns: 0 },
      print: { landscape: true, repeat: { first: 0, last: headerRow } },
    };
  }

  identities(language: Language): readonly SummaryIdentity[] {
    return this.ties.map((tie) => reportIdentity(tie, language));
  }

  private merged(left: number, right: number): void {
    const row = this.rows.length - 1;
    this.merges.push({ top: row, left, bottom: row, right });
  }

  /** A row whose text runs over columns, the style on all of them so that borders close. */
  private span(text: string, left: number, right: number, style: Partial<CellStyle>): (SheetCell | null)[] {
    return Array.from({ length: right - left + 1 }, (_, at) =>
      at === 0 ? textCell(text, style) : { value: null, style },
    );
  }

  private head(): void {
    const { table, context } = this;
    this.rows.push(this.span(titleOf(table, context), 0, lastColumn, looks.title));
    this.merged(0, lastColumn);
    this.heights.set(0, 30);
    const [left, right] = captionOf(context);
    this.rows.push([
      ...this.span(left, 0, 3, looks.caption),
      ...this.span(right, 4, lastColumn, looks.captionRight),
    ]);
    this.merged(0, 3);
    this.merged(4, lastColumn);
    this.heights.set(1, 20);
    this.rows.push(table.headers.map((header) => textCell(header, looks.header)));
    this.heights.set(headerRow, 24);
  }

  private figure(addends: readonly Addend[], style: Partial<CellStyle>): SheetCell {
    const { text, value } = this.formulas.sum(addends);
    return this.formula(text, value, style);
  }

  private formula(formula: string, value: Decimal, style: Partial<CellStyle>): SheetCell {
    return { value: value.toNumber(), formula, style };
  }

  private tenThousand(row: number, value: Decimal, style: Partial<CellStyle>): SheetCell {
    return this.formula(`${cellAddress(row, figureColumn.amount)}/10000`, value.times('0.0001'), style);
  }

  private line(line: TallyLine, row: number): void {
    const { table, context } = this;
    const criteria = table.labels.map(({ column, by }, index): Criterion => {
      return {
        column: by,
        cell: `$${columnName(column)}${String(row + 1)}`,
        label: line.labels[index] ?? '',
      };
    });
    const figure = (measure: Measure): SheetCell =>
      this.figure(lineAddends(line, context.placements, measure, criteria, table.mark), styles[measure]);
    const labels: SheetCell[] = table.numbered
      ? [{ value: row - firstLine + 1, style: looks.count }, textCell(line.labels[0] ?? '', looks.label)]
      : line.labels.map((label) => textCell(label, looks.label));
    const last =
      table.last === 'tenThousand'
        ? this.tenThousand(row, line.amount, looks.tenThousand)
        : figure(table.last);
    this.rows.push([...labels, figure('persons'), figure('entries'), figure('amount'), last]);
    this.fit(row, line.labels);
  }

  /** Long school names wrap; merged or wrapped rows do not grow by themselves in files. */
  private fit(row: number, labels: readonly string[]): void {
    const lines = Math.max(
      ...labels.map((label, index) =>
        Math.ceil(displayWidth(label) / (this.table.widths[this.table.labels[index]?.column ?? 0] - 2)),
      ),
    );
    if (lines > 1) this.heights.set(row, lines * 15 + 3);
  }

  /** 人数 of the whole is counted afresh: a pupil in two lines is one pupil. 人次 and 金额 are the lines' sum. */
  private total(): void {
    const { table, context } = this;
    const row = totalRow(table);
    const look = (measure: Measure): Partial<CellStyle> => ({ ...styles[measure], ...looks.total });
    const lines = (measure: 'entries' | 'amount'): SheetCell => {
      const column = columnName(figureColumn[measure]);
      const text =
        table.lines.length === 0 ? '0' : `SUM(${column}${String(firstLine + 1)}:${column}${String(row)})`;
      return this.formula(text, totalValue(table, context, measure), look(measure));
    };
    const whole = (measure: Measure): SheetCell =>
      this.figure(
        lineAddends(context.tally.whole, context.placements, measure, [], firstMarks.whole),
        look(measure),
      );
    const last =
      table.last === 'tenThousand'
        ? this.tenThousand(row, totalValue(table, context, 'amount'), {
            ...looks.tenThousand,
            ...looks.total,
          })
        : whole(table.last);
    this.rows.push([
      ...this.span('合计', 0, 1, { ...looks.label, ...looks.total, horizontal: 'center' }),
      whole('persons'),
      lines('entries'),
      lines('amount'),
      last,
    ]);
    this.merged(0, 1);
  }

  private review(): void {
    if (reviewRow(this.table) === undefined) return;
    const { whole } = this.context.tally;
    const figure = (measure: Measure, mark: Mark): SheetCell =>
      this.figure(lineAddends(whole, this.context.placements, measure, [], mark), styles[measure]);
    this.rows.push([
      ...this.span('待核实（项目和金额尚不能确定，不在合计内）', 0, 1, looks.label),
      figure('refusedPersons', firstMarks.whole),
      figure('refusedEntries', firstMarks.whole),
      { value: null, style: looks.money },
      { value: null, style: looks.tenThousand },
    ]);
    this.merged(0, 1);
  }

  private note({ text, link }: NoteLine): void {
    const style = link ? looks.link : looks.note;
    const [first, ...rest] = this.span(text, 0, lastColumn, style);
    this.rows.push([first ? { ...first, ...(link ? { link } : {}) } : null, ...rest]);
    this.merged(0, lastColumn);
    const width = this.table.widths.reduce((sum, each) => sum + each, 0);
    this.heights.set(this.rows.length - 1, Math.ceil(displayWidth(text) / (width * 1.2)) * 14 + 3);
  }

  private identityBlock(): void {
    this.rows.push([
      ...this.span('表间勾稽关系', 0, 1, looks.header),
      ...['左边', '右边', '差', '结果'].map((header) => textCell(header, looks.header)),
    ]);
    this.merged(0, 1);
    for (const tie of this.ties) {
      const row = this.rows.length;
      const style = styles[tie.measure];
      const left = this.figure(tie.left, style);
      const right = this.figure(tie.right, style);
      const at = (column: number): string => cellAddress(row, column);
      const difference =
        typeof left.value === 'number' && typeof right.value === 'number' ? left.value - right.value : 0;
      this.rows.push([
        ...this.span(tie.name['zh-CN'], 0, 1, looks.label),
        left,
        right,
        { value: Math.round(difference * 100) / 100 + 0, formula: `ROUND(${at(2)}-${at(3)},2)`, style },
        {
          value: identityHolds(tie) ? '成立' : '不成立',
          formula: `IF(${at(4)}=0,"成立","不成立")`,
          style: looks.verdict,
        },
      ]);
      this.merged(0, 1);
    }
  }

  private helperBlock(): void {
    const blocks = this.formulas.rows();
    if (blocks.length === 0) return;
    this.rows.push(
      [],
      this.span('计算用（上面公式太长，分段放在这里，请勿删除）', 0, lastColumn, looks.note),
    );
    this.merged(0, lastColumn);
    for (const cells of blocks) {
      this.rows.push([null, ...cells.map(({ text, value }) => this.formula(text, value, looks.money))]);
    }
  }
}
