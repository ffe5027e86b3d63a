import { cellAddress } from '../../../core/snapshot/address';
import { WorkbookError } from '../../port';
import type { ByteWriter } from './byteWriter';
import { Disorder } from './disorder';
import { cellBody, cellXml } from './cellXml';
import { columnAt, type SheetBytes } from './sheetBytes';
import type { CellContext, CellEdit } from './sheetEdits';
import { XmlEdits } from './xmlEdits';
import { attribute, attributes, children, prefixOf, rootElement } from './xmlScan';
import { escapeXml } from './xmlText';

const letterR = 0x72;

/** The cells of one row as they stand in the part. */
export class RowCells {
  count = 0;
  private readonly numbers: number[] = [];
  /** Just after the row's opening tag, after its last cell, and after its closing tag. */
  inner = 0;
  lastEnd = 0;
  rowEnd = 0;

  add(column: number, start: number, end: number, named: boolean): void {
    const at = this.count * 4;
    this.numbers[at] = column;
    this.numbers[at + 1] = start;
    this.numbers[at + 2] = end;
    this.numbers[at + 3] = named ? 1 : 0;
    this.count++;
  }

  column(index: number): number {
    return this.numbers[index * 4] ?? -1;
  }

  start(index: number): number {
    return this.numbers[index * 4 + 1] ?? 0;
  }

  end(index: number): number {
    return this.numbers[index * 4 + 2] ?? 0;
  }

  /** Whether the cell states its own address. */
  named(index: number): boolean {
    return this.numbers[index * 4 + 3] === 1;
  }

  /** Reads the children of a row from just after its opening tag; gives the end of the row. */
  read(scan: SheetBytes, from: number): number {
    this.count = 0;
    this.inner = from;
    let at = from;
    let last = -1;
    for (;;) {
      scan.need(at);
      const { kind, start, end } = scan.tag;
      if (kind === 'close') {
        this.rowEnd = end;
        if (this.count === 0) this.lastEnd = from;
        return end;
      }
      if (!scan.is('c')) {
        at = kind === 'open' ? scan.skip(end) : end;
        continue;
      }
      const value = scan.letterAttribute(letterR);
      const column = value < 0 ? last + 1 : columnAt(scan.bytes, value);
      at = kind === 'open' ? scan.skip(end) : end;
      this.add(column, start, at, value >= 0);
      this.lastEnd = at;
      last = column;
    }
  }
}

/** Writes the cells of one row with their edits: the unchanged ones bit for bit. */
export class RowPatch {
  /** Shared formulas whose first cell was overwritten: every other cell of theirs gets its own formula. */
  readonly orphans = new Set<string>();

  constructor(
    private readonly scan: SheetBytes,
    private readonly out: ByteWriter,
    private readonly context: CellContext,
    private readonly prefix: string,
  ) {}

  /**
   * Merges `cells` and `edits` in column order and writes what follows the row's opening tag, its end included.
   * @param rowStyle the row's own format when it has one, else undefined
   */
  write(row: number, cells: RowCells, edits: readonly CellEdit[], rowStyle: number | undefined): void {
    const { bytes } = this.scan;
    let copied = cells.inner;
    let next = 0;
    let last = -1;
    let dropped = false;
    for (let index = 0; index <= cells.count; index++) {
      const column = index < cells.count ? cells.column(index) : Number.POSITIVE_INFINITY;
      const start = index < cells.count ? cells.start(index) : cells.lastEnd;
      for (let edit = edits[next]; edit && edit.column < column; edit = edits[++next]) {
        last = this.inOrder(row, last, edit.column);
        this.out.bytes(bytes, copied, start);
        copied = start;
        this.out.text(this.freshCell(row, edit, rowStyle));
      }
      if (index === cells.count) break;
      last = this.inOrder(row, last, column);
      const edit = edits[next]?.column === column ? edits[next++] : undefined;
      if (!edit && !dropped && this.orphans.size === 0) continue;
      this.out.bytes(bytes, copied, start);
      copied = cells.end(index);
      const written = this.changed(row, column, cells, index, edit, rowStyle, dropped);
      dropped = written === '';
      this.out.text(written);
    }
    this.out.bytes(bytes, copied, cells.rowEnd);
  }

  private inOrder(row: number, last: number, column: number): number {
    if (column <= last) throw new Disorder(cellAddress(row, Math.max(0, column)));
    return column;
  }

  private inherited(column: number, rowStyle: number | undefined): number {
    return rowStyle ?? this.context.columnStyle(column);
  }

