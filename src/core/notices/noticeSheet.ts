import { maskId } from '../id/maskId';
import { add, decimal, zero } from '../money/decimal';
import { maxPageBreaks, type SheetCell } from '../plan/plan';
import { notTold } from '../policy/tally';
import { termTitle } from '../policy/term';
import type { LedgerView } from '../rules/rule';
import { cellAddress, columnName } from '../snapshot/address';
import type { CellStyle } from '../snapshot/snapshot';
import { looks, textCell } from '../summary/looks';
import { SheetPage } from '../summary/sheetPage';
import { dayText } from '../summary/summaryTexts';
import { dueRowsBySchool, gradeAndClass, type DueRow } from './dueRow';
import { printableWords, schoolChoices, type Printable, type PrintableInput } from './printable';

/** Which of our sheets the notices are. */
export const noticeSheetId = 'notices';
export const noticeSheetName = '资助告知书';

/** Together no wider than A4 portrait at full size, whatever the workbook's font. */
const widths = [7, 36, 13, 18] as const;
const last = widths.length - 1;
const body = {
  numberFormat: '@',
  wrap: true,
  vertical: 'middle',
  fontSize: 12,
} as const satisfies Partial<CellStyle>;
const right = { ...body, horizontal: 'right' } as const;
const cell = { ...body, border: true } as const;
const centred = { ...cell, horizontal: 'center' } as const;

interface Notice {
  readonly pupil: string;
  readonly school: string;
  readonly rows: DueRow[];
}

/** One per pupil and school, whatever rows and terms it has. */
function noticesOf(schools: ReadonlyMap<string, readonly DueRow[]>): readonly Notice[] {
  const notices: Notice[] = [];
  for (const [school, rows] of schools) {
    const byPupil = new Map<string, Notice>();
    for (const row of rows) {
      const { pupil } = row.outcome;
      let notice = byPupil.get(pupil);
      if (!notice) {
        notice = { pupil, school, rows: [] };
        byPupil.set(pupil, notice);
        notices.push(notice);
      }
      notice.rows.push(row);
    }
  }
  return notices;
}

class NoticePages {
  readonly page = new SheetPage(widths);
  readonly breaks: number[] = [];
  private readonly views: ReadonlyMap<string, LedgerView>;

  constructor(private readonly input: PrintableInput) {
    this.views = new Map(input.views.map((view) => [view.ledger.id, view]));
  }

  notice({ school, rows }: Notice): void {
    const { page, input } = this;
    const [first] = rows;
    if (!first) return;
    if (page.next > 0) this.breaks.push(page.next);
    const { outcome } = first;
    const view = this.views.get(outcome.ledger);
    const text = (field: 'name' | 'idNumber' | 'grade' | 'class'): string =>
      view?.text(outcome.row, field) ?? '';
    const name = text('name') || '　　　　';
    const term = outcome.term ? termTitle(outcome.term, 'zh-CN') : '本学期';
    const category = outcome.category === '' ? '' : `，困难类型为${outcome.category}`;
    page.add(page.span('学生资助告知书', 0, last, { ...looks.title, fontSize: 20 }), 46);
    this.text(`${name}同学及家长：`, 26);
    const who = `学生${name}（身份证号${maskId(text('idNumber')) || '未填'}）在${school}${gradeAndClass(text('grade'), text('class'))}就读${category}。`;
    this.text(`\u3000\u3000${who}按照国家学生资助政策，经审核，${term}起享受的资助项目和金额如下：`, 58);
    this.table(rows);
    this.text(
      '　　资助资金按学期发放到学生本人或监护人的社会保障卡（银行卡），请注意查收。对项目、金额有疑问的，请向班主任或学校资助工作人员询问。资助不收取任何费用，谨防诈骗。',
      58,
    );
    page.add(page.span(`${school}（盖章）`, 0, last, right), 24);
    page.add(page.span(dayText(input.asOf), 0, last, right), 24);
    page.add(
      page.span(
        '－　－　－　－　－　－　－　－　沿此线剪下，回执交学校存档　－　－　－　－　－　－　－　－',
        0,
        last,
        { ...body, fontSize: 10, horizontal: 'center' },
      ),
      30,
    );
    page.add(page.span('回　执', 0, last, { ...looks.title, fontSize: 16 }), 32);
    this.text(
      `\u3000\u3000《学生资助告知书》已收到，${name}享受的资助项目和金额（共${this.total(rows)}元）已知晓。`,
      42,
    );
    page.add(
      page.span('学生签名：　　　　　　　　　　家长（监护人）签名：　　　　　　　　　　', 0, last, body),
      32,
    );
    page.add(page.span('联系电话：　　　　　　　　　　日期：　　　　年　　　月　　　日', 0, last, body), 32);
  }

  private text(text: string, height: number): void {
    this.page.add(this.page.span(text, 0, last, body), height);
  }

  private total(rows: readonly DueRow[]): string {
    const sum = rows.reduce(
      (all, { dues }) => dues.reduce((part, due) => add(part, decimal(due.amount)), all),
      zero,
    );
    return sum.toFixed(2);
  }

  private table(rows: readonly DueRow[]): void {
    const { page } = this;
    page.add(
      ['序号', '资助项目', '金额（元）', '学期'].map((head) => textCell(head, { ...centred, bold: true })),
      28,
    );
    const top = page.next;
    let number = 0;
    for (const { outcome, dues } of rows) {
      for (const due of dues) {
        const money: SheetCell = {
          value: Number(due.amount),
          style: { ...looks.money, fontSize: 12 },
        };
        page.add(
          [
            { value: ++number, style: { ...looks.count, fontSize: 12, horizontal: 'center' } },
            textCell(due.programme, cell),
            money,
            textCell(outcome.term ? termTitle(outcome.term, 'zh-CN') : notTold, { ...centred, fontSize: 10 }),
          ],
          34,
        );
      }
    }
    const column = columnName(2);
    page.add(
      [
        ...page.span('合计', 0, 1, { ...centred, bold: true }),
        {
          value: Number(this.total(rows)),
          formula: `SUM(${column}${String(top + 1)}:${cellAddress(page.next - 1, 2)})`,
          style: { ...looks.money, fontSize: 12, bold: true },
        },
        { value: null, style: cell },
      ],
      28,
    );
  }
}

/** 资助告知书 with 回执, a page a pupil; the ID number is masked, because notices pass through many hands. */
export function noticeSheet(input: PrintableInput): Printable {
  const { subsidy, school, sheetName } = input;
  const schools = dueRowsBySchool(subsidy, school);
  if (schools.size === 0) {
    return school === undefined
      ? { refused: printableWords.nobody, data: { sheet: sheetName } }
      : { refused: printableWords.noSchool, data: { school, schools: schoolChoices(subsidy) } };
  }
  const notices = noticesOf(schools);
  if (notices.length - 1 > maxPageBreaks) {
    const data = { sheet: sheetName, pages: notices.length, most: maxPageBreaks + 1 };
    return { refused: printableWords.tooManyPages, data };
  }
  const pages = new NoticePages(input);
  for (const notice of notices) pages.notice(notice);
  const content = pages.page.content(sheetName, { print: { landscape: false, breaks: pages.breaks } });
  return { content, pages: notices.length };
}
