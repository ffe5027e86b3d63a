import { hardshipCategories } from '../codes/hardshipCategory';
import { yesNo } from '../codes/yesNo';
import { idColumn } from '../id/idColumn';
import type { IdCell } from '../id/judgeId';
import type { FieldId } from '../ledger/fields';
import { fieldTitles } from '../ledger/fieldTitles';
import { termTitle } from '../policy/term';
import type { LedgerView } from '../rules/rule';
import type { Term } from '../ledger/ledger';
import { say, type Language, type LocalText } from '../text/text';
import type { TermRow } from '../termChanges/termSides';
import { portalColumns, type PortalColumn } from './portalColumns';
import type { PortalFault, PortalRow } from './portalExport';
import { portalLength } from './portalLength';
import { portalLists } from './portalLists';

/** What a row gets. */
export interface PortalAid {
  readonly programme: string;
  /** 元, two decimals. */
  readonly amount: string;
  readonly stage: string;
  readonly school: string;
}

const words = {
  blank: { 'zh-CN': '补填“{title}”', en: 'Fill in {title}' },
  noColumn: {
    'zh-CN': '台账没有“{title}”这一列，请补上',
    en: 'The ledger has no column {title}; please add it',
  },
  cleaned: {
    'zh-CN': '身份证号里有空格或看不见的字符，导入表里已去掉；台账里的也请去掉',
    en: 'Spaces or invisible characters in the number are left out of the import sheet; take them out of the ledger too',
  },
  idLength: {
    'zh-CN': '{count} 位，须是 15 位或 18 位；按户口本重新录入',
    en: '{count} characters in place of 15 or 18; type it again from the household book',
  },
  idDamaged: {
    'zh-CN': '号码被 Excel 改坏，后几位已丢失；把单元格设为文本，按户口本重新录入',
    en: 'Excel has lost the last digits; set the cell to text and type the number again',
  },
  idDisability: {
    'zh-CN': '填的是 20 位残疾人证号，这里要填 18 位身份证号',
    en: 'This is a 残疾人证 number of 20; the ID number of 18 is wanted here',
  },
  unlisted: { 'zh-CN': '改成规定的写法：{values}', en: 'Change it to one of: {values}' },
  unlistedNear: {
    'zh-CN': '改成规定的写法，可能是“{near}”',
    en: 'Change it to a listed word, probably {near}',
  },
  unlistedPlain: {
    'zh-CN': '改成系统下拉列表里的写法',
    en: 'Change it to a word of the system’s list',
  },
  date: {
    'zh-CN': '日期读不出年月日，请写成如 2014-03-05',
    en: 'No year, month and day can be read; write it like 2014-03-05',
  },
  long: {
    'zh-CN': '长 {length}，上限 {most}（1 个汉字算 2；上限待核）',
    en: '{length} long, at most {most} (a 汉字 counts 2; the limit is 待核)',
  },
} satisfies Record<string, LocalText>;

const lost: ReadonlySet<string | undefined> = new Set(['damaged', 'scientific', 'zeroTail', 'truncated']);

/** The ID cells of a ledger by sheet row. */
function idCells(view: LedgerView, asOf: string): ReadonlyMap<number, IdCell> {
  const cells = idColumn(view, 'idNumber', asOf) ?? [];
  return new Map(view.ledger.rows.flatMap((row, at) => (cells[at] ? [[row, cells[at]] as const] : [])));
}

/** Fills the rows of one term's import sheets and tells what the system would refuse. */
export class PortalRowMaker {
  readonly faults: PortalFault[] = [];
  /** Where the faults of the row in hand begin. */
  private rowFaults = 0;
  private readonly ids = new Map<LedgerView, ReadonlyMap<number, IdCell>>();

  constructor(
    private readonly term: Term | undefined,
    private readonly asOf: string,
    private readonly language: Language,
  ) {}

  /** The ID cell as it was judged; undefined when the ledger has no such column. */
  id({ view, row }: TermRow): IdCell | undefined {
    let cells = this.ids.get(view);
    if (!cells) this.ids.set(view, (cells = idCells(view, this.asOf)));
    return cells.get(row);
  }

  /** The row as the template wants it, and whether nothing keeps it back. Never guesses: what is unsure stays blank. */
  row(at: TermRow, aid: PortalAid): { readonly row: PortalRow; readonly fine: boolean } {
    this.rowFaults = this.faults.length;
    const cells = portalColumns.map((column) => this.cell(at, aid, column));
    const fine = this.faults.slice(this.rowFaults).every(({ effect }) => effect === 'told');
    return { row: { at, cells }, fine };
  }

