import { add, decimal, zero, type Decimal } from '../money/decimal';
import { maxPageBreaks, type SheetCell } from '../plan/plan';
import type { Entitlement } from '../policy/standard';
import type { LedgerView } from '../rules/rule';
import { cellAddress, columnName, quoteSheet } from '../snapshot/address';
import { looks, textCell } from '../summary/looks';
import { SheetPage } from '../summary/sheetPage';
import { termsOf, termsText } from '../summary/summaryTexts';
import { dueRowsBySchool, gradeAndClass, type DueRow } from './dueRow';
import { printableWords, schoolChoices, type Printable, type PrintableInput } from './printable';

/** Which of our sheets the rolls are. */
export const rollSheetId = 'rolls';
export const rollSheetName = '资助发放花名册';

/** Together no wider than A4 landscape at full size, whatever the workbook's font. */
const columns = [
  ['序号', 5],
  ['姓名', 10],
  ['性别', 5],
  ['身份证号', 19],
  ['年级班级', 12],
  ['资助项目', 26],
  ['金额（元）', 10],
  ['领款人签字', 12],
  ['备注', 5],
] as const;
const amountColumn = 6;
const last = columns.length - 1;

/** Pupils on one page: with heading, 本页小计, 合计 and footer, A4 landscape is full at these heights. */
const rowsPerPage = 14;
const rowHeight = 24;

interface Line {
  readonly row: DueRow;
  readonly due: Entitlement;
}

const small = { ...looks.label, fontSize: 9 } as const;
const centred = { ...looks.label, horizontal: 'center' } as const;

class RollPages {
  readonly page = new SheetPage(columns.map(([, width]) => width));
  readonly breaks: number[] = [];
  pages = 0;
  private readonly views: ReadonlyMap<string, LedgerView>;

  constructor(private readonly input: PrintableInput) {
    this.views = new Map(input.views.map((view) => [view.ledger.id, view]));
    const { page } = this;
    page.title(`${termsText(termsOf(input.subsidy))}学生资助资金发放花名册`);
    page.add(
      columns.map(([title]) => textCell(title, looks.header)),
      30,
    );
  }

  /** One school: its pages, each filled to the same number of rows, subtotals on each and the total on the last. */
  school(name: string, lines: readonly Line[]): void {
    const pages = Math.ceil(lines.length / rowsPerPage);
    const subtotals: string[] = [];
    let whole = zero;
    for (let at = 0; at < pages; at++) {
      const own = lines.slice(at * rowsPerPage, (at + 1) * rowsPerPage);
      whole = add(whole, this.onePage(name, own, at, pages, subtotals));
      if (at === pages - 1)
        this.sum(
          '合计',
          subtotals.join('+'),
          whole,
          `${String(personsIn(lines))}人，${String(lines.length)}人次`,
        );
      this.footer();
    }
  }

  private onePage(
    name: string,
    lines: readonly Line[],
    at: number,
    pages: number,
    subtotals: string[],
  ): Decimal {
    const { page } = this;
    if (this.pages > 0) this.breaks.push(page.next);
    this.pages++;
    const heading = `学校（盖章）：${name}${at > 0 ? '（续）' : ''}`;
    page.add(
      [
        ...page.span(heading, 0, 5, { ...looks.caption, bold: true }),
        ...page.span(
          `第${String(at + 1)}页，共${String(pages)}页\u3000单位：元`,
          6,
          last,
          looks.captionRight,
        ),
      ],
      rowHeight,
    );
    const top = page.next;
    let sum = zero;
    lines.forEach((line, index) => {
      sum = add(sum, decimal(line.due.amount));
      page.add(this.cells(line, at * rowsPerPage + index + 1), rowHeight);
    });
    const column = columnName(amountColumn);
    subtotals.push(cellAddress(page.next, amountColumn));
    const formula = `SUM(${column}${String(top + 1)}:${column}${String(page.next)})`;
    this.sum('本页小计', formula, sum, `${String(personsIn(lines))}人，${String(lines.length)}人次`);
    return sum;
  }

  private cells({ row: { outcome, dues }, due }: Line, number: number): readonly SheetCell[] {
    const view = this.views.get(outcome.ledger);
    const text = (field: 'name' | 'sex' | 'idNumber' | 'grade' | 'class'): string =>
      view?.text(outcome.row, field) ?? '';
    return [
      { value: number, style: { ...looks.count, horizontal: 'center' } },
      textCell(text('name'), small),
      textCell(text('sex'), centred),
      textCell(text('idNumber'), small),
      textCell(gradeAndClass(text('grade'), text('class')), small),
      textCell(due.programme, small),
      this.amount(outcome.ledger, outcome.row, due, dues.length === 1),
      textCell('', looks.label),
      textCell('', looks.label),
    ];
  }

  /** The amount as it stands beside the ledger; a part of a sum stands as a number. */
  private amount(ledger: string, row: number, due: Entitlement, alone: boolean): SheetCell {
    const placement = this.input.placements.get(ledger);
    const value = Number(due.amount);
    if (!placement || !alone) return { value, style: looks.money };
    const formula = `${quoteSheet(placement.sheetName)}!${cellAddress(placement.rows?.get(row) ?? row, placement.columns.amount)}`;
    return { value, formula, style: looks.money };
  }

  private sum(label: string, formula: string, value: Decimal, count: string): void {
    const { page } = this;
    const look = { ...looks.label, ...looks.total } as const;
    page.add(
      [
        ...page.span(label, 0, 4, { ...look, horizontal: 'center' }),
        textCell(count, { ...look, fontSize: 9 }),
        { value: value.toNumber(), formula, style: { ...looks.money, ...looks.total } },
        { value: null, style: look },
        { value: null, style: look },
      ],
      rowHeight,
    );
  }

  private footer(): void {
    const { page } = this;
    page.add(
      page.span(
        '校长：　　　　　　　　审核人：　　　　　　　　填表人：　　　　　　　　发放日期：　　　年　　月　　日',
        0,
        last,
        looks.caption,
      ),
      rowHeight,
    );
  }
}

function personsIn(lines: readonly Line[]): number {
  return new Set(lines.map(({ row }) => row.outcome.pupil)).size;
}

/**
 * 资助发放花名册: who is due what, school by school, with room to sign. A page holds a fixed number of pupils, so
 * that 本页小计 is what stands on the page.
 */
export function rollSheet(input: PrintableInput): Printable {
  const { subsidy, school, sheetName } = input;
  const schools = dueRowsBySchool(subsidy, school);
  if (schools.size === 0) {
    return school === undefined
      ? { refused: printableWords.nobody, data: { sheet: sheetName } }
      : { refused: printableWords.noSchool, data: { school, schools: schoolChoices(subsidy) } };
  }
  const bySchool = [...schools].map(
    ([name, rows]) => [name, rows.flatMap((row) => row.dues.map((due): Line => ({ row, due })))] as const,
  );
  const pages = bySchool.reduce((sum, [, lines]) => sum + Math.ceil(lines.length / rowsPerPage), 0);
  if (pages - 1 > maxPageBreaks)
    return {
      refused: printableWords.tooManyPages,
      data: { sheet: sheetName, pages, most: maxPageBreaks + 1 },
    };
  const roll = new RollPages(input);
  for (const [name, lines] of bySchool) roll.school(name, lines);
  const content = roll.page.content(sheetName, {
    frozen: { rows: 2, columns: 0 },
    print: { landscape: true, repeat: { first: 0, last: 1 }, breaks: roll.breaks },
  });
  return { content, pages };
}
