import type { Decimal } from '../money/decimal';
import type { SheetCell, SheetContent } from '../plan/plan';
import type { Measure, TallyLine } from '../policy/tallyLine';
import { cellAddress, columnName } from '../snapshot/address';
import type { CellStyle } from '../snapshot/snapshot';
import type { Language } from '../text/text';
import { FormulaCells, type Addend } from './formulaCells';
import { headerCells } from './headerCells';
import {
  addsUp,
  identityDifference,
  identityHolds,
  reportIdentity,
  totalValue,
  type IdentityLine,
  type SummaryIdentity,
} from './identities';
import { figureColumn, firstLine, headerBottom, labelColumns, reviewRow, totalRow, widthsOf } from './layout';
import { lineAddends, type Criterion } from './liveFormula';
import { looks, textCell } from './looks';
import type { NoteLine } from './noteLine';
import { lineHeight, SheetPage, textRows } from './sheetPage';
import type { SummaryContext } from './summaryContext';
import { captionOf, footerText, notesOf, sourcesOf, titleOf } from './summaryTexts';
import type { FigureColumn, SummaryTable } from './summaryTables';

type Show = FigureColumn['show'];

function styleOf(show: Show): Partial<CellStyle> {
  if (show === 'tenThousand') return looks.tenThousand;
  return /amount$/i.test(show) ? looks.money : looks.count;
}

/** Columns of an identity: its name over the label columns, but two at least, then 左边, 右边, 差, 结果. */
const identityHeads = ['左边', '右边', '差', '结果'];

/** Builds one summary sheet from top to bottom; the place of everything is known before any formula is written. */
export class SummarySheet {
  private readonly page: SheetPage;
  private readonly notes: readonly NoteLine[];
  private readonly formulas: FormulaCells;

  constructor(
    private readonly table: SummaryTable,
    private readonly context: SummaryContext,
    private readonly ties: readonly IdentityLine[],
  ) {
    this.page = new SheetPage(widthsOf(table));
    this.notes = [...notesOf(table, context), ...sourcesOf(context)];
    const tableEnd = (reviewRow(table) ?? totalRow(table)) + 1;
    // The footer and one blank row, then the heading and lines of the identities; one more blank row, then the helpers.
    this.formulas = new FormulaCells(tableEnd + this.notes.length + 1 + 1 + 1 + ties.length + 1 + 1);
  }

  content(): SheetContent {
    const { page, table, context } = this;
    page.title(titleOf(table, context));
    page.caption(captionOf(context));
    headerCells(page, table);
    table.lines.forEach((line, index) => {
      this.line(line, firstLine(table) + index);
    });
    this.total();
    this.review();
    for (const note of this.notes) page.note(note);
    page.note({ text: footerText });
    page.add([]);
    this.identityBlock();
    this.helperBlock();
    return page.content(context.names.get(table.id) ?? table.sheetName, {
      frozen: { rows: firstLine(table), columns: 0 },
      print: { landscape: true, repeat: { first: 0, last: headerBottom(table) } },
    });
  }

  identities(language: Language): readonly SummaryIdentity[] {
    return this.ties.map((tie) => reportIdentity(tie, language));
  }

  private figure(addends: readonly Addend[], style: Partial<CellStyle>): SheetCell {
    const { text, value } = this.formulas.sum(addends);
    return this.formula(text, value, style);
  }

  private formula(formula: string, value: Decimal, style: Partial<CellStyle>): SheetCell {
    return { value: value.toNumber(), formula, style };
  }

  private tenThousand(row: number, value: Decimal, style: Partial<CellStyle>): SheetCell {
    const amount = figureColumn(this.table, 'amount') ?? 0;
    return this.formula(`${cellAddress(row, amount)}/10000`, value.times('0.0001'), style);
  }

  /** A link to the first of the rows behind a line; the ledger's own filter shows the others. */
  private rowsBehind(line: TallyLine): SheetCell {
    const text = `${String(line.rows)}行`;
    if (!line.first) return textCell('', looks.label);
    const { ledger, row } = line.first;
    const placement = this.context.placements.get(ledger);
    const sheet = placement?.sheet ?? this.context.ledgers.find((each) => each.id === ledger)?.sheet.id;
    if (sheet === undefined) return textCell(text, looks.label);
    const column = placement?.columns.amount ?? 0;
    return {
      value: text,
      style: looks.rowsLink,
      link: { sheet, row: placement?.rows?.get(row) ?? row, column },
    };
  }

