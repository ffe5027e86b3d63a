import { madeSheets, ownColumnNames } from '../plan/anchors';
import { CellKind } from '../snapshot/grid';
import type { Sheet, Snapshot } from '../snapshot/snapshot';
import type { LocalText } from '../text/text';
import { coverTotals } from './coverTotals';
import type { FieldId } from './fields';
import { headerAt, looksLikeHeader, type HeaderBlock } from './findHeader';
import { unitInHeader } from './headerKey';
import { statisticWord } from './headerWords';
import type { Ledger, LedgerColumn } from './ledger';
import { ledgerKind } from './ledgerKind';
import { ledgerTerm } from './ledgerTerm';
import { mapColumns, mappingOfSheet, type ManualMapping } from './mapColumns';
import { readPreamble, type Preamble } from './preamble';
import { RecordReader } from './readRecords';
import { compactText } from '../normalise/cleanText';
import { fieldOfHeader } from './resolveHeader';
import { SheetText } from './sheetText';
import { splitHeader } from './splitHeader';

export type { ManualMapping } from './mapColumns';

/** A sheet that holds no ledger, and why. */
export interface OtherSheet {
  /** The sheet's name. */
  readonly sheet: string;
  readonly reason: LocalText;
  /** Rows one of which a person may know to be the header; [] or absent where there is none. */
  readonly head?: readonly HeadRow[];
}

/** The texts of a row near the top of a sheet. */
export interface HeadRow {
  /** Zero-based. */
  readonly row: number;
  readonly cells: readonly HeadCell[];
}

/** A text of such a row; `field`: what it means as a header, where that is known. */
export interface HeadCell {
  readonly column: number;
  readonly text: string;
  readonly field?: FieldId;
}

export interface Recognised {
  readonly ledgers: Ledger[];
  readonly others: OtherSheet[];
}

const reasons = {
  ours: { 'zh-CN': '本工具生成的表', en: 'a sheet made by this tool' },
  empty: { 'zh-CN': '空表', en: 'an empty sheet' },
  hidden: {
    'zh-CN': '隐藏的工作表，未作为台账；需要校验请先取消隐藏',
    en: 'a hidden sheet; show it to have it checked',
  },
  noHeader: { 'zh-CN': '没有找到表头', en: 'no header row was found' },
  statistics: { 'zh-CN': '统计表，没有逐人记录', en: 'a table of figures without a row for each pupil' },
  nobody: {
    'zh-CN': '表头里没有姓名或身份证号，不是逐人的台账',
    en: 'no name or ID number among the headers',
  },
  form: { 'zh-CN': '单人表格，不是台账', en: 'a form for one person, not a ledger' },
  notice: { 'zh-CN': '公示名单（不含身份证号），不作为台账校验', en: 'a public notice without ID numbers' },
} as const satisfies Record<string, LocalText>;

type Reason = keyof typeof reasons;

/** Of so many filled rows, and so many columns, a person can choose the header. */
const headRows = 12;
const headColumns = 60;

/** Rows looked at closely for a header before a sheet is given up. */
const searchedRows = 400;

const moneyFields: ReadonlySet<string> = new Set(['paidAmount', 'dueAmount', 'standardAmount', 'mealAmount']);

function continued(title: string): string {
  return compactText(title).replace(
    /\(?续表?[\d一二三四五六七八九十]{0,2}\)?|第\d{1,4}页|共\d{1,4}页|\(\d{1,3}\)/g,
    '',
  );
}

function headCell(column: number, text: string): HeadCell {
  const field = fieldOfHeader(text);
  return { column, text, ...(field ? { field } : {}) };
}

/** Reads one sheet from top to bottom. */
class SheetReader {
  private readonly cells: SheetText;
  readonly ledgers: Ledger[] = [];
  readonly reasons: Reason[] = [];
  /** First row that no block has claimed yet: titles of the next block begin here. */
  private used = 0;
  /** Where a header stood right below the last one, with nobody between. */
  private formRow = -1;
  private readonly ownAnchors: readonly { readonly row: number; readonly column: number }[];

