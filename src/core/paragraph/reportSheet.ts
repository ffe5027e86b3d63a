import type { SheetCell, SheetContent } from '../plan/plan';
import { cellAddress } from '../snapshot/address';
import type { CellStyle, Sheet } from '../snapshot/snapshot';
import { maxFormula } from '../summary/formulaCells';
import { looks, textCell } from '../summary/looks';
import { SheetPage, textRows } from '../summary/sheetPage';
import type { SummaryContext } from '../summary/summaryContext';
import type { Figure } from './figure';
import { details, figuresOf, placeholders } from './figures';
import { piecesOf, usualTemplate } from './template';

/** Which of our sheets the report text is. */
export const reportSheetId = 'reportText';
export const reportSheetName = '汇报文字';

export interface ReportText {
  readonly content: SheetContent;
  /** For copying. */
  readonly text: string;
  /** Placeholders of the template that mean nothing; they stand in the text as written. */
  readonly unknown: readonly string[];
}

const widths = [18, 64, 34];
const last = widths.length - 1;
/** Where the template stands on the sheet: row and column. */
const templateAt = [4, 1] as const;
const textRow = 2;
const body = { ...looks.label, numberFormat: 'General', fontSize: 12, vertical: 'top' } as const;

/** The template as the clerk left it in the sheet; the usual one where there is none. */
export function templateIn(sheet: Sheet | undefined): string {
  const [row, column] = templateAt;
  const text = sheet?.grid.text(row, column).trim() ?? '';
  return text === '' ? usualTemplate : text;
}

/** Text between quotes, cut where Excel allows no more in one piece. */
function literal(text: string): string {
  const parts: string[] = [];
  const characters = Array.from(text);
  for (let at = 0; at < characters.length; at += 200)
    parts.push(
      `"${characters
        .slice(at, at + 200)
        .join('')
        .replaceAll('"', '""')}"`,
    );
  return parts.join('&');
}

interface Joined {
  readonly formulas: readonly string[];
  readonly text: string;
}

class ReportPage {
  private readonly page = new SheetPage(widths);
  private readonly figures: readonly Figure[];
  private readonly listed: readonly Figure[];
  private readonly unknown: string[] = [];

  constructor(
    context: SummaryContext,
    private readonly template: string,
  ) {
    const own = figuresOf(context);
    this.listed = details(context);
    this.figures = [...own, ...this.listed];
  }

  /** First row of the list of figures. */
  private get listTop(): number {
    return templateAt[0] + 4;
  }

  /** Where a figure's text stands on this sheet. */
  private cellOf(figure: Figure): string {
    return `$B$${String(this.listTop + this.figures.indexOf(figure) + 1)}`;
  }

  private joined(): Joined {
    const formulas: string[] = [];
    let text = '';
    const add = (formula: string, words: string): void => {
      formulas.push(formula);
      text += words;
    };
    const byName = new Map(this.figures.map((figure) => [figure.name, figure]));
    for (const piece of piecesOf(this.template)) {
      if ('text' in piece) {
        add(literal(piece.text), piece.text);
        continue;
      }
      const figure = byName.get(piece.placeholder);
      if (figure) add(this.cellOf(figure), figure.text);
      else if (piece.placeholder === '项目明细') {
        if (this.listed.length === 0) add(literal('无'), '无');
        this.listed.forEach((each, index) => {
          if (index > 0) add(literal('、'), '、');
          add(this.cellOf(each), each.text);
        });
      } else {
        this.unknown.push(piece.placeholder);
        add(literal(`{${piece.placeholder}}`), `{${piece.placeholder}}`);
      }
    }
    return { formulas, text };
  }

  make(name: string): ReportText {
    const { page } = this;
    const { formulas, text } = this.joined();
    const formula = formulas.join('&');
    page.title('学生资助情况（汇报文字）');
    page.note({ text: '下面一段由公式组成，数字随汇总表变化；要改措辞，请改“模板”，再重新生成。' });
    // More than a formula can hold: the text as it is now.
    const fits = formula.length <= maxFormula && formula !== '';
    this.long(
      textRow,
      '汇报文字',
      fits ? { value: text, formula, style: body } : textCell(text, { ...body, numberFormat: '@' }),
    );
    page.add([]);
    this.long(templateAt[0], '模板', textCell(this.template, { ...body, numberFormat: '@' }));
    const unknown = [...new Set(this.unknown)].map((each) => `{${each}}`).join('、');
    const names = [...placeholders.keys()].map((each) => `{${each}}`).join('');
    page.note({
      text:
        unknown === ''
          ? `模板里可以用：${names}`
          : `模板里的${unknown}不认识，原样留在文字中。请改为可以用的：${names}`,
    });
    page.add([]);
    page.add(
      ['名称', '文字', '出处'].map((head) => textCell(head, looks.header)),
      22,
    );
    for (const figure of this.figures) this.figure(figure);
    page.add([]);
    page.note({ text: '审核人：　　　　　　　　填表人：　　　　　　　　' });
    const content = page.content(name, { print: { landscape: false } });
    return { content, text, unknown: [...new Set(this.unknown)] };
  }

  private long(row: number, label: string, cell: SheetCell): void {
    const { page } = this;
    const width = (widths[1] ?? 0) + (widths[2] ?? 0);
    const rows = textRows(typeof cell.value === 'string' ? cell.value : '', (width * 11) / 12);
    const style: Partial<CellStyle> = { ...looks.header, fill: 'F2F2F2' };
    page.merges.push({ top: row, bottom: row, left: 1, right: last });
    page.add(
      [textCell(label, style), cell, { value: null, style: cell.style ?? body }],
      Math.min(400, rows * 17 + 8),
    );
  }

  private figure(figure: Figure): void {
    const { page } = this;
    const { formula, text, source, about } = figure;
    const target = source ? `${about} ${cellAddress(source.row, source.column)}` : about;
    page.add(
      [
        textCell(figure.name.startsWith('项目明细') ? '项目明细' : `{${figure.name}}`, looks.label),
        formula === undefined
          ? textCell(text, looks.label)
          : { value: text, formula, style: { ...looks.label, numberFormat: 'General' } },
        source
          ? { value: target, style: { ...looks.link, border: true }, link: source }
          : textCell(target, looks.label),
      ],
      page.fitting([
        [text, 1],
        [target, 2],
      ]),
    );
  }
}

/** The report paragraph as a sheet: a live text, its template, and every figure with the cell it comes from. */
export function reportSheet(context: SummaryContext, template: string, name: string): ReportText {
  return new ReportPage(context, template).make(name);
}