  private line(line: TallyLine, row: number): void {
    const { table, context, page } = this;
    const left = table.numbered ? 1 : 0;
    const by = table.labels.map(({ by: column }, index): Criterion => {
      const cell = `$${columnName(left + index)}${String(row + 1)}`;
      return { column, cell, label: line.labels[index] ?? '' };
    });
    const cells: SheetCell[] = table.numbered
      ? [{ value: row - firstLine(table) + 1, style: looks.count }]
      : [];
    cells.push(...line.labels.map((label) => textCell(label, looks.label)));
    for (const { show } of table.figures) {
      cells.push(
        show === 'tenThousand'
          ? this.tenThousand(row, line.value('amount'), looks.tenThousand)
          : this.figure(lineAddends(line, context.placements, show, by, table.breakdown), styleOf(show)),
      );
    }
    page.add(
      [...cells, this.rowsBehind(line)],
      page.fitting(line.labels.map((label, index) => [label, left + index] as const)),
    );
  }

  /** Pupils and households of the whole are counted afresh: one in two lines is one. 人次 and 金额 are the lines' sum. */
  private total(): void {
    const { table, context, page } = this;
    const row = totalRow(table);
    const whole = (measure: Measure, style: Partial<CellStyle>): SheetCell =>
      this.figure(lineAddends(context.tally.whole, context.placements, measure, [], 'whole'), style);
    const lines = (measure: Measure, column: number, style: Partial<CellStyle>): SheetCell => {
      const name = columnName(column);
      const top = firstLine(table);
      const text = table.lines.length === 0 ? '0' : `SUM(${name}${String(top + 1)}:${name}${String(row)})`;
      return this.formula(text, totalValue(table, context, measure), style);
    };
    const figures = table.figures.map(({ show }, index) => {
      const style = { ...styleOf(show), ...looks.total };
      if (show === 'tenThousand') return this.tenThousand(row, totalValue(table, context, 'amount'), style);
      return addsUp(show) ? lines(show, labelColumns(table) + index, style) : whole(show, style);
    });
    const label = { ...looks.label, ...looks.total, horizontal: 'center' } as const;
    const cells = page.span('合计', 0, labelColumns(table) - 1, label);
    page.add([...cells, ...figures, { value: null, style: label }], 20);
  }

  private review(): void {
    const { table, context, page } = this;
    if (reviewRow(table) === undefined) return;
    const { whole, certain } = context.tally;
    const part = certain.entries > 0;
    const cells = page.span(
      part ? '待核实（不在合计内；金额为其中已能确定的项目）' : '待核实（项目和金额尚不能确定，不在合计内）',
      0,
      labelColumns(table) - 1,
      looks.label,
    );
    const measures: Partial<Record<Show, Measure>> = { persons: 'refusedPersons', entries: 'refusedEntries' };
    for (const { show } of table.figures) {
      const measure = measures[show];
      cells.push(
        measure
          ? this.figure(lineAddends(whole, context.placements, measure, [], 'whole'), styleOf(show))
          : { value: show === 'amount' && part ? certain.total().toNumber() : null, style: styleOf(show) },
      );
    }
    page.add([...cells, { value: null, style: looks.label }], 20);
  }

  private identityBlock(): void {
    const { page } = this;
    const base = Math.max(2, labelColumns(this.table));
    page.add([
      ...page.span('表间勾稽关系', 0, base - 1, looks.header),
      ...identityHeads.map((header) => textCell(header, looks.header)),
    ]);
    for (const tie of this.ties) {
      const row = page.next;
      const style = tie.money ? looks.money : looks.count;
      const at = (offset: number): string => cellAddress(row, base + offset);
      const name = tie.name['zh-CN'];
      const width = widthsOf(this.table)
        .slice(0, base)
        .reduce((sum, each) => sum + each, 0);
      page.add(
        [
          ...page.span(name, 0, base - 1, looks.label),
          this.figure(tie.left, style),
          this.figure(tie.right, style),
          this.formula(`ROUND(${at(0)}-${at(1)},2)`, identityDifference(tie), style),
          {
            value: identityHolds(tie) ? '成立' : '不成立',
            formula: `IF(${at(2)}=0,"成立","不成立")`,
            style: looks.verdict,
          },
        ],
        textRows(name, width) > 1 ? 33 : lineHeight,
      );
    }
  }

  private helperBlock(): void {
    const { page } = this;
    const blocks = this.formulas.rows();
    if (blocks.length === 0) return;
    page.add([]);
    page.note({ text: '计算用（上面公式太长，分段放在这里，请勿删除）' });
    for (const cells of blocks) {
      page.add([null, ...cells.map(({ text, value }) => this.formula(text, value, looks.money))]);
    }
  }
}