  constructor(
    private readonly sheet: Sheet,
    snapshot: Snapshot,
    private readonly mapping: ManualMapping,
  ) {
    this.ownAnchors = ownColumnNames(snapshot, sheet.id).map(({ area }) => ({
      row: area.top,
      column: area.left,
    }));
    this.cells = new SheetText(sheet, this.ownFrom(), mappingOfSheet(mapping, sheet.id));
  }

  /** Our columns are blank to the recogniser from the top of their ledger's header on, wherever that is. */
  private ownFrom(): Map<number, number> {
    const own = new Map<number, number>();
    for (const { row, column } of this.ownAnchors) {
      own.set(column, Math.min(own.get(column) ?? Number.POSITIVE_INFINITY, Math.max(0, row - 4)));
    }
    return own;
  }

  read(): void {
    let from = 0;
    for (;;) {
      const at = this.nextHeader(from);
      if (at === undefined) return;
      const header = headerAt(this.cells, at, this.used);
      from = Math.max(this.readBlocks(header), header.bottom + 1);
    }
  }

  /** The first rows with several texts. */
  head(): readonly HeadRow[] {
    const found: HeadRow[] = [];
    let filledRows = 0;
    for (let row = 0; row < this.cells.rowCount && filledRows < headRows; row++) {
      const filled = this.cells.filled(row);
      if (filled.length > 0) filledRows++;
      const texts = filled
        .filter((column) => this.sheet.grid.kind(row, column) === CellKind.text)
        .slice(0, headColumns);
      if (texts.length >= 2)
        found.push({ row, cells: texts.map((column) => headCell(column, this.cells.shown(row, column))) });
    }
    return found;
  }

  private nextHeader(from: number): number | undefined {
    let searched = 0;
    for (let row = from; row < this.cells.rowCount && searched < searchedRows; row++) {
      if (looksLikeHeader(this.cells, row)) return row;
      if (this.cells.filled(row).length > 0) searched++;
    }
    return undefined;
  }

  /** Reads all blocks below one header line and tells where to look on. */
  private readBlocks(header: HeaderBlock): number {
    const blocks = splitHeader(header);
    const from = this.used;
    this.used = header.bottom + 1;
    let next = header.bottom + 1;
    for (const block of blocks) next = Math.max(next, this.readBlock(block, from, blocks.length === 1));
    return next;
  }

  private preamble(from: number, header: HeaderBlock, alone: boolean): Preamble {
    const right = alone ? this.cells.width - 1 : header.right;
    const own = readPreamble(this.cells, from, header.top - 1, alone ? 0 : header.left, right);
    if (alone || own.title !== '') return own;
    return { ...readPreamble(this.cells, from, header.top - 1, 0, this.cells.width - 1) };
  }

  private readBlock(header: HeaderBlock, from: number, alone: boolean): number {
    const { columns, unmapped } = mapColumns(header, this.sheet.id, this.mapping);
    const fields = columns.map(({ field }) => field);
    if (!fields.includes('name') && !fields.includes('idNumber') && !fields.includes('studentNumber')) {
      const texts = [...header.paths.values()].map((path) => path.join('/'));
      this.reasons.push(texts.some((text) => statisticWord.test(text)) ? 'statistics' : 'nobody');
      return header.bottom + 1;
    }
    const preamble = this.preamble(from, header, alone);
    const reader = new RecordReader(this.cells, header, columns, alone);
    const { rows, totals, lastRow, stop } = reader.read((last, row) =>
      this.samePage(preamble, last, row, header, alone),
    );
    this.used = Math.max(this.used, lastRow + 1);
    const other = this.whyNoLedger(header, columns, preamble, rows.length, stop);
    if (other) {
      this.reasons.push(other);
      return stop;
    }
    const { title } = preamble;
    this.ledgers.push({
      id: `${this.sheet.id}#${String(this.ledgers.length)}`,
      sheet: this.sheet,
      kind: ledgerKind(fields, title, this.sheet.name),
      headerRows: [header.top, header.bottom],
      firstRow: header.bottom + 1,
      lastRow,
      rows,
      columns,
      unmapped: [...unmapped, ...this.headless(header, rows)].sort((a, b) => a.column - b.column),
      totals: coverTotals(rows, totals),
      title,
      reportingUnit: preamble.reportingUnit,
      term: ledgerTerm(this.cells, [title, preamble.formLine, this.sheet.name], columns, rows),
      moneyUnit: this.moneyUnit(columns, preamble),
    });
    return stop;
  }