  fault(fault: Omit<PortalFault, 'remedy'>, text: LocalText, data: Parameters<typeof say>[2] = {}): void {
    this.faults.push({ ...fault, remedy: say(text, this.language, data) });
  }

  private cell(at: TermRow, aid: PortalAid, column: PortalColumn): string {
    const [text, field] = this.text(at, aid, column);
    const { title, required, most } = column;
    const found = field === undefined ? text : at.view.text(at.row, field);
    // A cell whose own fault has been told is not missing or too long as well.
    if (this.faults.slice(this.rowFaults).some((fault) => fault.title === title)) return text;
    if (text === '') {
      if (!required) return '';
      const wanted = field ?? (column.source.from === 'school' ? 'schoolName' : undefined);
      const has = wanted === undefined || at.view.has(wanted);
      const data = { title: wanted === undefined ? title : fieldTitles[wanted][this.language] };
      const fault = { refusal: 'required', effect: 'held', at, field: wanted, title, found: '' } as const;
      this.fault(fault, has ? words.blank : words.noColumn, data);
      return '';
    }
    const length = portalLength(text);
    if (most !== null && length > most)
      this.fault({ refusal: 'length', effect: 'told', at, field, title, found }, words.long, {
        length,
        most,
      });
    return text;
  }

  private text(at: TermRow, aid: PortalAid, column: PortalColumn): readonly [string, FieldId | undefined] {
    const { source } = column;
    switch (source.from) {
      case 'id':
        return [this.idText(at, column), 'idNumber'];
      case 'date':
        return [this.dateText(at, source.field, column), source.field];
      case 'yes':
        return [this.yesText(at, source.field, source.category), undefined];
      case 'school':
        return [aid.school, undefined];
      case 'stage':
        return [aid.stage, 'stage'];
      case 'term':
        return [this.term === undefined ? '' : termTitle(this.term, 'zh-CN'), 'term'];
      case 'programme':
        return [aid.programme, undefined];
      case 'amount':
        return [aid.amount, undefined];
      case 'cell': {
        const { view, row } = at;
        const field = source.fields.find((each) => view.text(row, each) !== '') ?? source.fields[0];
        const text = field === undefined ? '' : view.text(row, field);
        return [this.listed(at, text, field, column), field];
      }
    }
  }

  private idText(at: TermRow, { title }: PortalColumn): string {
    const cell = this.id(at);
    const text = cell?.reading.text ?? '';
    if (!cell || text === '' || cell.fault === 'placeholder') return '';
    const fault = {
      refusal: 'idLength',
      effect: 'held',
      at,
      field: 'idNumber',
      title,
      found: at.view.raw(at.row, 'idNumber'),
    } as const;
    if (lost.has(cell.fault)) this.fault(fault, words.idDamaged);
    else if (cell.reading.form === 'disability') this.fault(fault, words.idDisability);
    else if (text.length !== 15 && text.length !== 18)
      this.fault(fault, words.idLength, { count: text.length });
    else if (cell.hidden) this.fault({ ...fault, effect: 'told' }, words.cleaned);
    return text;
  }

  private dateText(at: TermRow, field: FieldId, { title }: PortalColumn): string {
    const date = at.view.date(at.row, field);
    if (date.kind === 'day') return date.date.replaceAll('-', '');
    if (date.kind !== 'blank') {
      const found = at.view.text(at.row, field);
      this.fault({ refusal: 'date', effect: 'held', at, field, title, found }, words.date);
    }
    return '';
  }

  private yesText({ view, row }: TermRow, field: FieldId, category: string): string {
    const said = view.has(field) && yesNo(view.text(row, field)) === true;
    const listed = hardshipCategories(view.text(row, 'hardshipCategory')).categories.includes(category);
    return said || listed ? '是' : '';
  }

  private listed(at: TermRow, text: string, field: FieldId | undefined, column: PortalColumn): string {
    if (column.list === undefined || text === '') return text;
    const list = portalLists[column.list];
    const word = list.wordOf(text, at.view.text(at.row, 'stage'));
    if (word !== undefined) return word;
    const fault = {
      refusal: 'dictionary',
      effect: 'held',
      at,
      field,
      title: column.title,
      found: text,
    } as const;
    const near = list.near?.(text);
    if (near !== undefined) this.fault(fault, words.unlistedNear, { near });
    else if (list.shown.length > 0)
      this.fault(fault, words.unlisted, { values: list.shown.join(this.language === 'zh-CN' ? '、' : ', ') });
    else this.fault(fault, words.unlistedPlain);
    return '';
  }
}