  /** The cells of a row that has none yet. */
  fresh(row: number, edits: readonly CellEdit[], rowStyle?: number): string {
    return edits.map((edit) => this.freshCell(row, edit, rowStyle)).join('');
  }

  /** A cell where none stood. */
  private freshCell(row: number, edit: CellEdit, rowStyle: number | undefined): string {
    const content = edit.content ?? { value: null };
    const base = this.inherited(edit.column, rowStyle);
    const style = edit.look ? this.context.over(base, edit.look) : base;
    if (content.value === null && content.formula === undefined && style === base) return '';
    if (content.value === null && content.formula === undefined && style === 0)
      return `<${this.prefix}c r="${cellAddress(row, edit.column)}"/>`;
    return cellXml(row, edit.column, style, content, this.prefix);
  }

  /** Nearly every cell has no formula and no rare attribute, and needs no parsing; undefined for the others. */
  private simple(
    row: number,
    column: number,
    xml: string,
    edit: CellEdit | undefined,
    rowStyle: number | undefined,
    mustName: boolean,
  ): string | undefined {
    const inner = xml.indexOf('>') + 1;
    if (xml.includes(`<${this.prefix}f`, inner) || xml.includes('extLst', inner)) return undefined;
    if (!edit) return mustName ? undefined : xml;
    if (!edit.content) return undefined;
    let original = 0;
    for (const { name, value } of attributes(xml, { start: 0, inner, name: `${this.prefix}c` })) {
      if (name === 's') original = Number(value);
      else if (name !== 'r' && name !== 't') return undefined;
    }
    const base = this.inherited(column, rowStyle);
    const under = edit.cleared ? base : original;
    const style = edit.look ? this.context.over(under, edit.look) : under;
    const blank = edit.content.value === null && edit.content.formula === undefined;
    if (blank && style === base) return '';
    if (blank && style === 0) return `<${this.prefix}c r="${cellAddress(row, column)}"/>`;
    return cellXml(row, column, style, edit.content, this.prefix);
  }

  private changed(
    row: number,
    column: number,
    cells: RowCells,
    index: number,
    edit: CellEdit | undefined,
    rowStyle: number | undefined,
    mustName: boolean,
  ): string {
    const xml = this.scan.text(cells.start(index), cells.end(index));
    const simple = this.simple(row, column, xml, edit, rowStyle, mustName);
    if (simple !== undefined) return simple;
    const cell = rootElement(xml);
    if (!cell) throw new WorkbookError('write-defect', { reason: 'cell', cell: cellAddress(row, column) });
    const parts = children(xml, cell).filter((part) => prefixOf(part.name) === this.prefix);
    const edits = new XmlEdits(xml);
    if (mustName || (edit && !cells.named(index))) edits.attribute(cell, 'r', cellAddress(row, column));
    const formula = parts.find((part) => part.local === 'f');
    const shared =
      formula && attribute(xml, formula, 't') === 'shared' ? attribute(xml, formula, 'si') : undefined;
    if (!edit?.content && formula && shared !== undefined && this.orphans.has(shared)) {
      const own = this.context.formula(row, column);
      if (own === undefined)
        throw new WorkbookError('write-defect', { reason: 'shared-formula', cell: cellAddress(row, column) });
      edits.replace(formula.start, formula.end, `<${formula.name}>${escapeXml(own)}</${formula.name}>`);
    }
    if (!edit) return edits.apply();

    const original = Number(attribute(xml, cell, 's') ?? 0);
    const base = this.inherited(column, rowStyle);
    const under = edit.cleared ? base : original;
    const style = edit.look ? this.context.over(under, edit.look) : under;
    if (style !== original) edits.attribute(cell, 's', style === 0 ? undefined : String(style));
    if (!edit.content) return edits.apply();

    // The first cell of a shared formula carries its text and range; without it the others would be lost.
    if (shared !== undefined && formula && formula.innerEnd > formula.inner) this.orphans.add(shared);
    const { type, inner } = cellBody(edit.content, this.prefix);
    const kept = parts
      .filter((part) => part.local === 'extLst')
      .map((part) => xml.slice(part.start, part.end))
      .join('');
    if (inner === '' && kept === '' && style === base) return '';
    edits.attribute(cell, 't', type);
    // Cell and value metadata and the phonetic mark speak of what stood here before.
    for (const name of ['cm', 'vm', 'ph']) edits.attribute(cell, name, undefined);
    if (cell.inner === cell.end) {
      if (inner !== '') edits.append(cell, inner);
    } else edits.replace(cell.inner, cell.innerEnd, inner + kept);
    return edits.apply();
  }
}