  private whyNoLedger(
    header: HeaderBlock,
    columns: readonly LedgerColumn[],
    preamble: Preamble,
    records: number,
    stop: number,
  ): Reason | undefined {
    // 姓名 __ 性别 __ over 身份证号 __: headers below headers and nobody between them.
    const followed = stop === header.bottom + 1 && stop < this.cells.rowCount;
    if (records === 0 && (followed || header.top === this.formRow)) {
      this.formRow = stop;
      return 'form';
    }
    const fields = new Set(columns.map(({ field }) => field));
    const numbered = fields.has('idNumber') || fields.has('studentNumber') || fields.has('householdNumber');
    const notice =
      /公示|公告/.test(preamble.title + this.sheet.name) ||
      (columns.length <= 5 && fields.has('hardshipTier'));
    return !numbered && notice ? 'notice' : undefined;
  }

  private samePage(
    first: Preamble,
    lastRow: number,
    row: number,
    header: HeaderBlock,
    alone: boolean,
  ): boolean {
    const [left, right] = alone ? [0, this.cells.width - 1] : [header.left, header.right];
    const { title, reportingUnit } = readPreamble(this.cells, lastRow + 1, row - 1, left, right);
    const sameTitle = title === '' || continued(title) === continued(first.title);
    return sameTitle && (reportingUnit === '' || reportingUnit === first.reportingUnit);
  }

  /** Columns inside the block that hold data below no header. */
  private headless(header: HeaderBlock, rows: readonly number[]): { header: string; column: number }[] {
    const found: { header: string; column: number }[] = [];
    for (let column = header.left; column <= header.right; column++) {
      if (header.paths.has(column)) continue;
      const shown = rows
        .slice(0, 200)
        .some((row) => !this.cells.isOwn(row, column) && this.cells.raw(row, column).trim() !== '');
      const merged = this.cells.merge(header.bottom, column);
      if (shown && !(merged && merged.right > merged.left)) found.push({ header: '', column });
    }
    return found;
  }

  private moneyUnit(columns: readonly LedgerColumn[], preamble: Preamble): 1 | 10000 {
    for (const { field, header } of columns) {
      const unit = moneyFields.has(field) ? unitInHeader(header) : undefined;
      if (unit !== undefined) return unit;
    }
    return preamble.moneyUnit ?? 1;
  }
}

/** Finds the ledgers of a workbook: one for each block of records, in the order of sheets and rows. */
export function recogniseLedgers(snapshot: Snapshot, mapping: ManualMapping = new Map()): Recognised {
  const ours = new Set([...madeSheets(snapshot).values()].map(({ id }) => id));
  const ledgers: Ledger[] = [];
  const others: OtherSheet[] = [];
  for (const sheet of snapshot.sheets) {
    const other = (reason: Reason, head: readonly HeadRow[] = []): void =>
      void others.push({ sheet: sheet.name, reason: reasons[reason], ...(head.length > 0 ? { head } : {}) });
    if (ours.has(sheet.id)) other('ours');
    else if (sheet.grid.rowCount === 0) other('empty');
    else if (sheet.visibility !== 'visible') other('hidden');
    else {
      const reader = new SheetReader(sheet, snapshot, mapping);
      reader.read();
      ledgers.push(...reader.ledgers);
      if (reader.ledgers.length === 0) other(reader.reasons[0] ?? 'noHeader', reader.head());
    }
  }
  return { ledgers, others };
}
